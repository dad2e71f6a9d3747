package jp.tenohira.payments.settlement.days;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons of people why differences stand, each for exactly one amount: another amount wants another reason. */
public final class Explanations {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Explanations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Given(TillDay of, Difference difference, Reason reason, String words, Instant at, String by) {}

    /** In the order they were given. */
    List<Given> within(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select section, facility, day, kind, subject, yen, reason, words, given_at, given_by
                          from difference_reason where day between :from and :to order by number
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, _) -> new Given(
                        new TillDay(
                                rs.getString("section"),
                                rs.getString("facility"),
                                rs.getObject("day", LocalDate.class)),
                        new Difference(
                                Difference.Kind.valueOf(rs.getString("kind")),
                                rs.getString("subject"),
                                rs.getLong("yen")),
                        Reason.valueOf(rs.getString("reason")),
                        rs.getString("words"),
                        rs.getObject("given_at", OffsetDateTime.class).toInstant(),
                        rs.getString("given_by")))
                .list();
    }

    /** The reason that was given last for exactly the difference. */
    static Optional<Given> of(List<Given> given, Difference difference) {
        return given.stream().filter(one -> one.difference().equals(difference)).reduce((_, later) -> later);
    }

    void add(TillDay of, Difference difference, Reason reason, String words, String by) {
        jdbc.sql("""
                insert into difference_reason
                  (section, facility, day, kind, subject, yen, reason, words, given_at, given_by)
                values (:section, :facility, :day, :kind, :subject, :yen, :reason, :words, :at, :by)
                """)
                .param("section", of.section())
                .param("facility", of.facility())
                .param("day", of.day())
                .param("kind", difference.kind().name())
                .param("subject", difference.subject())
                .param("yen", difference.yen())
                .param("reason", reason.name())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
