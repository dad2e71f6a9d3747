package jp.tenohira.applications.waitingroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets of lines. */
@Repository
class Tickets {

    private static final String OF_LINE = " where procedure = :procedure and opens_at = :opens";

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Line line, Instant now) {
        jdbc.sql("""
                insert into waiting_ticket (id, procedure, opens_at, arrived_at)
                values (:id, :procedure, :opens, :now)
                """)
                .param("id", id)
                .param("procedure", line.procedure())
                .param("opens", utc(line.opensAt()))
                .param("now", utc(now))
                .update();
    }

    Optional<Ticket> find(UUID id) {
        return jdbc.sql("""
                select t.id, t.procedure, t.opens_at, t.arrived_at, t.number, t.turn_at, t.started_at, t.missed_at,
                       t.left_at,
                       t.number - 1 - l.turn
                         - (select count(*) from waiting_ticket g
                             where g.procedure = t.procedure and g.opens_at = t.opens_at and g.number > l.turn
                               and g.number < t.number and g.left_at is not null) as ahead
                  from waiting_ticket t
                  left join waiting_line l
                    on l.municipality = t.municipality and l.procedure = t.procedure and l.opens_at = t.opens_at
                 where t.id = :id
                """).param("id", id).query(Tickets::ticket).optional();
    }

    /** Begins with a ticket whose turn it is; false when its time is over or it was used before. */
    boolean start(UUID id, Duration within, Instant now) {
        return jdbc.sql("""
                update waiting_ticket set started_at = :now
                 where id = :id and turn_at > :since and started_at is null and missed_at is null and left_at is null
                """)
                        .param("id", id)
                        .param("now", utc(now))
                        .param("since", utc(now.minus(within)))
                        .update()
                == 1;
    }

    void leave(UUID id, Instant now) {
        jdbc.sql("update waiting_ticket set left_at = :now where id = :id and started_at is null and left_at is null")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Gives numbers to those who came before the opening, in an order that nobody can know; how many. */
    int numberAtRandom(Line line, long last) {
        return ofLine("""
                update waiting_ticket t set number = :last + drawn.number
                  from (select id, row_number() over (order by gen_random_uuid()) as number from waiting_ticket
                """ + OF_LINE + """
                 and number is null and left_at is null and arrived_at < :opens) drawn
                 where t.id = drawn.id
                """, line).param("last", last).update();
    }

    /** Gives numbers by arrival to those who came up to a moment; how many. */
    int numberByArrival(Line line, long last, Instant until) {
        return ofLine("""
                update waiting_ticket t set number = :last + arrived.number
                  from (select id, row_number() over (order by arrived_at, id) as number from waiting_ticket
                """ + OF_LINE + """
                 and number is null and left_at is null and arrived_at <= :until) arrived
                 where t.id = arrived.id
                """, line)
                .param("last", last)
                .param("until", utc(until))
                .update();
    }

    /** Closes the turns that were not taken in time; how many. */
    int miss(Line line, Instant now) {
        return ofLine("update waiting_ticket set missed_at = :now" + OF_LINE + """
                 and turn_at <= :since and started_at is null and missed_at is null and left_at is null
                """, line)
                .param("now", utc(now))
                .param("since", utc(now.minus(line.rule().startWithin())))
                .update();
    }

    /** Of those who left when it was their turn, how many; each makes room once. */
    record Turns(int given, long lastNumber) {}

    /** Lets the next so many have their turn; those who left are passed over. */
    Turns call(Line line, long after, long most, Instant now) {
        return ofLine("""
                with next as (
                  select id, number from waiting_ticket
                """ + OF_LINE + """
                   and number > :after and left_at is null order by number limit :most
                ), called as (
                  update waiting_ticket t set turn_at = :now from next where t.id = next.id
                )
                select count(*) as given, coalesce(max(number), :after) as last from next
                """, line)
                .param("after", after)
                .param("most", most)
                .param("now", utc(now))
                .query((rs, _) -> new Turns(rs.getInt("given"), rs.getLong("last")))
                .single();
    }

    /** How a line stands: unnumbered, waiting, with their turn, begun, missed, left. */
    WaitingRooms.Counts counts(Line line) {
        return ofLine("""
                select count(*) filter (where number is null and left_at is null) as unnumbered,
                       count(*) filter (where number is not null and turn_at is null and left_at is null) as waiting,
                       count(*) filter (where turn_at is not null and started_at is null and missed_at is null
                                          and left_at is null) as turn,
                       count(*) filter (where started_at is not null) as started,
                       count(*) filter (where missed_at is not null) as missed,
                       count(*) filter (where left_at is not null) as gone
                  from waiting_ticket
                """ + OF_LINE, line)
                .query((rs, _) -> new WaitingRooms.Counts(
                        rs.getLong("unnumbered"),
                        rs.getLong("waiting"),
                        rs.getLong("turn"),
                        rs.getLong("started"),
                        rs.getLong("missed"),
                        rs.getLong("gone")))
                .single();
    }

    void deleteOld(Instant before) {
        jdbc.sql("delete from waiting_ticket where arrived_at < :before")
                .param("before", utc(before))
                .update();
    }

    private JdbcClient.StatementSpec ofLine(String sql, Line line) {
        return jdbc.sql(sql).param("procedure", line.procedure()).param("opens", utc(line.opensAt()));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Ticket ticket(ResultSet rs, int row) throws SQLException {
        return new Ticket(
                rs.getObject("id", UUID.class),
                rs.getString("procedure"),
                rs.getObject("opens_at", OffsetDateTime.class).toInstant(),
                rs.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                rs.getObject("number", Long.class),
                Math.max(0, rs.getLong("ahead")),
                moment(rs, "turn_at"),
                moment(rs, "started_at"),
                moment(rs, "missed_at"),
                moment(rs, "left_at"));
    }

    private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
