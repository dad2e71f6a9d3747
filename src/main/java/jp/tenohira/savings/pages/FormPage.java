package jp.tenohira.savings.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;

/**
 * A form of the ledger.
 *
 * @param lead what goes before the fields; empty for nothing
 * @param version what the writer saw; sent back, so that nobody overwrites unseen
 * @param workings line by line how the hours come about; empty before a formula was computed
 * @param preview the address that computes a formula while it is typed; empty for none
 */
public record FormPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        String lead,
        String action,
        int version,
        boolean withFile,
        List<Field> fields,
        List<String> workings,
        String preview,
        List<Button> buttons) {

    public FormPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        workings = List.copyOf(workings);
        buttons = List.copyOf(buttons);
    }
}
