package jp.tenohira.applications.places;

import static jp.tenohira.applications.places.PlaceRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds that have begun, and the lock of each. */
@Repository
class Rounds {

    private static final String COLUMNS =
            "procedure, opens_at, closes_at, ends_at, lottery, places, waiting_list, frozen_at, drawn_at";
    private static final String ONE = " where procedure = :procedure and opens_at = :opens";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Rounds(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Optional<RoundState> find(Round round) {
        return one("select " + COLUMNS + " from place_round" + ONE, round)
                .query(Rounds::row)
                .optional();
    }

    /** The rounds of a procedure, the latest first. */
    List<RoundState> of(String procedure, int most) {
        return jdbc.sql("select " + COLUMNS + " from place_round where procedure = :procedure"
                        + " order by opens_at desc limit :most")
                .param("procedure", procedure)
                .param("most", most)
                .query(Rounds::row)
                .list();
    }

    /** Lotteries whose list is still open although nobody can enter any more. */
    List<RoundState> toFreeze(Instant now) {
        return jdbc.sql("select " + COLUMNS + " from place_round where lottery and frozen_at is null and ends_at < :now"
                        + " order by opens_at limit 100")
                .param("now", utc(now))
                .query(Rounds::row)
                .list();
    }

    /** Begins the round when nobody has yet, and locks it until the transaction ends. */
    RoundState locked(Terms terms) {
        var begun = jdbc.sql("""
                insert into place_round (procedure, opens_at, closes_at, ends_at, lottery, places, waiting_list)
                values (:procedure, :opens, :closes, :ends, :lottery, :places, :waiting)
                    on conflict do nothing
                """)
                .param("procedure", terms.round().procedure())
                .param("opens", utc(terms.round().opensAt()))
                .param("closes", utc(terms.closesAt()))
                .param("ends", utc(terms.endsAt()))
                .param("lottery", terms.lottery())
                .param("places", terms.places())
                .param("waiting", terms.waitingList())
                .update();
        if (begun == 1) {
            events.publishEvent(new RoundBegun(terms));
        }
        return locked(terms.round()).orElseThrow();
    }

    Optional<RoundState> locked(Round round) {
        return one("select " + COLUMNS + " from place_round" + ONE + " for update", round)
                .query(Rounds::row)
                .optional();
    }

    void change(Terms terms) {
        one(
                        "update place_round set closes_at = :closes, ends_at = :ends, places = :places, waiting_list = :waiting"
                                + ONE,
                        terms.round())
                .param("closes", utc(terms.closesAt()))
                .param("ends", utc(terms.endsAt()))
                .param("places", terms.places())
                .param("waiting", terms.waitingList())
                .update();
    }

    void frozen(Round round, Instant at) {
        one("update place_round set frozen_at = :at" + ONE, round)
                .param("at", utc(at))
                .update();
    }

    void drawn(Round round, Instant at) {
        one("update place_round set drawn_at = :at" + ONE, round)
                .param("at", utc(at))
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, Round round) {
        return jdbc.sql(sql).param("procedure", round.procedure()).param("opens", utc(round.opensAt()));
    }

    private static RoundState row(ResultSet rs, int row) throws SQLException {
        var terms = new Terms(
                new Round(
                        rs.getString("procedure"),
                        rs.getObject("opens_at", OffsetDateTime.class).toInstant()),
                rs.getObject("closes_at", OffsetDateTime.class).toInstant(),
                rs.getObject("ends_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("lottery"),
                rs.getInt("places"),
                rs.getInt("waiting_list"));
        return new RoundState(terms, PlaceRows.moment(rs, "frozen_at"), PlaceRows.moment(rs, "drawn_at"));
    }
}
