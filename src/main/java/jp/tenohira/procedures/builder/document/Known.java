package jp.tenohira.procedures.builder.document;

import java.util.List;
import jp.tenohira.ui.fields.Option;

/**
 * What an expression may mean at some place of a form.
 *
 * @param expression how it is written, such as {@code child.school}
 * @param label what it is called in the form
 * @param type the question's type, or {@code group}, {@code item} or {@code table}
 * @param options what can be chosen, where it is a choice
 */
public record Known(String expression, String label, String type, List<Option> options) {

    public Known {
        options = List.copyOf(options);
    }
}
