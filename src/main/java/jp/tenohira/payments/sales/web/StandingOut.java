package jp.tenohira.payments.sales.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.figures.reading.ReportPage.Block;
import jp.tenohira.payments.sales.figures.Outliers;
import jp.tenohira.payments.sales.figures.Outliers.Compared;
import jp.tenohira.payments.sales.figures.Outliers.Outlier;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** Points out facilities without any cashless payment and those whose rate stands out, and says by which rule. */
@Component
class StandingOut {

    private static final long HUNDREDTHS = 10_000;

    private final SalesDesk desk;
    private final SalesLists lists;

    StandingOut(SalesDesk desk, SalesLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /** Of the facilities of a slice; empty when nobody stands out. */
    Optional<Block> block(Lang lang, SlicedFigures sliced, Reading reading) {
        var groups = new HashMap<String, String>();
        lists.facilities().latest().forEach(facility -> groups.put(facility.code(), facility.group()));
        var sales = byFacility(reading.cells(sliced, SalesView.TOTAL, "facility"));
        var cashless = byFacility(reading.cells(sliced, "sales-cashless", "facility"));
        var compared = new ArrayList<Compared>();
        sales.forEach((code, yen) ->
                compared.add(new Compared(code, groups.getOrDefault(code, ""), yen, cashless.getOrDefault(code, 0L))));
        return block(lang, compared, sliced.labels("facility", sales.keySet()));
    }

    Optional<Block> block(Lang lang, List<Compared> compared, Map<String, Text> names) {
        var rates = new LinkedHashMap<String, String>();
        var reasons = new LinkedHashMap<String, List<String>>();
        compared.stream()
                .filter(facility -> facility.salesYen() > 0 && facility.cashlessYen() == 0)
                .forEach(facility -> {
                    rates.put(facility.code(), percent(0));
                    reasons.computeIfAbsent(facility.code(), _ -> new ArrayList<>())
                            .add(desk.text(lang, "standing.zero"));
                });
        for (var outlier : Outliers.of(compared)) {
            rates.put(outlier.code(), percent(outlier.rate()));
            reasons.computeIfAbsent(outlier.code(), _ -> new ArrayList<>()).add(why(lang, outlier));
        }
        if (rates.isEmpty()) {
            return Optional.empty();
        }
        var rows = rates.entrySet().stream()
                .map(rate -> row(
                        name(names, rate.getKey(), lang),
                        rate.getValue(),
                        String.join(" ", reasons.getOrDefault(rate.getKey(), List.of()))))
                .toList();
        return Optional.of(new Block(
                desk.text(lang, "standing"),
                desk.text(lang, "standing.lead"),
                null,
                null,
                new Table(
                        desk.text(lang, "standing.table"),
                        List.of(
                                new Table.Column(desk.text(lang, "column.facility")),
                                Table.Column.number(desk.text(lang, "standing.rate")),
                                new Table.Column(desk.text(lang, "standing.why"))),
                        rows)));
    }

    private String why(Lang lang, Outlier outlier) {
        return desk.text(
                lang,
                outlier.rate() > outlier.median() ? "standing.high" : "standing.low",
                desk.text(lang, outlier.ofItsKind() ? "standing.kind" : "standing.all", outlier.among()),
                percent(outlier.median()),
                percent(outlier.distance()).replace("%", ""));
    }

    private static Table.Row row(String name, String rate, String why) {
        return new Table.Row(List.of(new Table.Cell(name), new Table.Cell(rate), new Table.Cell(why)));
    }

    private static String name(Map<String, Text> names, String code, Lang lang) {
        return names.getOrDefault(code, Text.plain(code)).in(lang);
    }

    static String percent(long millionths) {
        return JapaneseNumbers.inTable(Exact.of(millionths, HUNDREDTHS).rounded(1)) + "%";
    }

    private static Map<String, Long> byFacility(List<FigureValue> cells) {
        var byFacility = new HashMap<String, Long>();
        cells.forEach(cell -> cell.shown()
                .map(BigDecimal::longValue)
                .ifPresent(yen -> byFacility.put(cell.slice().where().getOrDefault("facility", ""), yen)));
        return byFacility;
    }
}
