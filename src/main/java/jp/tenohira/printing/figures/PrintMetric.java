package jp.tenohira.printing.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Metric;

/** What can be counted of print jobs. */
enum PrintMetric {
    PRINT_SHEETS(
            Text.of("印刷枚数(用紙)", "Sheets printed"),
            Text.of("用紙の枚数。両面は1枚と数えます。", "Sheets of paper; two sides are one sheet.")),
    PRINT_FACES(
            Text.of("印刷面数", "Sides printed"),
            Text.of("印刷した面の数。両面は2面と数えます。", "Printed sides; a sheet on both sides is two.")),
    PRINT_JOBS(Text.of("印刷回数", "Print jobs"), Text.of("ログの行数。", "Lines of the logs.")),
    PRINT_COLOUR_FACES(Text.of("カラーの面数", "Sides in colour"), Text.of("カラーで印刷した面の数。", "Sides printed in colour.")),
    PRINT_COLOUR_KNOWN_FACES(
            Text.of("色が分かる面数", "Sides whose colour is known"),
            Text.of("カラーか白黒かがログに記録された面の数。", "Sides whose colour the log tells.")),
    PRINT_DUPLEX_FACES(
            Text.of("両面印刷の面数", "Sides printed on both sides of a sheet"),
            Text.of("両面印刷の面の数。", "Sides of two-sided jobs.")),
    PRINT_DUPLEX_KNOWN_FACES(
            Text.of("両面か分かる面数", "Sides whose layout is known"),
            Text.of("両面か片面かがログに記録された面の数。", "Sides for which the log tells whether both sides were printed.")),
    PRINT_HEADS(
            Text.of("職員数", "Staff"),
            Text.of(
                    "職員名簿の人数。期間の最後の月の1日現在で、月を足しません。",
                    "People of the staff list on the first day of the period's last month; months are not added.")),
    PRINT_HEAD_MONTHS(
            Text.of("延べ職員数(人月)", "Person-months"),
            Text.of(
                    "各月1日現在の人数の合計。期間が月の途中で始まるか終わるときは、値がありません。",
                    "People on the first day of each month, summed; no data where the period cuts a month.")),
    PRINT_COST_YEN(
            Text.of("印刷費(契約単価)", "Cost by contract"),
            Text.of(
                    "プリンターの契約の単価×面数。単価と色が分かる面だけを数えます。",
                    "Sides times the price of the printer's contract, where price and colour are known.")),
    PRINT_PRICED_FACES(
            Text.of("単価が分かる面数", "Sides with a price"),
            Text.of("契約の単価と色が分かる面の数。", "Sides whose price and colour are known.")),
    PRINT_CO2_GRAMS_A_SHEET(
            Text.of("用紙1枚のCO2排出量(g)", "Grams of CO2 a sheet"),
            Text.of("期間の最後の日に有効な係数。", "The factor in force on the last day of the period.")),
    PRINT_SHEETS_A_CABINET(
            Text.of("書庫1台の枚数", "Sheets a cabinet holds"),
            Text.of("期間の最後の日に有効な係数。", "The factor in force on the last day of the period."));

    private final Text label;
    private final Text meaning;

    PrintMetric(Text label, Text meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isFactor() {
        return this == PRINT_CO2_GRAMS_A_SHEET || this == PRINT_SHEETS_A_CABINET;
    }

    /** What a line {@code j} of a log adds; empty for what lists of people and prices add to. */
    Optional<String> ofLine() {
        return Optional.ofNullable(
                switch (this) {
                    case PRINT_SHEETS -> "j.sheets";
                    case PRINT_FACES -> "j.faces";
                    case PRINT_JOBS -> "1";
                    case PRINT_COLOUR_FACES -> "case when j.colour then j.faces else 0 end";
                    case PRINT_COLOUR_KNOWN_FACES -> "case when j.colour is null then 0 else j.faces end";
                    case PRINT_DUPLEX_FACES -> "case when j.duplex then j.faces else 0 end";
                    case PRINT_DUPLEX_KNOWN_FACES -> "case when j.duplex is null then 0 else j.faces end";
                    default -> null;
                });
    }

    /** Whether it is counted from print logs, which arrive month by month. */
    boolean ofLogs() {
        return switch (this) {
            case PRINT_HEADS, PRINT_HEAD_MONTHS, PRINT_CO2_GRAMS_A_SHEET, PRINT_SHEETS_A_CABINET -> false;
            default -> true;
        };
    }

    static Optional<PrintMetric> of(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code().equals(code))
                .findFirst();
    }

    static List<Metric> all() {
        return Arrays.stream(values())
                .map(metric -> new Metric(metric.code(), metric.label, metric.meaning, !metric.isFactor()))
                .toList();
    }
}
