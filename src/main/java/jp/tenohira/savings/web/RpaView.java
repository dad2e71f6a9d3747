package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.pages.FormPage;
import jp.tenohira.savings.pages.LedgerPage;
import jp.tenohira.savings.pages.RecordPage;
import jp.tenohira.savings.rpa.RpaJob;
import jp.tenohira.savings.rpa.RpaJobs;
import jp.tenohira.savings.rpa.RpaJobs.Standing;
import jp.tenohira.savings.rpa.RpaRefused;
import jp.tenohira.savings.rpa.RpaRun;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of RPA jobs: planned beside real hours, and jobs that stopped running at the top. */
@Component
class RpaView {

    static final int RUNS = 50;

    private final LedgerDesk desk;
    private final RpaJobs jobs;

    RpaView(LedgerDesk desk, RpaJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    LedgerPage list(HttpServletRequest request, Lang lang, Staff staff, List<Standing> standings) {
        var stopped = standings.stream().filter(Standing::stopped).toList();
        var planned = standings.stream()
                .filter(of -> !of.job().content().retired())
                .map(of -> Exact.of(of.job().content().plannedHours()))
                .reduce(Exact.ZERO, Exact::plus);
        var real = standings.stream().map(Standing::hours).reduce(Exact.ZERO, Exact::plus);
        return new LedgerPage(
                desk.frame(request, lang, staff, desk.text(lang, "rpa")),
                desk.tabs(lang, staff, "rpa"),
                stopped.isEmpty()
                        ? List.of()
                        : List.of(Notice.warning("", desk.text(lang, "rpa.stopped.notice", stopped.size()))),
                List.of(
                        stat(lang, "rpa.jobs", JapaneseNumbers.inTable(standings.size()), "unit.measures"),
                        stat(lang, "rpa.planned", desk.hours(planned), "unit.hours"),
                        stat(lang, "rpa.real", desk.hours(real), "unit.hours")),
                LedgerDesk.RPA,
                List.of(),
                Button.secondary(desk.text(lang, "show")),
                table(lang, standings),
                new Pager(1, 1, LedgerDesk.RPA),
                staff.role().ofSection()
                        ? List.of(
                                Button.primary(desk.text(lang, "rpa.register")).to(LedgerDesk.RPA + "/new"))
                        : List.of(),
                List.of());
    }

    private Stat stat(Lang lang, String key, String value, String unit) {
        return new Stat(desk.text(lang, key), value, desk.text(lang, unit));
    }

    private Table table(Lang lang, List<Standing> standings) {
        return new Table(
                desk.text(lang, "rpa"),
                List.of(
                        new Table.Column(desk.text(lang, "field.section")),
                        new Table.Column(desk.text(lang, "rpa.field.name")),
                        new Table.Column(desk.text(lang, "rpa.state")),
                        Table.Column.number(desk.text(lang, "rpa.planned")),
                        Table.Column.number(desk.text(lang, "rpa.real")),
                        Table.Column.number(desk.text(lang, "rpa.items")),
                        Table.Column.number(desk.text(lang, "rpa.failed")),
                        new Table.Column(desk.text(lang, "rpa.lastRun"))),
                standings.stream()
                        .map(of -> new Table.Row(List.of(
                                new Table.Cell(desk.sectionName(
                                        lang, of.job().content().section())),
                                Table.Cell.link(
                                        of.job().content().name(),
                                        LedgerDesk.RPA + "/jobs/" + of.job().code()),
                                Table.Cell.tags(state(lang, of)),
                                new Table.Cell(
                                        desk.hours(Exact.of(of.job().content().plannedHours()))),
                                new Table.Cell(desk.hours(of.hours())),
                                new Table.Cell(JapaneseNumbers.inTable(of.items())),
                                new Table.Cell(JapaneseNumbers.inTable(of.failed())),
                                new Table.Cell(lastRun(lang, of)))))
                        .toList());
    }

    private String lastRun(Lang lang, Standing of) {
        var last = of.lastRun();
        return last == null ? desk.text(lang, "rpa.never") : JapaneseDates.dateTime(last, lang);
    }

    private Tag state(Lang lang, Standing of) {
        if (of.job().content().retired()) {
            return new Tag(desk.text(lang, "rpa.state.retired"), Tag.Colour.GRAY);
        }
        return of.stopped()
                ? new Tag(desk.text(lang, "rpa.state.stopped"), Tag.Colour.RED)
                : new Tag(desk.text(lang, "rpa.state.running"), Tag.Colour.GREEN);
    }

    RecordPage one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Standing standing,
            List<RpaJob> versions,
            List<RpaRun> runs) {
        var job = standing.job();
        var name = job.content().name();
        return new RecordPage(
                desk.frame(request, lang, staff, name),
                desk.rpaBreadcrumb(lang, name),
                standing.stopped()
                        ? List.of(Notice.warning(
                                "", desk.text(lang, "rpa.stopped", job.content().runsEveryDays())))
                        : List.of(),
                facts(lang, standing),
                jobs.mayChange(staff, job)
                        ? List.of(Button.primary(desk.text(lang, "rpa.change"))
                                .to(LedgerDesk.RPA + "/jobs/" + job.code() + "/edit"))
                        : List.of(),
                List.of(runs(lang, job, runs), history(lang, versions)));
    }

