package jp.tenohira.applications.lottery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.tenohira.applications.lottery.LotteryTables.Commitment;
import jp.tenohira.applications.places.Draws;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Round;
import jp.tenohira.applications.places.RoundBegun;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.draws.Lots;
import jp.tenohira.identity.Secrets;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Commits to the seeds of lotteries. A seed is derived from the key of the deployment, which is kept outside the database
 * and backed up with the data directory; only its digest is stored until the draw.
 */
@Component
class Commitments implements Draws {

    private record Committed(Municipality city, Round round) {}

    private final Cache<Committed, Commitment> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final LotteryTables tables;
    private final Places places;
    private final Procedures procedures;
    private final Secrets secrets;
    private final Clock clock;

    Commitments(LotteryTables tables, Places places, Procedures procedures, Secrets secrets, Clock clock) {
        this.tables = tables;
        this.places = places;
        this.procedures = procedures;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Commits for every reception of the current municipality that is open or comes next. */
    void aheadOf(Instant now) {
        procedures.all().stream().filter(Procedure::form).forEach(procedure -> aheadOf(procedure, now));
    }

    /** The same for one procedure. */
    void aheadOf(Procedure procedure, Instant now) {
        if (places.quota(procedure.code()).filter(quota -> quota.lottery()).isEmpty()) {
            return;
        }
        procedure.receptions().all().stream()
                .flatMap(reception -> reception.around(now, now).stream())
                .filter(period -> period.closesAt().isAfter(now))
                .flatMap(period -> places.terms(procedure.code(), period).stream())
                .forEach(this::ensure);
    }

    /** No application enters a draw without a commitment. */
    @EventListener
    void on(RoundBegun begun) {
        if (begun.terms().lottery()) {
            ensure(begun.terms());
        }
    }

    @Override
    public Optional<Draw> of(Terms terms) {
        if (!terms.lottery()) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(terms.endsAt())) {
            ensure(terms);
        }
        return commitment(terms.round()).map(commitment -> {
            var planned = plannedAt(commitment, terms);
            var drawn = clock.instant().isBefore(planned)
                    ? Optional.<LotteryTables.Drawn>empty()
                    : tables.drawn(terms.round());
            return new Draw(
                    commitment.commitment(),
                    commitment.committedAt(),
                    planned,
                    drawn.map(LotteryTables.Drawn::at).orElse(null));
        });
    }

    static Instant plannedAt(Commitment commitment, Terms terms) {
        return terms.endsAt().plus(java.time.Duration.ofHours(commitment.drawAfterHours()));
    }

    byte[] seed(Round round) {
        var value = CurrentMunicipality.get().code() + "/" + round.procedure() + "/" + round.name();
        return secrets.hmac("lottery-seed", value);
    }

    /** A commitment never changes, so it is read once. */
    private Optional<Commitment> commitment(Round round) {
        var key = new Committed(CurrentMunicipality.get(), round);
        var found = Optional.ofNullable(known.getIfPresent(key)).or(() -> tables.commitment(round));
        found.ifPresent(commitment -> known.put(key, commitment));
        return found;
    }

    private void ensure(Terms terms) {
        if (commitment(terms.round()).isEmpty()) {
            places.quota(terms.round().procedure())
                    .ifPresent(quota ->
                            tables.commit(terms.round(), Lots.commitment(seed(terms.round())), quota, clock.instant()));
        }
    }
}
