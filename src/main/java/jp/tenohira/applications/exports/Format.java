package jp.tenohira.applications.exports;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of file cases are written to. */
enum Format {
    CSV("csv", "text/csv;charset=UTF-8", ".csv"),
    CP932("cp932", "text/csv;charset=Shift_JIS", "-sjis.csv"),
    JSON("json", "application/json", ".json");

    private final String word;
    private final String contentType;
    private final String ending;

    Format(String word, String contentType, String ending) {
        this.word = word;
        this.contentType = contentType;
        this.ending = ending;
    }

    static Optional<Format> of(@Nullable String word) {
        return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String contentType() {
        return contentType;
    }

    String ending() {
        return ending;
    }
}
