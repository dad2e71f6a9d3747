package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.figures.reading.ReportPage.Block;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.figures.Outliers.Compared;
import jp.tenohira.payments.sales.totals.FacilityTotal;
import jp.tenohira.payments.sales.totals.FacilityTotals;
import jp.tenohira.payments.sales.totals.FacilityTotals.Import;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** A published table beside what its own amounts say. */
@Component
class PublishedSalesView {

    private static final String RATE = "published-cashless-rate";
    private static final List<String> FIGURES =
            List.of(RATE, "published-sales", "published-cash", "published-cashless");

    private final FacilityTotals totals;
    private final Reading reading;
    private final SalesDesk desk;
    private final StandingOut standingOut;

    PublishedSalesView(FacilityTotals totals, Reading reading, SalesDesk desk, StandingOut standingOut) {
        this.totals = totals;
        this.reading = reading;
        this.desk = desk;
        this.standingOut = standingOut;
    }

    DeskPage page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var latest = totals.latest();
        var rows = latest.map(totals::of).orElse(List.of());
        return new DeskPage(
                desk.frame(request, lang, staff, desk.text(lang, "published")).withErrors(!problems.isEmpty()),
                null,
                desk.views(lang, staff, SalesDesk.PUBLISHED),
                problems,
                notices(lang, rows),
                latest.map(one -> lead(lang, one)).orElseGet(() -> desk.text(lang, "published.none")),
                null,
                List.of(new Form(
                        desk.text(lang, "published.import"),
                        desk.text(lang, "published.import.lead"),
                        SalesDesk.PUBLISHED,
                        true,
                        Map.of(),
                        List.of(
                                desk.file(lang, "facilityTable", problems, SheetReader.MOST_BYTES),
                                field(lang, "fiscalYear", asked, problems),
                                field(lang, "source", asked, problems)),
                        Button.primary(desk.text(lang, "imports.yes")))),
                latest.map(one -> tables(lang, rows, rates(staff, one))).orElse(List.of()),
                latest.map(one -> figures(lang, one)).orElse(List.of()));
    }

    private String lead(Lang lang, Import latest) {
        var year = latest.year().name().in(lang);
        return latest.by().isEmpty()
                ? desk.text(lang, "published.lead.shipped", year, latest.source())
                : desk.text(
                        lang,
                        "published.lead",
                        year,
                        latest.source(),
                        JapaneseDates.dateTime(latest.at(), lang),
                        latest.by());
    }

    /** The rate of each facility and, under the empty name, of all: as the figure has it. */
    private Map<String, String> rates(Staff staff, Import latest) {
        var rates = new HashMap<String, String>();
        var sliced = reading.open(staff, slice(latest));
        for (var cell : reading.cells(sliced, RATE, "facility")) {
            Reading.number(cell)
                    .ifPresent(rate -> rates.put(cell.slice().where().getOrDefault("facility", ""), rate));
        }
        Reading.number(sliced.value(reading.figure(RATE))).ifPresent(rate -> rates.put("", rate));
        return rates;
    }

    private static Slice slice(Import latest) {
        return Slice.EVERYTHING.with(
                "fiscal-year", Integer.toString(latest.year().year()));
    }

    private List<Link> figures(Lang lang, Import latest) {
        return FIGURES.stream()
                .map(code -> new Link(
                        reading.figure(code).name().in(lang),
                        "/headquarters/figures/" + code + "?fiscal-year="
                                + latest.year().year()))
                .toList();
    }

    private TextField field(Lang lang, String id, Map<String, String> asked, List<Problem> problems) {
        return desk.field(lang, id, TextField.Kind.TEXT, asked.getOrDefault(id, ""), problems, true);
    }

    private List<Notice> notices(Lang lang, List<FacilityTotal> rows) {
        var wrong = rows.stream().filter(row -> !row.inconsistent().isEmpty()).count();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        wrong == 0
                                ? Notice.success("", desk.text(lang, "published.consistent", rows.size()))
                                : Notice.warning("", desk.text(lang, "published.inconsistent", wrong)));
    }

    private List<Table> tables(Lang lang, List<FacilityTotal> rows, Map<String, String> rates) {
        var tables = new ArrayList<Table>();
        var compared = rows.stream()
                .map(row -> new Compared(row.facility(), "", row.salesYen(), row.cashlessYen()))
                .toList();
        var names = new HashMap<String, Text>();
        rows.forEach(row -> names.put(row.facility(), Text.plain(row.facility())));
        standingOut.block(lang, compared, names).map(Block::table).ifPresent(tables::add);
        var body = new ArrayList<Table.Row>();
        rows.forEach(row -> body.add(row(lang, row, rates.getOrDefault(row.facility(), ""))));
        var all = new FacilityTotal(
                desk.text(lang, "published.all"),
                rows.stream().mapToLong(FacilityTotal::salesYen).sum(),
                rows.stream().mapToLong(FacilityTotal::cashYen).sum(),
                rows.stream().mapToLong(FacilityTotal::cashlessYen).sum(),
                null);
        body.add(row(lang, all, rates.getOrDefault("", "")));
        var columns = new ArrayList<>(List.of(
                new Table.Column(desk.text(lang, "column.facility")),
                Table.Column.number(desk.text(lang, "published.sales")),
                Table.Column.number(desk.text(lang, "published.cash")),
                Table.Column.number(desk.text(lang, "published.cashless")),
                Table.Column.number(desk.text(lang, "published.printed")),
                Table.Column.number(desk.text(lang, "published.computed"))));
        if (rows.stream().anyMatch(row -> !row.inconsistent().isEmpty())) {
            columns.add(new Table.Column(desk.text(lang, "published.findings")));
        }
        tables.add(new Table(
                desk.text(lang, "published.table"),
                columns,
                body.stream()
                        .map(row -> new Table.Row(row.cells().subList(0, columns.size())))
                        .toList()));
        return tables;
    }

    private static Table.Row row(Lang lang, FacilityTotal row, String rate) {
        var printed = row.ratePercent();
        return new Table.Row(List.of(
                new Table.Cell(row.facility()),
                new Table.Cell(JapaneseNumbers.inTable(row.salesYen(), lang)),
                new Table.Cell(JapaneseNumbers.inTable(row.cashYen(), lang)),
                new Table.Cell(JapaneseNumbers.inTable(row.cashlessYen(), lang)),
                new Table.Cell(
                        printed == null
                                ? ""
                                : JapaneseNumbers.inTable(printed.setScale(1, java.math.RoundingMode.HALF_UP), lang)),
                new Table.Cell(rate),
                new Table.Cell(
                        row.inconsistent().stream().map(found -> found.in(lang)).collect(Collectors.joining(" ")))));
    }
}
