package jp.tenohira.assistant.guard.names;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.guard.reading.Reading;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits a text into words with kuromoji and its IPA dictionary. */
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
        var words = new ArrayList<Word>();
        try (var tokenizer = new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.NORMAL)) {
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            var part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            var place = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                var spoken = part.getPartOfSpeech();
                words.add(new Word(
                        term.toString(), spoken == null ? "" : spoken, place.startOffset(), place.endOffset()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
