package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/** The definition as YAML, to be taken out and put in. */
public record YamlPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        String address,
        int version,
        List<Field> fields) {

    public YamlPage {
        notices = List.copyOf(notices);
        fields = List.copyOf(fields);
    }
}
