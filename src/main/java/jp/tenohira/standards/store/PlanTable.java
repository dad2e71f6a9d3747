package jp.tenohira.standards.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Assessment.Criterion;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.PublishedPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of the schedule and of the assessment, and the published points. */
@Component
class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan plan() {
        return jdbc.sql("""
                select version, starts, deadline, assumed from standard_schedule order by version desc limit 1
                """)
                .query((rs, _) -> new Plan(
                        rs.getInt("version"),
                        rs.getObject("starts", LocalDate.class),
                        rs.getObject("deadline", LocalDate.class),
                        tasks(rs.getInt("version")),
                        rs.getBoolean("assumed")))
                .optional()
                .orElse(Plan.NONE);
    }

    private List<Plan.Task> tasks(int version) {
        return jdbc.sql("""
                select code, system, name, days, after_tasks from standard_task where version = :version order by position
                """)
                .param("version", version)
                .query((rs, _) -> {
                    var system = rs.getString("system");
                    return new Plan.Task(
                            rs.getString("code"),
                            system == null ? null : CoreSystem.of(system).orElseThrow(),
                            rs.getString("name"),
                            rs.getInt("days"),
                            words(rs.getString("after_tasks")));
                })
                .list();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s、,，]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    void add(Plan plan, Instant at, String by) {
        jdbc.sql("""
                insert into standard_schedule (version, starts, deadline, assumed, changed_at, changed_by)
                values (:version, :starts, :deadline, :assumed, :at, :by)
                """)
                .param("version", plan.version())
                .param("starts", plan.starts())
                .param("deadline", plan.deadline())
                .param("assumed", plan.assumed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        int position = 0;
        for (var task : plan.tasks()) {
            var system = task.system();
            jdbc.sql("""
                    insert into standard_task (version, position, code, system, name, days, after_tasks)
                    values (:version, :position, :code, :system, :name, :days, :after)
                    """)
                    .param("version", plan.version())
                    .param("position", ++position)
                    .param("code", task.code())
                    .param("system", system == null ? null : system.code(), Types.VARCHAR)
                    .param("name", task.name())
                    .param("days", task.days())
                    .param("after", String.join(" ", task.after()))
                    .update();
        }
    }

    Assessment assessment() {
        return jdbc.sql("""
                select version, years, subsidy_cap, matrix, assumed from standard_assessment order by version desc limit 1
                """)
                .query((rs, _) -> new Assessment(
                        rs.getInt("version"),
                        rs.getInt("years"),
                        rs.getObject("subsidy_cap", Long.class),
                        rs.getString("matrix").lines().map(PlanTable::criterion).toList(),
                        rs.getBoolean("assumed")))
                .optional()
                .orElse(Assessment.NONE);
    }

    /** False when this version exists already. */
    boolean add(Assessment assessment, Instant at, String by) {
        return jdbc.sql("""
                        insert into standard_assessment (version, years, subsidy_cap, matrix, assumed, changed_at, changed_by)
                        values (:version, :years, :cap, :matrix, :assumed, :at, :by)
                        on conflict do nothing
                        """)
                        .param("version", assessment.version())
                        .param("years", assessment.years())
                        .param("cap", assessment.subsidyCap(), Types.BIGINT)
                        .param(
                                "matrix",
                                assessment.criteria().stream()
                                        .map(PlanTable::line)
                                        .collect(Collectors.joining("\n")))
                        .param("assumed", assessment.assumed())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static String line(Criterion criterion) {
        return criterion.name() + "\t" + criterion.weight() + "\t"
                + criterion.points().stream().map(String::valueOf).collect(Collectors.joining("\t"));
    }

    private static Criterion criterion(String line) {
        var cells = line.split("\t");
        return new Criterion(
                cells[0],
                Integer.parseInt(cells[1]),
                Arrays.stream(cells).skip(2).map(Integer::valueOf).toList());
    }

    List<PublishedPoint> published() {
        return jdbc.sql("select kind, item, detail, source from standard_published order by position")
                .query((rs, _) -> new PublishedPoint(
                        rs.getString("kind"), rs.getString("item"), rs.getString("detail"), rs.getString("source")))
                .list();
    }

    /** 1 when the point was not there yet. */
    int add(PublishedPoint point, Instant at, String by) {
        return jdbc.sql("""
                insert into standard_published (position, kind, item, detail, source, taken_at, taken_by)
                select coalesce(max(position), 0) + 1, :kind, :item, :detail, :source, :at, :by from standard_published
                on conflict do nothing
                """)
                .param("kind", point.kind())
                .param("item", point.item())
                .param("detail", point.detail())
                .param("source", point.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
