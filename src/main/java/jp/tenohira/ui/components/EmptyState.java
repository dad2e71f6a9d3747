package jp.tenohira.ui.components;

import org.jspecify.annotations.Nullable;

/** What stands where a list would be when it has nothing to show, and what to do about it. */
public record EmptyState(
        String heading, String text, @Nullable Button action) {

    public EmptyState(String heading, String text) {
        this(heading, text, null);
    }
}
