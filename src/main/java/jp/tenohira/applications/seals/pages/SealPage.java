package jp.tenohira.applications.seals.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * The seal and the key of the city.
 *
 * @param image where the seal's picture is; null when there is none
 * @param about since when it is used and who put it there
 * @param key in words, which key signs documents
 */
public record SealPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        @Nullable String image,
        String about,
        String key,
        List<Field> fields) {}
