package jp.tenohira.applications.carrying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of drafts when their form changed, as long as their residents have something to hear or to do. */
@Component
public class Carriages {

    private static final String LATEST = """
            select distinct on (draft) draft, to_version, verdict, again::text as again, judged_at, seen_at is not null as seen
              from draft_carriage
             where draft = any (:drafts)
             order by draft, to_version desc
            """;

    /**
     * What became of a draft.
     *
     * @param again the questions still to be answered again
     * @param seen whether the resident went on after having been told
     */
    public record Standing(
            UUID draft, int version, Verdict verdict, List<ToAnswer> again, Instant changedAt, boolean seen) {

        public Standing {
            again = List.copyOf(again);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Carriages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a draft last; empty when its form has not changed since it was begun. */
    public Optional<Standing> of(UUID draft) {
        return latest(List.of(draft)).findFirst();
    }

    /** The resident went on: the questions at these places are answered, and what was to be told was seen. */
    public void wentOn(UUID draft, Collection<AnswerPath> answered) {
        of(draft)
                .filter(standing -> !standing.seen() || !standing.again().isEmpty())
                .ifPresent(standing -> keep(
                        standing,
                        standing.again().stream()
                                .filter(one -> answered.stream()
                                        .noneMatch(path -> path.holds(one.path())
                                                || one.path().holds(path)))
                                .toList()));
    }

    /** An item of a group was removed; what is to be answered again of the items behind it follows them. */
    public void removed(UUID draft, AnswerPath item) {
        of(draft)
                .filter(standing -> !standing.again().isEmpty())
                .ifPresent(standing -> keep(
                        standing,
                        standing.again().stream()
                                .flatMap(one -> one.without(item).stream())
                                .toList()));
    }

    private void keep(Standing standing, List<ToAnswer> rest) {
        jdbc.sql("""
                update draft_carriage set again = :again::jsonb, seen_at = coalesce(seen_at, :now)
                 where draft = :draft and to_version = :version
                """)
                .param("again", ToAnswer.write(rest))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("draft", standing.draft())
                .param("version", standing.version())
                .update();
    }

    /** What is still to be answered again, by draft. */
    Map<UUID, List<ToAnswer>> unanswered(List<UUID> drafts) {
        return latest(drafts).collect(Collectors.toMap(Standing::draft, Standing::again));
    }

    private java.util.stream.Stream<Standing> latest(List<UUID> drafts) {
        return jdbc.sql(LATEST).param("drafts", drafts.toArray(UUID[]::new)).query(Carriages::standing).list().stream();
    }

    private static Standing standing(ResultSet rs, int row) throws SQLException {
        return new Standing(
                rs.getObject("draft", UUID.class),
                rs.getInt("to_version"),
                Verdict.valueOf(rs.getString("verdict")),
                ToAnswer.read(rs.getString("again")),
                rs.getObject("judged_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("seen"));
    }
}