    private SummaryList facts(Lang lang, Standing standing) {
        var job = standing.job();
        var content = job.content();
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, lang, "rpa.field.code", job.code());
        row(rows, lang, "field.section", desk.sectionName(lang, content.section()));
        row(rows, lang, "rpa.field.owner", content.owner());
        row(rows, lang, "rpa.field.scenario", content.scenario());
        row(rows, lang, "rpa.field.minutesPerItem", content.minutesPerItem().toPlainString());
        row(rows, lang, "rpa.field.runsEveryDays", Integer.toString(content.runsEveryDays()));
        row(rows, lang, "rpa.planned", desk.hours(Exact.of(content.plannedHours())));
        row(
                rows,
                lang,
                "rpa.real",
                desk.text(
                        lang,
                        "rpa.real.workings",
                        content.minutesPerItem().toPlainString(),
                        JapaneseNumbers.inTable(standing.items()),
                        desk.hours(standing.hours())));
        row(rows, lang, "rpa.lastRun", lastRun(lang, standing));
        return new SummaryList(rows);
    }

    private void row(List<SummaryList.Row> rows, Lang lang, String key, String value) {
        rows.add(new SummaryList.Row(desk.text(lang, key), value));
    }

    private Table runs(Lang lang, RpaJob job, List<RpaRun> runs) {
        return new Table(
                desk.text(lang, "rpa.runs", RUNS),
                List.of(
                        new Table.Column(desk.text(lang, "rpa.run")),
                        new Table.Column(desk.text(lang, "rpa.startedAt")),
                        new Table.Column(desk.text(lang, "rpa.endedAt")),
                        Table.Column.number(desk.text(lang, "rpa.items")),
                        new Table.Column(desk.text(lang, "rpa.result")),
                        new Table.Column(desk.text(lang, "rpa.field.scenario"))),
                runs.stream()
                        .map(run -> new Table.Row(List.of(
                                new Table.Cell(run.run()),
                                new Table.Cell(JapaneseDates.dateTime(run.startedAt(), lang)),
                                new Table.Cell(JapaneseDates.dateTime(run.endedAt(), lang)),
                                new Table.Cell(JapaneseNumbers.inTable(run.items())),
                                new Table.Cell(desk.text(
                                        lang,
                                        "rpa.result." + run.result().name().toLowerCase(Locale.ROOT))),
                                scenario(lang, job, run))))
                        .toList());
    }

    /** An older scenario than the registered one stands out. */
    private Table.Cell scenario(Lang lang, RpaJob job, RpaRun run) {
        return run.scenario().equals(job.content().scenario())
                ? new Table.Cell(run.scenario())
                : new Table.Cell(
                        run.scenario(),
                        null,
                        List.of(new Tag(desk.text(lang, "rpa.otherScenario"), Tag.Colour.YELLOW)));
    }

    private Table history(Lang lang, List<RpaJob> versions) {
        return History.of(
                desk,
                lang,
                versions,
                List.of(
                        new Table.Column(desk.text(lang, "rpa.field.name")),
                        new Table.Column(desk.text(lang, "rpa.field.scenario")),
                        Table.Column.number(desk.text(lang, "rpa.planned"))),
                version -> List.of(
                        new Table.Cell(version.content().name()),
                        new Table.Cell(version.content().scenario()),
                        new Table.Cell(desk.hours(Exact.of(version.content().plannedHours())))));
    }

    FormPage form(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            RpaForm form,
            @Nullable RpaJob job,
            Map<String, String> problems) {
        var title = desk.text(lang, job == null ? "rpa.register" : "rpa.change");
        var found = new ArrayList<Problem>();
        for (var field : RpaForm.FIELDS) {
            var message = problems.get(field);
            if (message != null) {
                found.add(new Problem(field, message));
            }
        }
        return new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!found.isEmpty()),
                desk.rpaBreadcrumb(lang, title),
                found,
                "",
                job == null ? LedgerDesk.RPA + "/new" : LedgerDesk.RPA + "/jobs/" + job.code() + "/edit",
                job == null ? 0 : job.version(),
                false,
                fields(lang, form, job, problems),
                List.of(),
                "",
                List.of(Button.primary(desk.text(lang, "save"))));
    }

    private List<Field> fields(Lang lang, RpaForm form, @Nullable RpaJob job, Map<String, String> problems) {
        var fields = new ArrayList<Field>();
        for (var name : RpaForm.FIELDS) {
            if (name.equals("retired")) {
                if (job != null) {
                    fields.add(desk.rpaChoice(
                            lang,
                            List.of(
                                    new Option("no", desk.text(lang, "rpa.state.running")),
                                    new Option("yes", desk.text(lang, "rpa.state.retired"))),
                            form.value(name)));
                }
            } else if (!name.equals("code") || job == null) {
                var number = List.of("minutesPerItem", "plannedHours", "runsEveryDays")
                        .contains(name);
                fields.add(desk.rpaField(
                        lang, name, number ? Kind.NUMBER : Kind.TEXT, form.value(name), problems.get(name)));
            }
        }
        return fields;
    }

    /** Puts the sentence of a refusal at its field. */
    void explain(Lang lang, RpaRefused why, Map<String, String> problems) {
        switch (why) {
            case RpaRefused.JobTaken(var _) -> problems.put("code", desk.text(lang, "wrong.codeTaken"));
            case RpaRefused.ChangedMeanwhile(var version) ->
                problems.put("name", desk.text(lang, "wrong.meanwhile", version));
            case RpaRefused.NotYours(),
                    RpaRefused.JobUnknown(var _),
                    RpaRefused.SectionUnknown(var _),
                    RpaRefused.RunDiffers(var _),
                    RpaRefused.EndsBeforeItStarts(),
                    RpaRefused.NotYet(var _) -> problems.put("name", desk.text(lang, "wrong.notYours"));
        }
    }
}
