package jp.tenohira.figures.targets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.GoalTargets;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets in PostgreSQL. */
@Service
@Transactional
class StoredTargets implements GoalTargets {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_SOURCE = 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final JdbcClient jdbc;
    private final Figures figures;
    private final AuditTrail audit;
    private final Clock clock;

    StoredTargets(JdbcClient jdbc, Figures figures, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean maySet(Staff staff) {
        return Definitions.mayPublish(staff);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GoalTarget> of(String figure) {
        return history(figure).stream().findFirst().filter(target -> target.value() != null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<GoalTarget> history(String figure) {
        return jdbc.sql("""
                select figure, version, value, starts, ends, source, changed_at, changed_by
                  from goal_target_version where figure = :figure order by version desc limit 1000
                """)
                .param("figure", figure)
                .query((rs, _) -> new GoalTarget(
                        rs.getString("figure"),
                        rs.getInt("version"),
                        Optional.ofNullable(rs.getBigDecimal("value"))
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null),
                        rs.getObject("starts", LocalDate.class),
                        rs.getObject("ends", LocalDate.class),
                        rs.getString("source"),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by")))
                .list();
    }

    @Override
    public Outcome<GoalTarget, NotSet> set(Staff writer, String figure, int seen, Aim aim) {
        var wrong = wrong(writer, figure, aim);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var newest =
                history(figure).stream().findFirst().map(GoalTarget::version).orElse(0);
        var target = new GoalTarget(
                figure,
                seen + 1,
                aim.value(),
                aim.starts(),
                aim.ends(),
                aim.source().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                writer.name());
        if (newest != seen || !add(target)) {
            return Outcome.refused(NotSet.CHANGED_MEANWHILE);
        }
        audit.record(writer, "goal.target", figure, Map.of("version", Integer.toString(target.version())));
        return Outcome.accepted(target);
    }

    private Optional<NotSet> wrong(Staff writer, String figure, Aim aim) {
        if (!maySet(writer)) {
            return Optional.of(NotSet.NOT_YOURS);
        }
        if (figures.find(figure).isEmpty()) {
            return Optional.of(NotSet.NO_SUCH_FIGURE);
        }
        var value = aim.value();
        if (value != null
                && (value.abs().compareTo(MOST) > 0
                        || value.stripTrailingZeros().scale() > MOST_DIGITS)) {
            return Optional.of(NotSet.VALUE);
        }
        if (aim.starts().isBefore(FIRST_DAY)
                || aim.ends().isAfter(LAST_DAY)
                || aim.ends().isBefore(aim.starts())) {
            return Optional.of(NotSet.PERIOD);
        }
        var source = aim.source().strip();
        return source.isEmpty()
                        || source.length() > LONGEST_SOURCE
                        || source.chars().anyMatch(Character::isISOControl)
                ? Optional.of(NotSet.SOURCE)
                : Optional.empty();
    }

    private boolean add(GoalTarget target) {
        return jdbc.sql("""
                        insert into goal_target_version
                               (figure, version, value, starts, ends, source, changed_at, changed_by)
                        values (:figure, :version, :value, :starts, :ends, :source, :at, :by) on conflict do nothing
                        """)
                        .param("figure", target.figure())
                        .param("version", target.version())
                        .param("value", target.value())
                        .param("starts", target.starts())
                        .param("ends", target.ends())
                        .param("source", target.source())
                        .param("at", target.at().atOffset(ZoneOffset.UTC))
                        .param("by", target.by())
                        .update()
                == 1;
    }
}
