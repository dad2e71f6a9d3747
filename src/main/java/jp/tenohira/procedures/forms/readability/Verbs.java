package jp.tenohira.procedures.forms.readability;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Verbs with れる, られる, せる or させる: passives, causatives and honorifics, as kuromoji takes a sentence apart. */
final class Verbs {

    private static final Set<String> SUFFIXES = Set.of("れる", "られる", "せる", "させる");

    private Verbs() {}

    /** Each with the verb before it: 削除され. */
    static List<String> passivesIn(String sentence) {
        var found = new ArrayList<String>();
        try (var tokens = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            var letters = tokens.addAttribute(CharTermAttribute.class);
            var base = tokens.addAttribute(BaseFormAttribute.class);
            var kind = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(sentence));
            tokens.reset();
            var before = "";
            while (tokens.incrementToken()) {
                var token = letters.toString();
                var dictionary = base.getBaseForm() == null ? token : base.getBaseForm();
                if (kind.getPartOfSpeech().startsWith("動詞-接尾") && SUFFIXES.contains(dictionary)) {
                    found.add(before + token);
                }
                before = token;
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
