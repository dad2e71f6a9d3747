package jp.tenohira.assistant.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Texts as the two fields of the index cut them: words of the dictionary, and pairs of characters. */
public final class Terms {

    static final Analyzer WORDS = new JapaneseAnalyzer();
    static final Analyzer PAIRS = new CJKAnalyzer();

    private static final int MOST = 200;

    /** What questions are made of, and no subject of them. */
    private static final Set<String> ASKING = Set.of(
            "何", "どこ", "いつ", "だれ", "誰", "なぜ", "どう", "どの", "どれ", "どれくらい", "いくら", "いくつ", "何人", "教える", "知る", "くださる", "下さる",
            "ください", "できる", "出来る", "する", "ある", "なる", "いる", "いう", "言う", "行う", "おこなう", "場合", "とき", "とる", "必要", "方法", "よい",
            "良い", "いい", "決まる", "定める", "理由", "内容", "書く", "もの", "どのよう", "何年", "何月", "何日", "何回", "年", "日", "人", "回", "円",
            "市", "どんな", "今", "それ", "これ", "つく", "かかる", "how", "much", "many", "what", "when", "where", "which", "who",
            "why", "do", "does", "is", "are", "can", "may", "must", "it", "the", "a", "an", "i", "we", "you", "to",
            "of", "in", "on", "at", "for", "have", "has");

    private Terms() {}

    /** A place of a text, in UTF-16 units. */
    public record Span(int start, int end) {}

    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static List<String> of(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        walk(analyzer, normalised(text), (term, _) -> terms.add(term));
        return terms;
    }

    /** The subjects of a question: its words without those that only ask. */
    static Set<String> subjects(String question) {
        var subjects = new LinkedHashSet<>(of(WORDS, question));
        subjects.removeAll(ASKING);
        return subjects.stream().limit(MOST).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a text, as it is written, has words of a question. */
    public static List<Span> marks(String text, String question) {
        var subjects = subjects(question);
        var marks = new ArrayList<Span>();
        walk(WORDS, text, (term, place) -> {
            if (subjects.contains(term) || subjects.contains(normalised(term))) {
                marks.add(place);
            }
        });
        return marks;
    }

    private interface Taken {
        void take(String term, Span place);
    }

    private static void walk(Analyzer analyzer, String text, Taken taken) {
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taken.take(term.toString(), new Span(place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
