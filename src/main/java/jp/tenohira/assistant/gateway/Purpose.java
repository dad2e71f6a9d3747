package jp.tenohira.assistant.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a model is used for, as statistics count it. A word of this list, so that no text slips into the log. */
public enum Purpose {
    GREETING,
    SUMMARY,
    OUTLINE,
    COUNCIL,
    EASY_JAPANESE,
    TRANSLATION,
    CATCH_PHRASE,
    ISSUES,
    TRANSCRIPTION,
    OTHER;

    /** The word in requests and files: easy-japanese. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a text may be asked for. */
    public static List<Purpose> ofText() {
        return Arrays.stream(values())
                .filter(purpose -> purpose != TRANSCRIPTION)
                .toList();
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
