package jp.tenohira.payments.settlement.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;

/**
 * The form of a provider of payment.
 *
 * @param rows how many brands have room, which is sent along
 */
public record ProviderPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        String lead,
        String action,
        List<Group> groups,
        int rows,
        List<Button> buttons) {

    public ProviderPage {
        problems = List.copyOf(problems);
        groups = List.copyOf(groups);
        buttons = List.copyOf(buttons);
    }

    /** @param beside whether its fields stand beside each other where there is room */
    public record Group(String legend, List<Field> fields, boolean beside) {

        public Group {
            fields = List.copyOf(fields);
        }
    }
}
