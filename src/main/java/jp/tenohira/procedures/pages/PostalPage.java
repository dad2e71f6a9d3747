package jp.tenohira.procedures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.FileField;

/**
 * The page on which the postal table is replaced.
 *
 * @param standing which table is in force
 */
public record PostalPage(Frame frame, List<Problem> problems, String standing, FileField field, String action) {

    public PostalPage {
        problems = List.copyOf(problems);
    }
}
