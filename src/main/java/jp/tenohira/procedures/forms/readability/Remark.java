package jp.tenohira.procedures.forms.readability;

import jp.tenohira.core.Text;

/**
 * Something that makes a text in やさしい日本語 hard.
 *
 * @param words the place in the text
 * @param proposal what to do about it
 */
public record Remark(Kind kind, String words, Text proposal) {

    /** What makes a text hard. */
    public enum Kind {
        LONG_SENTENCE,
        KANJI_WITHOUT_READING,
        HARD_WORD,
        PASSIVE,
        DOUBLE_NEGATION,
        PLAIN_STYLE
    }

    static Remark longSentence(String sentence, int length, int most) {
        return new Remark(
                Kind.LONG_SENTENCE,
                sentence,
                Text.of(
                        "一文が%s文字です。%s文字までの文に分けてください。".formatted(length, most),
                        "The sentence has %s characters. Divide it into sentences of at most %s."
                                .formatted(length, most)));
    }

    static Remark kanji(String kanji) {
        return new Remark(
                Kind.KANJI_WITHOUT_READING,
                kanji,
                Text.of(
                        "「%s」にふりがながありません。{%s|よみ}のように書いてください。".formatted(kanji, kanji),
                        "%s has no furigana. Write it as {%s|reading}.".formatted(kanji, kanji)));
    }

    static Remark hardWord(String word, String plainer) {
        return new Remark(
                Kind.HARD_WORD,
                word,
                Text.of(
                        "「%s」は「%s」などに言い換えてください。".formatted(word, plainer),
                        "Say %s instead, for example.".formatted(plainer)));
    }

    static Remark passive(String words) {
        return new Remark(
                Kind.PASSIVE,
                words,
                Text.of(
                        "受け身・使役・敬語の形です。だれが何をするかで書いてください。",
                        "A passive, causative or honorific verb. Say who does what."));
    }

    static Remark doubleNegation(String words) {
        return new Remark(
                Kind.DOUBLE_NEGATION,
                words,
                Text.of("二重の否定です。「～してください」「～です」のように書いてください。", "A double negation. Say it positively."));
    }

    static Remark plainStyle(String sentence) {
        return new Remark(
                Kind.PLAIN_STYLE, sentence, Text.of("文の終わりを「です」「ます」にしてください。", "End the sentence with です or ます."));
    }
}
