package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of several, in order of preference; sent as {@code name.1}, {@code name.2} … up to {@code ranks}.
 *
 * @param chosen the values by rank as sent; an empty string leaves a rank open
 * @param ranks how many may be chosen
 * @param atLeast how many must be chosen
 */
public record RankedField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        List<Option> options,
        List<String> chosen,
        int ranks,
        int atLeast)
        implements Field {

    public RankedField {
        options = List.copyOf(options);
        chosen = List.copyOf(chosen);
    }

    /** The value at a rank, counted from 1. */
    public String at(int rank) {
        return rank <= chosen.size() ? chosen.get(rank - 1) : "";
    }

    public String idOf(int rank) {
        return rank == 1 ? id : id + "-" + rank;
    }
}
