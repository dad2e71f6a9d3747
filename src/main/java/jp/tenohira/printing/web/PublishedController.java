package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.desk.Uploaded;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.totals.Comparison;
import jp.tenohira.printing.totals.Totals;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The comparison of two published periods, computed from their totals, and where a table of totals is taken in. */
@Controller
class PublishedController {

    private static final int LONGEST_SOURCE = 300;

    private final Totals totals;
    private final PrintDesk desk;
    private final AuditTrail audit;

    PublishedController(Totals totals, PrintDesk desk, AuditTrail audit) {
        this.totals = totals;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(PrintDesk.PUBLISHED)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        PrintDesk.mustManage(staff);
        return page(request, lang, staff, Map.of(), List.of());
    }

    @PostMapping(PrintDesk.PUBLISHED)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile totalsTable)
            throws IOException {
        PrintDesk.mustManage(staff);
        var source = asked.getOrDefault("source", "").strip();
        var problems = new ArrayList<Problem>();
        if (totalsTable == null || totalsTable.isEmpty()) {
            problems.add(new Problem("totalsTable", desk.text(lang, "wrong.file")));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            problems.add(new Problem("source", desk.text(lang, "wrong.source", LONGEST_SOURCE)));
        }
        if (totalsTable == null || !problems.isEmpty()) {
            return page(request, lang, staff, asked, problems);
        }
        return switch (totals.take(Uploaded.nameOf(totalsTable), totalsTable.getBytes(), source, staff.name())) {
            case Outcome.Accepted<Integer, List<FileProblem>>(var rows) -> {
                audit.record(staff, "print-totals.imported", source, Map.of("rows", rows.toString()));
                yield new ModelAndView("redirect:" + PrintDesk.PUBLISHED);
            }
            case Outcome.Refused<Integer, List<FileProblem>>(var wrong) ->
                page(
                        request,
                        lang,
                        staff,
                        asked,
                        wrong.stream()
                                .map(problem -> new Problem(
                                        "totalsTable", problem.sentence().in(lang)))
                                .toList());
        };
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var form = new Form(
                desk.text(lang, "published.import"),
                desk.text(lang, "published.import.lead"),
                PrintDesk.PUBLISHED,
                true,
                Map.of(),
                List.of(
                        desk.file(lang, "totalsTable", problems, SheetReader.MOST_BYTES),
                        desk.field(
                                lang, "source", TextField.Kind.TEXT, asked.getOrDefault("source", ""), problems, true)),
                Button.primary(desk.text(lang, "imports.yes")));
        var compared = Comparison.of(totals.all());
        var lead = totals.latest()
                .map(latest -> desk.text(
                        lang,
                        "published.lead",
                        latest.source(),
                        JapaneseDates.dateTime(latest.at(), lang),
                        latest.by()))
                .orElseGet(() -> desk.text(lang, "published.none"));
        return PrintDesk.view(new DeskPage(
                desk.frame(request, lang, staff, desk.text(lang, "published")).withErrors(!problems.isEmpty()),
                null,
                desk.views(lang, staff, PrintDesk.PUBLISHED),
                problems,
                List.of(),
                lead,
                null,
                List.of(form),
                compared.stream()
                        .flatMap(comparison -> Stream.of(perHead(lang, comparison), sheets(lang, comparison)))
                        .toList(),
                List.of(),
                compared.map(comparison -> bars(lang, comparison)).stream().toList()));
    }

    private BarList bars(Lang lang, Comparison comparison) {
        return new BarList(
                desk.text(lang, "published.bars", period(lang, comparison.later())),
                comparison.lines().stream()
                        .map(line -> new BarList.Bar(
                                department(lang, line).text(),
                                line.laterRate(),
                                desk.text(
                                        lang,
                                        "published.bar",
                                        JapaneseNumbers.inTable(line.laterRate(), lang),
                                        JapaneseNumbers.inTable(line.change(), lang))))
                        .toList());
    }

    /** What the publication compares. */
    private Table perHead(Lang lang, Comparison comparison) {
        return new Table(
                desk.text(lang, "published.table"),
                List.of(
                        new Table.Column(desk.text(lang, "by.department")),
                        Table.Column.number(period(lang, comparison.earlier())),
                        Table.Column.number(period(lang, comparison.later())),
                        Table.Column.number(desk.text(lang, "published.difference")),
                        Table.Column.number(desk.text(lang, "published.change")),
                        Table.Column.number(desk.text(lang, "published.exactChange"))),
                comparison.lines().stream()
                        .map(line -> new Table.Row(List.of(
                                department(lang, line),
                                number(lang, line.earlierRate()),
                                number(lang, line.laterRate()),
                                number(lang, line.difference()),
                                new Table.Cell(JapaneseNumbers.inTable(line.change(), lang)),
                                new Table.Cell(JapaneseNumbers.inTable(
                                        line.exactChange().rounded(1), lang)))))
                        .toList());
    }

    private Table sheets(Lang lang, Comparison comparison) {
        var earlier = period(lang, comparison.earlier());
        var later = period(lang, comparison.later());
        return new Table(
                desk.text(lang, "published.totals"),
                List.of(
                        new Table.Column(desk.text(lang, "by.department")),
                        Table.Column.number(desk.text(lang, "published.sheets", earlier)),
                        Table.Column.number(desk.text(lang, "published.sheets", later)),
                        Table.Column.number(desk.text(lang, "published.people", earlier)),
                        Table.Column.number(desk.text(lang, "published.people", later))),
                comparison.lines().stream()
                        .map(line -> new Table.Row(List.of(
                                department(lang, line),
                                number(lang, line.earlierSheets()),
                                number(lang, line.laterSheets()),
                                number(lang, line.earlierPeople()),
                                number(lang, line.laterPeople()))))
                        .toList());
    }

    private Table.Cell department(Lang lang, Comparison.Line line) {
        return new Table.Cell(line.department().isEmpty() ? desk.text(lang, "published.all") : line.department());
    }

    private static Table.Cell number(Lang lang, long value) {
        return new Table.Cell(JapaneseNumbers.inTable(value, lang));
    }

    private String period(Lang lang, Comparison.Period period) {
        return desk.text(
                lang,
                "published.period",
                JapaneseDates.month(period.first()).in(lang),
                JapaneseDates.month(period.last()).in(lang),
                period.months());
    }
}
