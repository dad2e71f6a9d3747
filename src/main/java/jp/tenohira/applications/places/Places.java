package jp.tenohira.applications.places;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.places.PlaceRows.PlaceRow;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.intake.Quota;
import org.springframework.stereotype.Component;

/**
 * The door to places. The time of receipt decides: an application received earlier comes first even when it was written
 * later, for {@link #FINAL_AFTER} after it was written; from then on its order is final.
 */
@Component
public class Places {

    /** Longer than any submission waits to be written, so that nobody received earlier can still come in between. */
    public static final Duration FINAL_AFTER = Duration.ofSeconds(30);

    private final Rounds rounds;
    private final PlaceRows rows;
    private final MovingUp movingUp;
    private final Procedures procedures;
    private final Forms forms;
    private final Clock clock;

    Places(Rounds rounds, PlaceRows rows, MovingUp movingUp, Procedures procedures, Forms forms, Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.movingUp = movingUp;
        this.procedures = procedures;
        this.forms = forms;
        this.clock = clock;
    }

    /** Why an application does not enter. */
    public enum Refusal {
        /** Neither a place nor room in the waiting list is left. */
        FULL,
        /** The list of entrants is closed for good. */
        LIST_CLOSED
    }

    /** What the form in force says of places. */
    public Optional<Quota> quota(String procedure) {
        return forms.find(procedure).flatMap(form -> form.definition().quota());
    }

    /** What a reception of a procedure promises; empty when everybody is taken. */
    public Optional<Terms> terms(String procedure, Period period) {
        return quota(procedure).map(quota -> Terms.of(procedure, period, quota));
    }

    /** The same as it is stated now: a reception may have been prolonged, or got more places, since somebody entered. */
    public Terms present(Terms known) {
        var round = known.round();
        return procedures.find(round.procedure()).stream()
                .flatMap(procedure -> procedure.receptions().all().stream())
                .flatMap(reception -> reception.around(round.opensAt(), round.opensAt()).stream())
                .filter(period -> period.opensAt().equals(round.opensAt()))
                .findFirst()
                .flatMap(period -> terms(round.procedure(), period))
                .map(wanted -> raised(known, wanted))
                .orElse(known);
    }

    /** How the round stands now, whether or not it has begun. */
    public Counts counts(Terms terms) {
        var begun = rounds.find(terms.round()).map(RoundState::terms);
        return begun.map(known -> new Counts(present(known), rows.count(terms.round())))
                .orElseGet(() -> new Counts(terms, 0));
    }

    /**
     * Which of these find no room; all others are to {@link #enter} in the same transaction, which holds the rounds'
     * locks from here on.
     */
    public Map<CaseId, Refusal> refuse(List<Entry> entries) {
        var byRound = new TreeMap<Round, List<Entry>>();
        for (var entry : entries) {
            byRound.computeIfAbsent(entry.terms().round(), _ -> new ArrayList<>())
                    .add(entry);
        }
        var refused = new HashMap<CaseId, Refusal>();
        byRound.forEach((round, ofRound) -> {
            var row = lockedAndRaised(ofRound.getFirst().terms());
            if (row.frozenAt() != null) {
                ofRound.forEach(entry -> refused.put(entry.id(), Refusal.LIST_CLOSED));
            } else if (!row.terms().lottery()
                    && rows.count(round) + ofRound.size() > row.terms().room()) {
                crowded(row.terms(), ofRound).forEach(id -> refused.put(id, Refusal.FULL));
            }
        });
        return refused;
    }

    /** Writes the entries of new cases. */
    public void enter(List<Entry> entries, Function<CaseId, ReceiptNumber> numbers) {
        var now = clock.instant();
        var finals = new HashMap<Round, Instant>();
        for (var entry : entries) {
            var round = entry.terms().round();
            var until = finals.computeIfAbsent(round, this::finalUntil);
            rows.add(
                    entry.id(),
                    round,
                    numbers.apply(entry.id()).value(),
                    entry.submittedAt(),
                    order(entry, until),
                    now);
        }
    }

