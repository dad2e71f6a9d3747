package jp.tenohira.facts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.FactExport;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.pages.ExportsPage;
import jp.tenohira.facts.pages.ExportsPage.Part;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page from which months of facts are taken away. */
@Controller
class FactsController {

    static final String PATH = "/headquarters/facts";
    private static final int MOST_MONTHS = 120;

    private final FactMonths months;
    private final Facts facts;
    private final Frames frames;
    private final Messages messages;

    FactsController(FactMonths months, Facts facts, Frames frames, Messages messages) {
        this.months = months;
        this.facts = facts;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        FactMonths.mustTakeAway(staff);
        return new ModelAndView(
                "facts/exports",
                "page",
                new ExportsPage(
                        frames.staff(request, lang, messages.in(lang, "facts.exports"), staff.name()),
                        messages.in(lang, "facts.exports.lead", JapaneseNumbers.inTable(FactMonths.MOST_ROWS)),
                        months.all().stream().map(export -> part(lang, export)).toList()));
    }

    @GetMapping(PATH + "/{table:[a-z][a-z0-9_]{0,58}}")
    void take(
            Staff staff,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        months.write(staff, table, month, format, response);
    }

    private Part part(Lang lang, FactExport export) {
        var months = facts.months(export.table());
        var name = export.name().in(lang);
        if (months.isEmpty()) {
            var empty = new EmptyState(messages.in(lang, "facts.none.heading"), messages.in(lang, "facts.none"), null);
            return new Part(name, export.meaning().in(lang), null, empty);
        }
        var rows = months.stream()
                .limit(MOST_MONTHS)
                .map(month -> new Table.Row(List.of(
                        new Table.Cell(named(lang, month)),
                        file(lang, export, month, "csv", "CSV"),
                        file(lang, export, month, "parquet", "Parquet"))))
                .toList();
        var table = new Table(
                messages.in(lang, "facts.months", name),
                List.of(
                        new Table.Column(messages.in(lang, "facts.month")),
                        new Table.Column("CSV"),
                        new Table.Column("Parquet")),
                rows);
        return new Part(name, export.meaning().in(lang), table, null);
    }

    private Table.Cell file(Lang lang, FactExport export, YearMonth month, String format, String word) {
        return Table.Cell.link(
                messages.in(lang, "facts.file", named(lang, month), word),
                "%s/%s?month=%s&format=%s".formatted(PATH, export.table().name(), month, format));
    }

    private static String named(Lang lang, YearMonth month) {
        return lang == Lang.JA
                ? JapaneseDates.eraYear(month.atDay(1)) + "年" + month.getMonthValue() + "月"
                : month.toString();
    }
}
