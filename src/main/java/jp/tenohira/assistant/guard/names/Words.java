package jp.tenohira.assistant.guard.names;

import java.util.List;
import jp.tenohira.assistant.guard.reading.Reading;
import jp.tenohira.assistant.guard.splitting.Splitting;

/** The words of a text by kuromoji's IPA dictionary. */
final class Words {

    private final List<Word> all;

    private Words(List<Word> all) {
        this.all = List.copyOf(all);
    }

    /** Split once for all who ask. */
    static List<Word> of(Reading reading) {
        return reading.once(Words.class, text -> new Words(of(text))).all;
    }

    static List<Word> of(String text) {
        return Splitting.of(text, Word::new);
    }
}
