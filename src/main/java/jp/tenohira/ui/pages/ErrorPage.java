package jp.tenohira.ui.pages;

import jp.tenohira.ui.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be shown.
 *
 * @param reference finds the failure in the log; null where nothing failed
 */
public record ErrorPage(
        Frame frame, int status, String text, @Nullable String reference) {}
