package jp.tenohira.applications.webhooks.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;

/** The webhooks of the city, and the form for a new one. */
public record WebhooksPage(Frame frame, List<Problem> problems, Table table, List<Field> fields, List<Button> buttons) {

    public WebhooksPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }
}
