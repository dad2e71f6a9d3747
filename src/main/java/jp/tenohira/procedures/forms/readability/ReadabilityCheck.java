package jp.tenohira.procedures.forms.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.core.wording.Annotations.Piece;

/**
 * Looks for what makes a text in やさしい日本語 hard: long sentences, kanji without furigana, words of offices, passives, double
 * negations, sentences without です or ます. After 在留支援のためのやさしい日本語ガイドライン (出入国在留管理庁・文化庁, 2020).
 */
public final class ReadabilityCheck {

    /** Characters of a sentence, without furigana and without what is filled in. */
    static final int LONGEST = 50;

    private static final Pattern FILLED_IN = Pattern.compile("\\{[^{}|]*\\}|%[,0-9$]*[sd]");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]?");
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）|「[^「」]*」");
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}]+");
    private static final Pattern TWICE_NEGATED =
            Pattern.compile("な(?:けれ|く)ばな(?:らない|りません)|なければいけ(?:ない|ません)|なく(?:は)?(?:ない|ありません)"
                    + "|ない(?:こと|わけ|の)(?:は|では|も)(?:ない|ありません)|ないとは(?:言えない|言えません|かぎらない|かぎりません)");
    private static final Pattern POLITE =
            Pattern.compile(".*(?:です|ます|ません|でした|ました|ましょう|でしょう|ください|ですか|ますか|ましたか)[）」]*[。！？]", Pattern.DOTALL);
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsHan}]");

    private ReadabilityCheck() {}

    /** What to mend in a text; furigana are {@link Annotations} or written as <code>{申請|しんせい}</code>. */
    public static List<Remark> of(String wording) {
        var annotated = Annotations.ofReadings(wording);
        var remarks = new ArrayList<Remark>();
        for (var piece : Annotations.pieces(annotated)) {
            if (piece instanceof Piece.Letters(var letters)) {
                KANJI.matcher(FILLED_IN.matcher(letters).replaceAll(""))
                        .results()
                        .forEach(kanji -> remarks.add(Remark.kanji(kanji.group())));
            }
        }
        var plain = FILLED_IN.matcher(Annotations.plain(annotated)).replaceAll("");
        HardWords.SHIPPED
                .in(plain)
                .forEach(word -> remarks.add(
                        Remark.hardWord(word, HardWords.SHIPPED.plainer(word).orElse(""))));
        SENTENCE.matcher(plain)
                .results()
                .forEach(sentence -> judge(sentence.group().strip(), remarks));
        return List.copyOf(remarks);
    }

    private static void judge(String sentence, List<Remark> remarks) {
        var length = sentence.codePointCount(0, sentence.length());
        var spoken = JAPANESE.matcher(sentence).find();
        if (spoken && length > LONGEST) {
            remarks.add(Remark.longSentence(sentence, length, LONGEST));
        }
        TWICE_NEGATED
                .matcher(sentence)
                .results()
                .forEach(negated -> remarks.add(Remark.doubleNegation(negated.group())));
        Verbs.passivesIn(sentence).forEach(verb -> remarks.add(Remark.passive(verb)));
        var bare = BRACKETS.matcher(sentence).replaceAll("");
        if (spoken
                && sentence.endsWith("。")
                && !POLITE.matcher(sentence).matches()
                && !POLITE.matcher(bare).matches()) {
            remarks.add(Remark.plainStyle(sentence));
        }
    }
}
