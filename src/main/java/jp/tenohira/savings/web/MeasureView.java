package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.Savings;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.FormulaRefused;
import jp.tenohira.savings.formulas.Workings;
import jp.tenohira.savings.pages.RecordPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Component;

/** One measure: what is said of it, how its hours come about, every version. */
@Component
class MeasureView {

    private final LedgerDesk desk;
    private final Savings savings;

    MeasureView(LedgerDesk desk, Savings savings) {
        this.desk = desk;
        this.savings = savings;
    }

    static boolean mayAdd(Staff staff) {
        return staff.role().ofSection() || staff.role() == Role.HEADQUARTERS;
    }

    static Tag tag(Lang lang, MeasureStatus status) {
        var colour = switch (status) {
            case PLANNED -> Tag.Colour.YELLOW;
            case RUNNING -> Tag.Colour.GREEN;
            case ENDED -> Tag.Colour.GRAY;
        };
        return new Tag(status.label().in(lang), colour);
    }

    RecordPage page(HttpServletRequest request, Lang lang, Staff staff, List<Measure> versions, String done) {
        var measure = versions.getFirst();
        var name = measure.content().name();
        return new RecordPage(
                desk.frame(request, lang, staff, name),
                desk.breadcrumb(lang, name),
                done.equals("saved") ? List.of(Notice.success("", desk.text(lang, "saved"))) : List.of(),
                facts(lang, measure),
                savings.mayChange(staff, measure)
                        ? List.of(Button.primary(desk.text(lang, "change"))
                                .to(LedgerDesk.PATH + "/" + measure.id() + "/edit"))
                        : List.of(),
                List.of(history(lang, versions)));
    }

    private SummaryList facts(Lang lang, Measure measure) {
        var content = measure.content();
        var rows = new ArrayList<SummaryList.Row>();
        row(
                rows,
                lang,
                "fiscalYear",
                new FiscalYear(content.fiscalYear()).name().in(lang));
        row(rows, lang, "department", desk.departmentName(lang, content.department()));
        row(rows, lang, "section", desk.sectionName(lang, content.section()));
        row(rows, lang, "kind", content.kind().label().in(lang));
        row(rows, lang, "status", content.status().label().in(lang));
        var since = content.since();
        row(rows, lang, "since", since == null ? "" : JapaneseDates.date(since, lang));
        var jobs = content.jobs();
        row(rows, lang, "jobs", jobs == null ? "" : jobs.toString());
        row(rows, lang, "formula", content.formula());
        row(rows, lang, "workings", workings(lang, measure));
        row(
                rows,
                lang,
                "hours",
                savings.hours(measure).map(desk::hours).orElse(desk.text(lang, "noData"))
                        + desk.text(lang, "unit.hours"));
        row(rows, lang, "owner", content.owner());
        row(rows, lang, "note", content.note());
        row(rows, lang, "source", content.source());
        return new SummaryList(rows);
    }

    private void row(List<SummaryList.Row> rows, Lang lang, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(new SummaryList.Row(desk.text(lang, "field." + key), value));
        }
    }

    private String workings(Lang lang, Measure measure) {
        return switch (EffortFormula.read(measure.content().formula())) {
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) ->
                Workings.of(formula, savings.figured(measure.content().fiscalYear()))
                        .map(workings -> lines(lang, workings))
                        .orElse(desk.text(lang, "noData"));
            case Outcome.Refused<EffortFormula, FormulaRefused> _ -> "";
        };
    }

    private static String lines(Lang lang, Workings workings) {
        return String.join(
                "\n", workings.lines().stream().map(line -> line.in(lang)).toList());
    }

    private Table history(Lang lang, List<Measure> versions) {
        return History.of(
                desk,
                lang,
                versions,
                List.of(
                        new Table.Column(desk.text(lang, "field.name")),
                        new Table.Column(desk.text(lang, "field.status")),
                        new Table.Column(desk.text(lang, "field.formula")),
                        Table.Column.number(desk.text(lang, "field.hours"))),
                version -> List.of(
                        new Table.Cell(version.content().name()),
                        new Table.Cell(version.content().status().label().in(lang)),
                        new Table.Cell(version.content().formula()),
                        new Table.Cell(savings.hours(version).map(desk::hours).orElse(""))));
    }
}
