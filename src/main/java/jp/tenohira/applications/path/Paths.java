package jp.tenohira.applications.path;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.ApplicationSubmitted;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Step;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to the paths of cases. */
@Component
public class Paths {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;
    private final People people;

    Paths(JdbcClient jdbc, JsonMapper json, Forms forms, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
        this.people = people;
    }

    /** The path of a form's version; empty when it has none, and today's life of a case holds unchanged. */
    public Optional<DecisionPath> of(String procedure, int formVersion) {
        return forms.find(procedure, formVersion)
                .flatMap(form -> form.definition().handling().path());
    }

    /** How far a case has come; empty without a path. */
    public Optional<PathProgress> progress(CaseId id, String procedure, int formVersion) {
        return of(procedure, formVersion).map(path -> PathProgress.of(path, events(id)));
    }

    /** The detail of an approval by this actor, or why there is none. */
    public Outcome<Map<String, Object>, Approving.Refused> approve(
            CaseId id, String procedure, int formVersion, String section, String actor) {
        return progress(id, procedure, formVersion)
                .map(progress -> new Approving(progress, people.of(section)).by(actor))
                .orElse(Outcome.refused(Approving.Refused.NO_STAGE));
    }

    /** Brings what the queue reads of a case's path up to date with its events; joins the caller's transaction. */
    public void settle(CaseId id) {
        var row = jdbc.sql("select procedure, form_version, state from casefile where id = :id")
                .param("id", id.value())
                .query(Settled.class)
                .single();
        var path = of(row.procedure(), row.formVersion());
        if (path.isEmpty() && row.state() != CaseState.DECIDED) {
            return;
        }
        var events = events(id);
        var progress = path.map(way -> PathProgress.of(way, events));
        jdbc.sql("""
                update casefile
                   set path_step = :step, due_on = coalesce(:due, 'infinity'::date),
                       decided_on = coalesce(:decided, decided_on), handled_days = coalesce(:days, handled_days)
                 where id = :id
                """)
                .param("step", progress.map(PathProgress::word).orElse(""))
                .param("due", progress.flatMap(Due::of).orElse(null), java.sql.Types.DATE)
                .param("decided", decidedOn(row.state(), events), java.sql.Types.DATE)
                .param("days", handledDays(row.state(), events), java.sql.Types.INTEGER)
                .param("id", id.value())
                .update();
    }

    private record Settled(String procedure, int formVersion, CaseState state) {}

    private static @org.jspecify.annotations.Nullable LocalDate decidedOn(CaseState state, List<PathEvent> events) {
        return state == CaseState.DECIDED ? LocalDate.ofInstant(events.getLast().at(), JapaneseDates.JST) : null;
    }

    private static @org.jspecify.annotations.Nullable Integer handledDays(CaseState state, List<PathEvent> events) {
        if (state != CaseState.DECIDED) {
            return null;
        }
        var whole = PathProgress.of(Due.NO_PATH, events).whole();
        return whole.used(LocalDate.ofInstant(events.getLast().at(), JapaneseDates.JST));
    }

    /** The standard processing period runs from the arrival. */
    @EventListener
    void on(ApplicationSubmitted submitted) {
        jdbc.sql("select form_version from casefile where id = :id")
                .param("id", submitted.id().value())
                .query(Integer.class)
                .optional()
                .flatMap(version -> of(submitted.procedure(), version))
                .flatMap(DecisionPath::days)
                .ifPresent(_ -> settle(submitted.id()));
    }

    private List<PathEvent> events(CaseId id) {
        return jdbc.sql(
                        "select step, at, actor, actor_name, detail from case_event where casefile = :id order by number")
                .param("id", id.value())
                .query((rs, row) -> event(rs))
                .list();
    }

    private PathEvent event(ResultSet rs) throws SQLException {
        return new PathEvent(
                Step.valueOf(rs.getString("step")),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("actor"),
                rs.getString("actor_name"),
                json.readValue(rs.getString("detail"), new TypeReference<Map<String, Object>>() {}));
    }
}
