package jp.tenohira.procedures.search;

import java.util.List;
import java.util.Locale;

/** What is searched, and how much a match there counts. */
enum SearchField {
    NAME(8),
    READING(6),
    ENGLISH(6),
    EVERYDAY(5),
    PLACE(2),
    SUMMARY(1);

    /** All of them, cut into words by the dictionary. */
    static final String WORDS = "words";

    /** What a procedure is called, in a few words each. */
    static final List<SearchField> NAMES = List.of(NAME, READING, ENGLISH, EVERYDAY);

    private final float weight;

    SearchField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /** The field of pieces of two characters. */
    String pairs() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of single characters, for those who type only one. */
    String singles() {
        return pairs() + "-1";
    }
}
