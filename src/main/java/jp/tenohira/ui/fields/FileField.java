package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files to attach, with those that are there already. Taking one away sends {@code remove} with the file's id.
 *
 * @param accept the HTML accept list, such as ".pdf,.jpg,.png,.heic"
 * @param maxBytes the largest file that may be sent; checked in the browser too where scripts run
 */
public record FileField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String accept,
        List<UploadedFile> uploaded,
        boolean multiple,
        long maxBytes)
        implements Field {

    public FileField {
        uploaded = List.copyOf(uploaded);
    }
}
