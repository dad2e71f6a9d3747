package jp.tenohira.savings.formulas;

import jp.tenohira.core.Text;

/**
 * Why a formula cannot be read, and where.
 *
 * @param at the first character that is wrong, counted from 0 in what was written
 * @param length how many characters are wrong; 0 where something is missing
 */
public record FormulaRefused(String written, Reason reason, int at, int length) {

    public enum Reason {
        EMPTY("式が入力されていません。「5分×64か所×250日」のように入力してください", "There is no formula. Write one such as 5分×64か所×250日"),
        TOO_LONG("式は500文字以内で入力してください", "A formula has at most 500 characters"),
        TOO_DEEP("かっこの中のかっこは10段までです", "Brackets may be nested ten deep at most"),
        OPERAND_MISSING("ここに数と単位(5分、64か所など)が必要です", "A number with its unit, such as 5分 or 64か所, is needed here"),
        OPERATOR_MISSING("ここに「×」「+」などの記号が必要です", "A sign such as × or + is needed here"),
        NUMBER_UNREADABLE(
                "数として読めません。3桁区切りや漢数字の並びを確かめてください", "This is no number; check its separators and kanji numerals"),
        NUMBER_TOO_LARGE("数が大きすぎます。12桁までの数を入力してください", "The number is too large; at most 12 digits are read"),
        BRACKET_OPEN("閉じるかっこがありません", "The closing bracket is missing"),
        NO_TIME(
                "時間の単位(分・時間)がありません。日や人は回数として読みます。1日を7時間45分とするなら「×7.75時間」と書いてください",
                "There is no time (分 or 時間). Days and people are counts; write ×7.75時間 where a day stands for hours"),
        TWO_TIMES("時間どうしは掛けられません。どちらかを回数にしてください", "Two times cannot be multiplied; make one of them a count"),
        UNLIKE("単位の違うものは足したり引いたりできません", "Only like can be added or subtracted"),
        DIVIDED_BY_TIME("時間では割れません", "Nothing can be divided by a time"),
        DIVIDED_BY_ZERO("0では割れません", "Nothing can be divided by 0"),
        UNITS_OUT_OF_ORDER("時間・分・秒の順に、1回ずつ書いてください", "Write hours, minutes, seconds in this order, each once"),
        FIGURE_UNREADABLE(
                "指標は「[received:after-school-club]」のように書いてください", "Write a figure as [received:after-school-club]"),
        BELOW_ZERO("結果が0より小さくなります", "The result is below 0");

        private final Text sentence;

        Reason(String ja, String en) {
            this.sentence = Text.of(ja, en);
        }
    }

    /** 「30分×2時間」の5文字目「2時間」: 時間どうしは掛けられません。 */
    public Text sentence() {
        var place = written.substring(at, at + length);
        var ja = written.isBlank()
                ? ""
                : length == 0 ? "%d文字目:".formatted(at + 1) : "%d文字目「%s」:".formatted(at + 1, place);
        var en = written.isBlank()
                ? ""
                : length == 0 ? "Character %d: ".formatted(at + 1) : "Character %d, \"%s\": ".formatted(at + 1, place);
        return Text.of(
                ja + reason.sentence.in(jp.tenohira.core.Lang.JA) + "。",
                en + reason.sentence.in(jp.tenohira.core.Lang.EN) + ".");
    }

    /** What was written with the wrong place between ⟨ and ⟩. */
    public String marked() {
        return written.substring(0, at)
                + "⟨"
                + written.substring(at, at + length)
                + "⟩"
                + written.substring(at + length);
    }
}
