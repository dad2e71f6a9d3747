package jp.tenohira.procedures.coverage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.coverage.CoverageYears;
import jp.tenohira.procedures.coverage.pages.CoveragePage;
import jp.tenohira.procedures.entries.web.InventoryDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The coverage of a fiscal year: every number is a figure. */
@Component
class CoverageView {

    private static final String DEPARTMENT = "department";
    private static final List<String> STATE = List.of(
            "inventory-procedures",
            "inventory-online",
            "online-rate",
            "annual-applications",
            "covered-applications",
            "coverage-rate");
    private static final List<String> CARDS = List.of("coverage-rate", "online-rate", "coverage-rate-change");

    /** The inventory holds no personal data; all staff read the whole of it. */
    private static final Staff WHOLE_CITY = new Staff(new UUID(0, 0), "coverage", Role.HEADQUARTERS, null);

    private final InventoryDesk desk;
    private final Figures figures;
    private final CoverageYears years;
    private final Organisation organisation;
    private final Clock clock;

    CoverageView(InventoryDesk desk, Figures figures, CoverageYears years, Organisation organisation, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.years = years;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param wrongYear what was typed as the year to declare and is none; empty when nothing is wrong */
    CoveragePage page(HttpServletRequest request, Lang lang, Staff staff, String asked, String wrongYear) {
        var known = years.known();
        var year = known.stream()
                .filter(one -> Integer.toString(one).equals(asked))
                .findFirst()
                .orElseGet(
                        () -> known.isEmpty() ? FiscalYear.of(clock.instant()).year() : known.getLast());
        var sliced = open(year);
        var headquarters = staff.role() == Role.HEADQUARTERS;
        var opens = headquarters || staff.role() == Role.ADMINISTRATOR;
        var problems = wrongYear.isEmpty()
                ? List.<Problem>of()
                : List.of(new Problem("declared", desk.text(lang, "declare.wrong", wrongYear)));
        return new CoveragePage(
                desk.frame(request, lang, staff, desk.text(lang, "coverage")).withErrors(!problems.isEmpty()),
                desk.tabs(lang, staff, InventoryDesk.COVERAGE),
                problems,
                tabs(lang, known.stream().toList(), year),
                notices(lang, year),
                CARDS.stream()
                        .map(code -> stat(lang, sliced.value(figure(code)), opens))
                        .toList(),
                List.of(
                        table(lang, sliced, STATE, desk.text(lang, "coverage.table", name(lang, year)), opens),
                        table(
                                lang,
                                sliced,
                                STATE.stream().map(code -> code + "-change").toList(),
                                desk.text(lang, "coverage.changes", name(lang, year)),
                                opens)),
                headquarters ? List.of(declared(lang, problems, wrongYear, year)) : List.of(),
                List.of(
                        Button.secondary(desk.text(lang, "declare.complete")).sending("do", "complete"),
                        Button.tertiary(desk.text(lang, "declare.reopen")).sending("do", "reopen")));
    }

    private SlicedFigures open(int year) {
        var slice = Slice.EVERYTHING.with("fiscal-year", Integer.toString(year));
        return switch (figures.of(WHOLE_CITY, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) ->
                throw new IllegalStateException(why.toString());
        };
    }

    private static String name(Lang lang, int year) {
        return new FiscalYear(year).name().in(lang);
    }

    private Tabs tabs(Lang lang, List<Integer> known, int shown) {
        return new Tabs(
                desk.text(lang, "coverage.years"),
                known.stream()
                        .map(year ->
                                new Tabs.Tab(name(lang, year), InventoryDesk.COVERAGE + "?year=" + year, year == shown))
                        .toList());
    }

    private List<Notice> notices(Lang lang, int year) {
        var notices = new ArrayList<Notice>();
        years.sourceOf(year)
                .ifPresent(source -> notices.add(
                        source.counted()
                                ? Notice.info("", desk.text(lang, "source.inventory", name(lang, year)))
                                : source.published().isEmpty()
                                        ? Notice.warning("", desk.text(lang, "source.partial", name(lang, year)))
                                        : Notice.warning(
                                                "",
                                                desk.text(
                                                        lang,
                                                        "source.published",
                                                        name(lang, year),
                                                        source.published()))));
        var unknown = years.withoutApplications(year);
        if (unknown > 0) {
            notices.add(Notice.info("", desk.text(lang, "source.unknown", unknown)));
        }
        return notices;
    }

    private Figure figure(String code) {
        return figures.find(code).orElseThrow();
    }

    private Stat stat(Lang lang, FigureValue value, boolean opens) {
        var note = value.figure().isPercentage() && value.exact().isPresent()
                ? value.numerator()
                                .map(n -> JapaneseNumbers.inTable(n.longValueExact()))
                                .orElse("") + " ÷ "
                        + value.denominator()
                                .map(d -> JapaneseNumbers.inTable(d.longValueExact()))
                                .orElse("")
                : null;
        return new Stat(
                value.figure().name().in(lang),
                shown(lang, value),
                value.shown().isPresent() ? value.figure().unit().in(lang) : "",
                note,
                opens ? href(value) : null);
    }

    private String shown(Lang lang, FigureValue value) {
        return value.shown().map(JapaneseNumbers::inTable).orElse(desk.text(lang, "noData"));
    }

    private static String href(FigureValue value) {
        var address =
                new StringBuilder("/headquarters/figures/" + value.figure().code() + "?");
        value.slice()
                .where()
                .forEach((dimension, member) -> address.append(dimension)
                        .append('=')
                        .append(URLEncoder.encode(member, StandardCharsets.UTF_8))
                        .append('&'));
        return address.substring(0, address.length() - 1);
    }

    private Table table(Lang lang, SlicedFigures sliced, List<String> codes, String caption, boolean opens) {
        var shown = codes.stream().map(this::figure).toList();
        var byDepartment = new HashMap<String, Map<String, FigureValue>>();
        shown.forEach(figure -> sliced.cells(figure, List.of(DEPARTMENT))
                .forEach(cell -> byDepartment
                        .computeIfAbsent(cell.slice().where().getOrDefault(DEPARTMENT, ""), _ -> new HashMap<>())
                        .put(figure.code(), cell)));
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(desk.text(lang, "filter.department")));
        shown.forEach(figure -> columns.add(Table.Column.number(heading(lang, figure))));
        var rows = new ArrayList<Table.Row>();
        rows.add(row(lang, desk.text(lang, "coverage.whole"), shown, figure -> sliced.value(figure), opens));
        for (var department : organisation.departments()) {
            var cells = byDepartment.get(department.code());
            if (cells != null) {
                rows.add(row(lang, department.name().in(lang), shown, figure -> cells.get(figure.code()), opens));
            }
        }
        return new Table(caption, columns, rows);
    }

    /** Short: six columns stand beside each other, and each number opens the figure with its whole name. */
    private String heading(Lang lang, Figure figure) {
        return desk.text(lang, "coverage.column." + figure.code().replace("-change", ""));
    }

    private Table.Row row(
            Lang lang,
            String name,
            List<Figure> shown,
            java.util.function.Function<Figure, @org.jspecify.annotations.Nullable FigureValue> value,
            boolean opens) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(new Table.Cell(name));
        for (var figure : shown) {
            var found = value.apply(figure);
            if (found == null) {
                cells.add(new Table.Cell(desk.text(lang, "noData")));
            } else {
                cells.add(new Table.Cell(shown(lang, found), opens ? href(found) : null, List.of()));
            }
        }
        return new Table.Row(cells);
    }

    private Field declared(Lang lang, List<Problem> problems, String typed, int year) {
        return new TextField(
                "declared",
                "declared",
                desk.text(lang, "declare.year"),
                desk.text(lang, "declare.year.hint"),
                problems.isEmpty() ? null : problems.getFirst().message(),
                true,
                TextField.Kind.NUMBER,
                typed.isEmpty() ? Integer.toString(year) : typed,
                "off",
                null,
                4);
    }
}
