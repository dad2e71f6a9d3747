package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.pages.GanttChart;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.pages.StandardsPage.Part;
import jp.tenohira.standards.schedule.Network;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The schedule: critical path, warnings, and the order of migration that results. */
@Controller
class ScheduleController {

    private final Standards standards;
    private final StandardsDesk desk;

    ScheduleController(Standards standards, StandardsDesk desk) {
        this.standards = standards;
        this.desk = desk;
    }

    @GetMapping(StandardsDesk.PATH + "/schedule")
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        desk.mustWrite(staff);
        var plan = standards.plan();
        var parts = new ArrayList<Part>();
        var notices = new ArrayList<Notice>();
        if (plan.tasks().isEmpty()) {
            parts.add(new StandardsPage.Paragraph(desk.text(lang, "schedule.none")));
        } else {
            var network = Network.of(plan).orElseThrow();
            notices.addAll(notices(lang, staff, plan, network));
            parts.add(new StandardsPage.Gantt(gantt(lang, plan, network)));
            parts.add(new StandardsPage.Listing(tasks(lang, network)));
            parts.add(new StandardsPage.Listing(order(lang, plan, network)));
        }
        parts.add(new StandardsPage.Buttons(
                List.of(Button.secondary(desk.text(lang, "task.new")).to(StandardsDesk.PATH + "/schedule/task"))));
        var page = new StandardsPage(
                desk.frame(request, lang, staff, desk.text(lang, "schedule.title")),
                null,
                desk.tabs(lang, staff, "schedule"),
                List.of(),
                notices,
                parts);
        return StandardsDesk.view(page, false);
    }

    private List<Notice> notices(Lang lang, Staff staff, Plan plan, Network network) {
        var notices = new ArrayList<Notice>();
        if (plan.assumed()) {
            notices.add(Notice.warning(desk.text(lang, "assumed"), desk.text(lang, "assumed.text")));
        }
        var late = network.late();
        var deadline = JapaneseDates.date(plan.deadline(), lang);
        notices.add(
                late.isEmpty()
                        ? Notice.info(
                                "",
                                desk.text(
                                        lang,
                                        "schedule.inTime",
                                        JapaneseDates.date(network.ends().orElseThrow(), lang),
                                        deadline))
                        : Notice.warning("", desk.text(lang, "schedule.late", late.size(), deadline)));
        var migrations = network.migrations();
        var gaps = standards.systems(staff).stream()
                .filter(system -> endsBefore(system.content().contractEnds(), migrations.get(system.system())))
                .map(system -> system.system().label().in(lang))
                .toList();
        if (!gaps.isEmpty()) {
            notices.add(Notice.warning(
                    "", desk.text(lang, "schedule.gap", String.join(desk.text(lang, "separator"), gaps))));
        }
        return notices;
    }

    private static boolean endsBefore(
            @org.jspecify.annotations.Nullable LocalDate contractEnds,
            @org.jspecify.annotations.Nullable LocalDate migrated) {
        return contractEnds != null && migrated != null && contractEnds.isBefore(migrated);
    }

    private GanttChart gantt(Lang lang, Plan plan, Network network) {
        var ends = network.ends().orElseThrow();
        return new GanttChart(
                desk.text(lang, "schedule.chart", JapaneseDates.date(plan.deadline(), lang)),
                plan.starts(),
                ends.isBefore(plan.deadline()) ? plan.deadline() : ends,
                plan.deadline(),
                desk.text(lang, "deadline"),
                network.tasks().stream()
                        .map(task ->
                                new GanttChart.Bar(task.task().name(), task.begins(), task.ends(), task.critical()))
                        .toList());
    }

    private Table tasks(Lang lang, Network network) {
        var rows = network.tasks().stream()
                .map(task -> new Table.Row(List.of(
                        Table.Cell.link(
                                task.task().code(),
                                StandardsDesk.PATH + "/schedule/task?code="
                                        + URLEncoder.encode(task.task().code(), StandardCharsets.UTF_8)),
                        new Table.Cell(task.task().name()),
                        new Table.Cell(Integer.toString(task.task().days())),
                        new Table.Cell(String.join(" ", task.task().after())),
                        new Table.Cell(JapaneseDates.date(task.begins(), lang)),
                        new Table.Cell(JapaneseDates.date(task.ends(), lang)),
                        new Table.Cell(JapaneseDates.date(task.latestEnd(), lang)),
                        task.critical()
                                ? Table.Cell.tags(new Tag(desk.text(lang, "critical"), Tag.Colour.RED))
                                : new Table.Cell(desk.text(lang, "slack.days", task.slack())))))
                .toList();
        return new Table(
                desk.text(lang, "tasks"),
                List.of(
                        new Table.Column(desk.text(lang, "task.code")),
                        new Table.Column(desk.text(lang, "task.name")),
                        Table.Column.number(desk.text(lang, "task.days")),
                        new Table.Column(desk.text(lang, "task.after")),
                        new Table.Column(desk.text(lang, "task.begins")),
                        new Table.Column(desk.text(lang, "task.ends")),
                        new Table.Column(desk.text(lang, "task.latestEnd")),
                        new Table.Column(desk.text(lang, "slack"))),
                rows);
    }

    private Table order(Lang lang, Plan plan, Network network) {
        var rows = new ArrayList<Table.Row>();
        for (Map.Entry<CoreSystem, LocalDate> migration : network.migrations().entrySet()) {
            var late = migration.getValue().isAfter(plan.deadline());
            rows.add(new Table.Row(List.of(
                    new Table.Cell(Integer.toString(rows.size() + 1)),
                    Table.Cell.link(
                            migration.getKey().label().in(lang),
                            StandardsDesk.PATH + "/systems/"
                                    + migration.getKey().code()),
                    new Table.Cell(JapaneseDates.date(migration.getValue(), lang)),
                    late
                            ? Table.Cell.tags(new Tag(desk.text(lang, "late"), Tag.Colour.RED))
                            : new Table.Cell(desk.text(lang, "inTime")))));
        }
        return new Table(
                desk.text(lang, "order"),
                List.of(
                        Table.Column.number(desk.text(lang, "order.number")),
                        new Table.Column(desk.text(lang, "field.system")),
                        new Table.Column(desk.text(lang, "task.ends")),
                        new Table.Column(desk.text(lang, "deadline"))),
                rows);
    }
}
