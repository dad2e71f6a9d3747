package jp.tenohira.identity.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** One of the administrator's pages: a list, and the forms that search it (above the list) or add to it (below). */
public record AdminPage(
        Frame frame,
        Tabs tabs,
        List<Notice> notices,
        ErrorSummary errors,
        @Nullable Table table,
        @Nullable Pager pager,
        List<Form> forms,
        List<Button> actions) {

    /** A form; a search is a GET and carries no CSRF token. */
    public record Form(String heading, boolean search, String action, List<Field> fields, Button button) {}
}
