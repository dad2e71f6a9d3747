package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureRefused;
import jp.tenohira.savings.Savings;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.FormulaRefused;
import jp.tenohira.savings.formulas.Workings;
import jp.tenohira.savings.pages.FormPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a measure, with the workings of its formula and a sentence for every refusal. */
@Component
class MeasureFormView {

    private final LedgerDesk desk;
    private final Savings savings;

    MeasureFormView(LedgerDesk desk, Savings savings) {
        this.desk = desk;
        this.savings = savings;
    }

    /** @param measure the one that is changed; null for a new one */
    FormPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            MeasureForm form,
            @Nullable Measure measure,
            Map<String, String> problems,
            boolean compute) {
        var title = desk.text(lang, measure == null ? "add" : "change");
        var found = new ArrayList<Problem>();
        for (var field : MeasureForm.FIELDS) {
            var message = problems.get(field);
            if (message != null) {
                found.add(new Problem(field, message));
            }
        }
        return new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!found.isEmpty()),
                desk.breadcrumb(lang, title),
                found,
                "",
                measure == null ? LedgerDesk.PATH + "/new" : LedgerDesk.PATH + "/" + measure.id() + "/edit",
                measure == null ? 0 : measure.version(),
                false,
                fields(lang, staff, form, problems),
                compute && !problems.containsKey("formula") ? workings(lang, form) : List.of(),
                LedgerDesk.PATH + "/workings",
                List.of(
                        Button.primary(desk.text(lang, "save")).sending("do", "save"),
                        Button.secondary(desk.text(lang, "compute")).sending("do", "compute")));
    }

    private List<Field> fields(Lang lang, Staff staff, MeasureForm form, Map<String, String> problems) {
        var fields = new ArrayList<Field>();
        fields.add(text(lang, form, problems, "name", Kind.TEXT, true));
        if (staff.role() == Role.HEADQUARTERS) {
            var departments = desk.departments().stream()
                    .map(d -> new Option(d.code(), d.name().in(lang)))
                    .toList();
            fields.add(desk.choice(
                    lang, "department", departments, form.value("department"), problems.get("department"), true));
        }
        fields.add(
                desk.choice(lang, "kind", LedgerListView.kinds(lang), form.value("kind"), problems.get("kind"), true));
        fields.add(desk.choice(
                lang, "status", LedgerListView.statuses(lang), form.value("status"), problems.get("status"), true));
        fields.add(text(lang, form, problems, "fiscalYear", Kind.NUMBER, true));
        fields.add(text(lang, form, problems, "since", Kind.TEXT, false));
        fields.add(text(lang, form, problems, "formula", Kind.TEXT, false));
        fields.add(text(lang, form, problems, "hours", Kind.NUMBER, false));
        fields.add(text(lang, form, problems, "jobs", Kind.NUMBER, false));
        fields.add(text(lang, form, problems, "owner", Kind.TEXT, false));
        fields.add(text(lang, form, problems, "note", Kind.LONG, false));
        return fields;
    }

    private Field text(
            Lang lang, MeasureForm form, Map<String, String> problems, String name, Kind kind, boolean required) {
        return desk.field(lang, name, kind, form.value(name), problems.get(name), required);
    }

    private List<String> workings(Lang lang, MeasureForm form) {
        if (form.value("formula").isEmpty()) {
            return List.of();
        }
        return switch (EffortFormula.read(form.value("formula"))) {
            case Outcome.Refused<EffortFormula, FormulaRefused>(var why) ->
                List.of(why.marked(), why.sentence().in(lang));
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) ->
                Workings.of(formula, savings.figured(form.fiscalYearOr(2000)))
                        .map(workings -> lines(lang, workings))
                        .orElse(List.of(desk.text(lang, "noData")));
        };
    }

    private List<String> lines(Lang lang, Workings workings) {
        var lines = new ArrayList<String>();
        workings.lines().forEach(line -> lines.add(line.in(lang)));
        if (!workings.contradicted().isEmpty()) {
            lines.add(desk.text(lang, "contradicted"));
        }
        return lines;
    }

    /** Puts the sentence of a refusal at its field. */
    void explain(Lang lang, MeasureRefused why, Map<String, String> problems) {
        switch (why) {
            case MeasureRefused.NotYours() -> problems.put("name", desk.text(lang, "wrong.notYours"));
            case MeasureRefused.NameMissing() -> problems.put("name", desk.text(lang, "wrong.name"));
            case MeasureRefused.TooLong(var field, var most) ->
                problems.put(field, desk.text(lang, "wrong.tooLong", most));
            case MeasureRefused.DepartmentUnknown(var _) ->
                problems.put("department", desk.text(lang, "wrong.department"));
            case MeasureRefused.SectionUnknown(var _) ->
                problems.put("department", desk.text(lang, "wrong.department"));
            case MeasureRefused.FormulaWrong(var formula) ->
                problems.put(
                        "formula", formula.marked() + " " + formula.sentence().in(lang));
            case MeasureRefused.HoursContradict(var hours, var workings) ->
                problems.put("hours", desk.text(lang, "wrong.contradict", hours.toPlainString(), workings));
            case MeasureRefused.HoursMissing() -> problems.put("hours", desk.text(lang, "wrong.noHours"));
            case MeasureRefused.FigureUnknown(var figure) ->
                problems.put("formula", desk.text(lang, "wrong.figure", figure));
            case MeasureRefused.ChangedMeanwhile(var version) ->
                problems.put("name", desk.text(lang, "wrong.meanwhile", version));
        }
    }
}
