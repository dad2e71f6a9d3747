package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/**
 * A person's name with its reading; sent as {@code name.family}, {@code name.given}, {@code name.familyKana}, {@code name.givenKana}.
 *
 * @param own whether it is the name of who is typing, which the browser may fill in
 */
public record NameField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String family,
        String given,
        String familyKana,
        String givenKana,
        boolean own)
        implements Field {

    public @Nullable String autocomplete(String token) {
        return own ? token : null;
    }
}
