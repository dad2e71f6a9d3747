package jp.tenohira.applications.lottery;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.lottery.LotteryTables.ClosedList;
import jp.tenohira.applications.lottery.LotteryTables.Commitment;
import jp.tenohira.applications.lottery.LotteryTables.Drawn;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Round;
import jp.tenohira.applications.places.RoundState;
import jp.tenohira.applications.receipts.Receipt;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.draws.DrawRecord;
import jp.tenohira.draws.Lots;
import jp.tenohira.identity.AuditTrail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Closes lists and draws lots, each once. */
@Component
public class Lotteries {

    private static final int LONGEST_VALUE = 200;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final LotteryTables tables;
    private final Commitments commitments;
    private final PlaceLists lists;
    private final Places places;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lotteries(
            LotteryTables tables,
            Commitments commitments,
            PlaceLists lists,
            Places places,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.commitments = commitments;
        this.lists = lists;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Closes every list of the current municipality that nobody can enter any more. */
    void closeLists(Instant now) {
        lists.toClose(now).stream()
                .filter(round -> places.present(round.terms())
                        .endsAt()
                        .plus(Places.FINAL_AFTER)
                        .isBefore(now))
                .forEach(round -> transaction.executeWithoutResult(
                        _ -> closeList(round.terms().round(), now)));
    }

    private void closeList(Round round, Instant now) {
        lists.locked(round).filter(state -> state.frozenAt() == null).ifPresent(_ -> closed(round, now));
    }

    /**
     * Draws the lots of a round, on the word of the section's head.
     *
     * @param publicValue the value that was announced to be mixed in; empty when none was
     */
    @Transactional
    public Outcome<Instant, DrawRefused> draw(Desk desk, Round round, String publicValue) {
        if (!desk.head()) {
            throw new AccessDeniedException("Only the section's head draws lots");
        }
        var now = clock.instant();
        var commitment = tables.commitment(round);
        var state = lists.locked(round);
        if (commitment.isEmpty() || state.isEmpty() || !state.get().terms().lottery()) {
            return Outcome.refused(new DrawRefused.NothingToDraw());
        }
        var value = publicValue.strip();
        var refused = refused(state.get(), commitment.get(), value, now);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        var list = tables.list(round).orElseGet(() -> closed(round, now));
        if (list.entrants().isEmpty()) {
            return Outcome.refused(new DrawRefused.NothingToDraw());
        }
        var record = record(state.get(), commitment.get(), list, value, now);
        tables.draw(round, new Drawn(now, JSON.writeValueAsString(record)), desk.id());
        lists.drawn(round, record.order(), now);
        audit.record(
                desk.staff(),
                "lottery.drawn",
                round.procedure() + "/" + round.name(),
                Map.of("entrants", Integer.toString(list.entrants().size())));
        return Outcome.accepted(now);
    }

    private Optional<DrawRefused> refused(RoundState state, Commitment commitment, String value, Instant now) {
        var drawnAt = state.drawnAt();
        if (drawnAt != null) {
            return Optional.of(new DrawRefused.AlreadyDrawn(drawnAt));
        }
        var terms = places.present(state.terms());
        var planned = Commitments.plannedAt(commitment, terms);
        var complete = terms.endsAt().plus(Places.FINAL_AFTER);
        if (now.isBefore(planned) || now.isBefore(complete)) {
            return Optional.of(new DrawRefused.TooEarly(planned.isBefore(complete) ? complete : planned));
        }
        var oneLine = value.length() <= LONGEST_VALUE && value.chars().noneMatch(Character::isISOControl);
        return commitment.publicValue().isPresent() == value.isEmpty() || !oneLine
                ? Optional.of(new DrawRefused.PublicValueMissing())
                : Optional.empty();
    }

    private ClosedList closed(Round round, Instant now) {
        var entrants = lists.close(round, now);
        var list = new ClosedList(entrants, Lots.digest(entrants), now);
        tables.close(round, list);
        return list;
    }

    private DrawRecord record(
            RoundState state, Commitment commitment, ClosedList list, String publicValue, Instant now) {
        var terms = places.present(state.terms());
        var round = terms.round();
        var seed = commitments.seed(round);
        if (!Lots.commitment(seed).equals(commitment.commitment())) {
            throw new IllegalStateException("The key of this deployment is not the one the lottery was committed with");
        }
        var city = CurrentMunicipality.get().code();
        var subject = new Lots.Subject(city, round.procedure(), round.name(), list.sha256(), publicValue);
        return new DrawRecord(
                Lots.FORMAT,
                city,
                round.procedure(),
                round.name(),
                Receipt.time(round.opensAt()),
                Receipt.time(terms.closesAt()),
                Receipt.time(commitment.committedAt()),
                commitment.commitment(),
                Receipt.time(list.closedAt()),
                list.entrants(),
                list.sha256(),
                commitment.publicValue().map(name -> name.in(Lang.JA)).orElse(""),
                publicValue,
                HexFormat.of().formatHex(seed),
                Receipt.time(now),
                terms.places(),
                terms.waitingList(),
                Lots.order(seed, subject, list.entrants()));
    }
}
