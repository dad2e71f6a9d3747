package jp.tenohira.applications.waitingroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.intake.WaitingRoom;
import org.springframework.stereotype.Component;

/** The door to waiting rooms: who may begin now, and who waits where. */
@Component
public class WaitingRooms {

    /** How often a line in which people wait is moved on by one server. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Tickets tickets;
    private final Turns turns;
    private final Tokens tokens;
    private final Procedures procedures;
    private final Forms forms;
    private final Clock clock;
    private final Map<Watched, Look> looks = new ConcurrentHashMap<>();

    WaitingRooms(Tickets tickets, Turns turns, Tokens tokens, Procedures procedures, Forms forms, Clock clock) {
        this.tickets = tickets;
        this.turns = turns;
        this.tokens = tokens;
        this.procedures = procedures;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * How many stand where.
     *
     * @param unnumbered those who came before the opening, or this very second
     * @param turn whose turn it is and who have not begun yet
     * @param missed who did not begin in time
     * @param left who gave up their place
     */
    public record Counts(long unnumbered, long waiting, long turn, long started, long missed, long left) {}

    /** A ticket as its holder sees it. */
    record Seen(Ticket ticket, Line line, Ticket.State state) {}

    private record Watched(Municipality city, Line line) {}

    private record Look(Instant at, boolean crowded) {}

    /** The line somebody would stand in now; empty without a waiting room or out of time. */
    public Optional<Line> line(String procedure) {
        return procedures.find(procedure).filter(Procedure::form).flatMap(this::line);
    }

    private Optional<Line> line(Procedure procedure) {
        return rule(procedure.code())
                .flatMap(rule ->
                        period(procedure, rule).map(period -> new Line(procedure.code(), period.opensAt(), rule)));
    }

    private Optional<Period> period(Procedure procedure, WaitingRoom rule) {
        var now = clock.instant();
        return switch (procedure.receptions().standing(now)) {
            case Standing.Open(var period) -> Optional.of(period);
            case Standing.Upcoming(var period)
            when !now.isBefore(period.opensAt().minus(rule.opensBefore())) -> Optional.of(period);
            case Standing.Upcoming _, Standing.Closed _, Standing.Unstated _ -> Optional.empty();
        };
    }

    public Optional<WaitingRoom> rule(String procedure) {
        return forms.find(procedure).flatMap(form -> form.definition().waitingRoom());
    }

    /**
     * Somebody wants to begin.
     *
     * @param token of an earlier place in the same line, which is kept
     */
    public Admission arrive(String procedure, Optional<String> token) {
        if (rule(procedure).isEmpty()) {
            return new Admission.Go();
        }
        var line = line(procedure);
        if (line.isEmpty()) {
            return new Admission.Closed();
        }
        var kept = token.flatMap(tokens::read)
                .flatMap(tickets::find)
                .filter(ticket -> ticket.procedure().equals(procedure)
                        && ticket.opensAt().equals(line.get().opensAt()))
                .filter(ticket -> goesOn(ticket.state(clock.instant(), line.get())))
                .map(Ticket::id);
        return kept.map(id -> goOrWait(id, line.get())).orElseGet(() -> newcomer(line.get()));
    }

    /** Somebody whose turn it is begins; otherwise the place is kept. */
    public Admission begin(String token) {
        return seen(token)
                .<Admission>map(seen -> goOrWait(seen.ticket().id(), seen.line()))
                .orElseGet(Admission.Closed::new);
    }

    /** The procedure a token is for; empty when it is not one of ours. */
    public Optional<String> procedure(String token) {
        return tokens.read(token).flatMap(tickets::find).map(Ticket::procedure);
    }

    public Counts counts(Line line) {
        return tickets.counts(line);
    }

    /** What the holder of a token sees now; the line has been moved on before. */
    Optional<Seen> seen(String token) {
        return tokens.read(token)
                .flatMap(tickets::find)
                .flatMap(ticket -> rule(ticket.procedure()).flatMap(rule -> {
                    var line = new Line(ticket.procedure(), ticket.opensAt(), rule);
                    var moved = moveOn(line);
                    var now = clock.instant();
                    var shown = moved ? tickets.find(ticket.id()) : Optional.of(ticket);
                    return shown.map(fresh -> new Seen(fresh, line, fresh.state(now, line)));
                }));
    }

    void leave(String token) {
        tokens.read(token).ifPresent(id -> tickets.leave(id, clock.instant()));
    }

    /** Moves on every line that somebody looked at on this server lately. */
    void moveOnAll() {
        var now = clock.instant();
        looks.forEach((watched, look) -> {
            if (look.at().plus(FORGOTTEN_AFTER).isBefore(now)) {
                looks.remove(watched, look);
            } else if (look.crowded()) {
                CurrentMunicipality.run(
                        watched.city(),
                        () -> looks.put(
                                watched, new Look(look.at(), turns.moveOn(watched.line(), true, clock.instant()))));
            }
        });
    }

    void deleteOld() {
        tickets.deleteOld(clock.instant().minus(Duration.ofDays(7)));
    }

    /** Who comes while others wait cannot have a turn yet, and costs one row. */
    private Admission newcomer(Line line) {
        var id = taken(line);
        return moveOn(line) ? started(id, line) : new Admission.Wait(tokens.of(id));
    }

    private Admission goOrWait(UUID id, Line line) {
        moveOn(line);
        return started(id, line);
    }

    private Admission started(UUID id, Line line) {
        return tickets.start(id, line.rule().startWithin(), clock.instant())
                ? new Admission.Go()
                : new Admission.Wait(tokens.of(id));
    }

    private UUID taken(Line line) {
        var id = UUID.randomUUID();
        tickets.add(id, line, clock.instant());
        return id;
    }

    private static boolean goesOn(Ticket.State state) {
        return switch (state) {
            case EARLY, ARRIVED, WAITING, TURN -> true;
            case STARTED, MISSED, LEFT -> false;
        };
    }

    /** Moves the line on when it is time to; whether it did. */
    private boolean moveOn(Line line) {
        var watched = new Watched(CurrentMunicipality.get(), line);
        var now = clock.instant();
        var look = looks.get(watched);
        if (look != null && look.crowded() && !look.at().plus(BETWEEN_LOOKS).isBefore(now)) {
            return false;
        }
        var before = look != null && look.crowded();
        looks.put(watched, new Look(now, before));
        looks.put(watched, new Look(now, turns.moveOn(line, before, now)));
        return true;
    }
}
