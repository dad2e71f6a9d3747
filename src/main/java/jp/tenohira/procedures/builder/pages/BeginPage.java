package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.fields.Field;

/**
 * Where a new working copy begins.
 *
 * @param yaml the fields for who brings a definition
 * @param yamlOpen whether they are shown at once
 */
public record BeginPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Field> fields,
        List<Field> yaml,
        boolean yamlOpen) {

    public BeginPage {
        fields = List.copyOf(fields);
        yaml = List.copyOf(yaml);
    }
}
