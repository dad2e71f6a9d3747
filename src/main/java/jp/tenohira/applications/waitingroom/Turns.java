package jp.tenohira.applications.waitingroom;

import static jp.tenohira.applications.waitingroom.Tickets.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves lines on: gives numbers, and as many turns as the rate allows. One server at a time moves a line; the others go by
 * what it wrote.
 */
@Component
class Turns {

    /** Longer than it takes to write an arrival, so that nobody who came earlier gets a later number. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    /** What the rate left unused is kept for so long at most. */
    private static final Duration BURST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final TransactionTemplate transaction;

    Turns(JdbcClient jdbc, Tickets tickets, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.transaction = transaction;
    }

    private record State(boolean opened, long lastNumber, long turn, Instant countedAt) {}

    /**
     * Moves a line on, unless it has not opened; whether somebody waits in it then.
     *
     * @param otherwise what is thought of it so far, for when another server is just moving it on
     */
    boolean moveOn(Line line, boolean otherwise, Instant now) {
        if (now.isBefore(line.opensAt().plus(SETTLING))) {
            return true;
        }
        var crowded = transaction.execute(_ -> {
            begin(line, now);
            return locked(line)
                    .map(state -> moved(line, state, now))
                    .map(state -> {
                        write(line, state, now);
                        return state.turn() < state.lastNumber();
                    })
                    .orElse(otherwise);
        });
        return Boolean.TRUE.equals(crowded);
    }

    private State moved(Line line, State before, Instant now) {
        var last = before.lastNumber();
        if (!before.opened()) {
            last += tickets.numberAtRandom(line, last);
        }
        last += tickets.numberByArrival(line, last, last == before.turn() ? now : now.minus(SETTLING));
        var period = Duration.ofMinutes(1).dividedBy(line.rule().perMinute());
        var allowed = Duration.between(before.countedAt(), now).dividedBy(period);
        var returned = tickets.miss(line, now);
        var called = tickets.call(line, before.turn(), allowed + returned, now);
        var empty = called.given() < allowed + returned;
        var used = Math.min(allowed, Math.max(0, called.given() - returned));
        var counted = before.countedAt().plus(period.multipliedBy(used));
        var oldest = now.minus(BURST);
        return new State(
                true, last, empty ? last : called.lastNumber(), empty && counted.isBefore(oldest) ? oldest : counted);
    }

    /** The database rounds to microseconds; rounded up, a minute would be too short for its last turn. */
    private void begin(Line line, Instant now) {
        var counted = now.minus(BURST).isAfter(line.opensAt()) ? now.minus(BURST) : line.opensAt();
        jdbc.sql("""
                insert into waiting_line (procedure, opens_at, counted_at) values (:procedure, :opens, :counted)
                    on conflict do nothing
                """)
                .param("procedure", line.procedure())
                .param("opens", utc(line.opensAt()))
                .param("counted", utc(counted.truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    private Optional<State> locked(Line line) {
        return jdbc.sql("""
                select opened_at is not null as opened, last_number, turn, counted_at from waiting_line
                 where procedure = :procedure and opens_at = :opens
                   for update skip locked
                """)
                .param("procedure", line.procedure())
                .param("opens", utc(line.opensAt()))
                .query((rs, _) -> new State(
                        rs.getBoolean("opened"),
                        rs.getLong("last_number"),
                        rs.getLong("turn"),
                        rs.getObject("counted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void write(Line line, State state, Instant now) {
        jdbc.sql("""
                update waiting_line
                   set opened_at = coalesce(opened_at, :now), last_number = :last, turn = :turn, counted_at = :counted
                 where procedure = :procedure and opens_at = :opens
                """)
                .param("now", utc(now))
                .param("last", state.lastNumber())
                .param("turn", state.turn())
                .param("counted", utc(state.countedAt().truncatedTo(ChronoUnit.MICROS)))
                .param("procedure", line.procedure())
                .param("opens", utc(line.opensAt()))
                .update();
    }
}
