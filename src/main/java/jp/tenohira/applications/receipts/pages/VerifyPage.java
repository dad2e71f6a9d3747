package jp.tenohira.applications.receipts.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** Verifies a receipt; {@code result} is null until something was asked. */
public record VerifyPage(Frame frame, @Nullable Notice result, List<Field> fields, String keyHref) {

    public VerifyPage {
        fields = List.copyOf(fields);
    }
}
