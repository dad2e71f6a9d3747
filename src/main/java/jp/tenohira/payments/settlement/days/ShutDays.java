package jp.tenohira.payments.settlement.days;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people stated of days on which nothing came from a till: that it was shut (休業), or that this was wrong. Nothing is overwritten. */
public final class ShutDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    public ShutDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param words why it was shut */
    public record Shut(TillDay of, String words, Instant at, String by) {}

    private record Said(Shut shut, boolean withdrawn) {}

    /** What holds of the days, as it was said last. */
    List<Shut> within(LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                        select distinct on (section, facility, day) section, facility, day, words, withdrawn, said_at, said_by
                          from shut_day where day between :from and :to
                         order by section, facility, day, number desc
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, _) -> new Said(
                        new Shut(
                                new TillDay(
                                        rs.getString("section"),
                                        rs.getString("facility"),
                                        rs.getObject("day", LocalDate.class)),
                                rs.getString("words"),
                                rs.getObject("said_at", OffsetDateTime.class).toInstant(),
                                rs.getString("said_by")),
                        rs.getBoolean("withdrawn")))
                .list()
                .stream()
                .filter(said -> !said.withdrawn())
                .map(Said::shut)
                .toList();
    }

    void add(TillDay of, String words, boolean withdrawn, String by) {
        jdbc.sql("""
                insert into shut_day (section, facility, day, words, withdrawn, said_at, said_by)
                values (:section, :facility, :day, :words, :withdrawn, :at, :by)
                """)
                .param("section", of.section())
                .param("facility", of.facility())
                .param("day", of.day())
                .param("words", words)
                .param("withdrawn", withdrawn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
