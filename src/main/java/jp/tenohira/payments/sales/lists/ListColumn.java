package jp.tenohira.payments.sales.lists;

import jp.tenohira.core.Text;

/**
 * A column of a list.
 *
 * @param header as files and forms name it; the English name and the code are understood too
 * @param needed whether it may not be empty
 */
public record ListColumn(String code, Kind kind, Text header, boolean needed) {

    /** What a cell may hold, and what is said when it does not. */
    public enum Kind {
        WORD(Text.of("100文字以内の値", "1 to 100 characters")),
        DAY(Text.of("2024-04-01の形の日付", "a day as 2024-04-01")),
        HOUR(Text.of("0から12までの整数", "a whole number from 0 to 12")),
        SHUT(Text.of("月から日の曜日、祝日、年末年始を「、」で区切ったもの", "weekdays, holidays, turn of the year, with commas")),
        PERCENT(Text.of("0から100までの数(小数は4桁まで)", "a number from 0 to 100 with at most 4 decimal places")),
        TENDER(Text.of("現金、クレジットカード、電子マネー、コード決済、その他のいずれか", "CASH, CARD, E_MONEY, QR or OTHER")),
        SECTION(Text.of("組織に登録された課の名前かコード", "the name or code of a section")),
        FACILITY(Text.of("施設の一覧にあるコードか名前", "the code or name of a facility of the list")),
        FEE_KIND(Text.of("料金区分の一覧にあるコードか名前", "the code or name of a kind of fee of the list"));

        private final Text expected;

        Kind(Text expected) {
            this.expected = expected;
        }

        public Text expected() {
            return expected;
        }
    }

    static ListColumn needed(String code, Kind kind, String ja, String en) {
        return new ListColumn(code, kind, Text.of(ja, en), true);
    }

    static ListColumn of(String code, Kind kind, String ja, String en) {
        return new ListColumn(code, kind, Text.of(ja, en), false);
    }
}
