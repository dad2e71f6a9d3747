package jp.tenohira.applications.workload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.path.People;
import jp.tenohira.applications.path.Person;
import jp.tenohira.applications.workload.Workloads.Load;
import jp.tenohira.applications.workload.pages.WorkloadPage;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.NavEntry;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.components.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a section's workload. */
@Controller
class WorkloadController {

    private final Workloads workloads;
    private final People people;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Frames frames;
    private final Messages messages;

    WorkloadController(
            Workloads workloads,
            People people,
            Colleagues colleagues,
            AuditTrail audit,
            Frames frames,
            Messages messages) {
        this.workloads = workloads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.frames = frames;
        this.messages = messages;
    }

    /** A person, or nobody, with what they have to do. */
    private record Line(String name, String assignee, boolean absent, Load load) {}

    @GetMapping("/staff/cases/workload")
    String workload(Staff staff, Lang lang, HttpServletRequest request, Model model) {
        var desk = Desk.of(staff);
        var frame = frames.staff(request, lang, messages.in(lang, "workload.title"), staff.name());
        var lines = lines(desk, frame);
        audit.record(staff, "workload.opened", desk.section(), Map.of());
        model.addAttribute(
                "page",
                new WorkloadPage(
                        frame, chart(frame, lines), table(frame, lines), frame.t("workload.note", Workloads.DAYS)));
        return "applications/workload/workload";
    }

    /** Everybody of the section, those with most overdue and open first, then what nobody has. */
    private List<Line> lines(Desk desk, Frame frame) {
        var loads = new ArrayList<>(workloads.of(desk));
        var lines = new ArrayList<Line>();
        for (var person :
                people.of(desk.section()).stream().filter(People::ofSection).toList()) {
            var load = loads.stream()
                    .filter(one -> person.id().equals(one.assignee()))
                    .findFirst();
            load.ifPresent(loads::remove);
            lines.add(line(person, load.orElse(new Load(person.id(), 0, 0, 0, 0, null))));
        }
        for (var load : loads) {
            var assignee = load.assignee();
            lines.add(
                    assignee == null
                            ? new Line(frame.t("desk.nobody"), "none", false, load)
                            : new Line(colleagues.name(assignee), assignee.toString(), false, load));
        }
        lines.sort(Comparator.comparingInt((Line line) -> line.load().overdue())
                .thenComparingInt(line -> line.load().open())
                .reversed());
        return lines;
    }

    private static Line line(Person person, Load load) {
        return new Line(person.name(), person.id().toString(), person.absent(), load);
    }

    private static BarList chart(Frame frame, List<Line> lines) {
        return new BarList(
                frame.t("workload.chart"),
                lines.stream()
                        .map(line -> new BarList.Bar(
                                line.name(),
                                line.load().open(),
                                frame.t(
                                        "workload.bar",
                                        number(line.load().open()),
                                        number(line.load().overdue()))))
                        .toList());
    }

    private static Table table(Frame frame, List<Line> lines) {
        return new Table(
                frame.t("workload.table"),
                List.of(
                        new Column(frame.t("workload.person")),
                        Column.number(frame.t("workload.open")),
                        Column.number(frame.t("workload.overdue")),
                        Column.number(frame.t("workload.soon")),
                        Column.number(frame.t("workload.decided")),
                        Column.number(frame.t("workload.median"))),
                lines.stream().map(line -> row(frame, line)).toList());
    }

    private static Row row(Frame frame, Line line) {
        var load = line.load();
        var address = "/staff/cases?state=OPEN&assignee=" + line.assignee();
        var away = line.absent() ? List.of(new Tag(frame.t("workload.absent"), Tag.Colour.GRAY)) : List.<Tag>of();
        return new Row(List.of(
                new Cell(line.name(), null, away),
                Cell.link(number(load.open()), address),
                Cell.link(number(load.overdue()), address + "&due=overdue&sort=due&dir=asc"),
                new Cell(number(load.soon())),
                new Cell(number(load.decided())),
                new Cell(load.medianDays() == null ? "―" : days(Objects.requireNonNull(load.medianDays())))));
    }

    private static String days(double median) {
        return median == Math.rint(median) ? Long.toString(Math.round(median)) : Double.toString(median);
    }

    private static String number(int count) {
        return JapaneseNumbers.inTable((long) count);
    }

    @Bean
    static NavEntry workloadInNavigation() {
        return new NavEntry(12, "workload.nav", "/staff/cases/workload", Set.of("CLERK", "HEAD"));
    }
}
