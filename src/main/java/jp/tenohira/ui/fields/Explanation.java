package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A text between the questions; it asks nothing. The label, when not empty, is its heading. */
public record Explanation(String id, String label, String text) implements Field {

    @Override
    public String name() {
        return "";
    }

    @Override
    public @Nullable String hint() {
        return null;
    }

    @Override
    public @Nullable String error() {
        return null;
    }

    @Override
    public boolean required() {
        return false;
    }
}