    /** Where an application stands; empty when it is not for places. */
    public Optional<Standing.Of> of(CaseId id) {
        return rows.find(id).map(row -> {
            var round = rounds.find(row.round()).orElseThrow();
            return of(row, present(round.terms()), standing(row, round.terms(), before(row)));
        });
    }

    /** Where all applications of a procedure stand, of every round it had. */
    public Map<CaseId, Standing.Of> all(String procedure) {
        var terms = new HashMap<Round, Terms>();
        var all = new HashMap<CaseId, Standing.Of>();
        for (var entry : rows.all(procedure)) {
            var row = entry.row();
            var known = terms.computeIfAbsent(
                    row.round(), round -> rounds.find(round).orElseThrow().terms());
            all.put(row.id(), of(row, known, standing(row, known, entry.before())));
        }
        return all;
    }

    private static Standing.Of of(PlaceRow row, Terms terms, Standing standing) {
        var movedUpAt = row.movedUpAt();
        return new Standing.Of(terms, standing, movedUpAt == null ? Instant.MIN : movedUpAt);
    }

    private int before(PlaceRow row) {
        var drawn = row.drawn();
        return drawn == null
                ? rows.before(row.round(), row.orderAt(), row.receipt())
                : rows.drawnBefore(row.round(), drawn);
    }

    private Standing standing(PlaceRow row, Terms terms, int before) {
        if (row.givenUpAt() != null) {
            return new Standing.GivenUp();
        }
        if (terms.lottery()) {
            return row.drawn() == null ? new Standing.InDraw(row.round()) : standing(terms, before);
        }
        return row.enteredAt().plus(FINAL_AFTER).isAfter(clock.instant())
                ? new Standing.Settling(before < terms.places())
                : standing(terms, before);
    }

    private static Standing standing(Terms terms, int before) {
        if (before < terms.places()) {
            return new Standing.Place();
        }
        return before < terms.room() ? new Standing.OnWaitingList(before - terms.places() + 1) : new Standing.NoPlace();
    }

    /** Of more entries than there is room for, those that so many were received before that none is left. */
    private List<CaseId> crowded(Terms terms, List<Entry> entries) {
        var until = finalUntil(terms.round());
        var taken = new ArrayList<Instant>();
        var refused = new ArrayList<CaseId>();
        entries.stream().sorted(Comparator.comparing(Entry::submittedAt)).forEach(entry -> {
            var order = order(entry, until);
            if (rows.until(terms.round(), order) + taken.size() >= terms.room()) {
                refused.add(entry.id());
            } else {
                taken.add(order);
            }
        });
        return refused;
    }

    private Instant finalUntil(Round round) {
        return rows.finalUntil(round, clock.instant().minus(FINAL_AFTER));
    }

    private static Instant order(Entry entry, Instant finalUntil) {
        return entry.submittedAt().isBefore(finalUntil) ? finalUntil : entry.submittedAt();
    }

    /** A published change may add places to a round that has begun, and never takes any away. */
    private RoundState lockedAndRaised(Terms wanted) {
        var row = rounds.locked(wanted);
        var terms = raised(row.terms(), wanted);
        if (terms.equals(row.terms()) || row.frozenAt() != null) {
            return row;
        }
        rounds.change(terms);
        if (!terms.lottery()) {
            movingUp.between(terms.round(), row.terms().places(), terms.places());
        }
        return new RoundState(terms, row.frozenAt(), row.drawnAt());
    }

    private static Terms raised(Terms known, Terms wanted) {
        return new Terms(
                known.round(),
                wanted.closesAt(),
                wanted.endsAt(),
                known.lottery(),
                Math.max(known.places(), wanted.places()),
                Math.max(known.waitingList(), wanted.waitingList()));
    }
}
