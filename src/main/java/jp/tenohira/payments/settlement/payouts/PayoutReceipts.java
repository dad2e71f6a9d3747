package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.payouts.Matching.Match;
import org.jspecify.annotations.Nullable;

/** Receives what providers paid: exact matches by rule, everything else with a person's reason and another one's approval. */
public final class PayoutReceipts {

    private static final int LOOK_BACK_DAYS = 200;

    private final Payouts payouts;
    private final BankReceipts receipts;
    private final Credits credits;

    public PayoutReceipts(Payouts payouts, BankReceipts receipts, Credits credits) {
        this.payouts = payouts;
        this.receipts = receipts;
        this.credits = credits;
    }

    public State state(ExpectedPayout payout, LocalDate today) {
        return receipts.state(payout, today);
    }

    public Optional<Posting> standing(ExpectedPayout payout) {
        return receipts.standing(payout);
    }

    /** Posts every exact match of what is open; answers how many payouts were received. */
    public int match(LocalDate today, Staff by) {
        var from = today.minusDays(LOOK_BACK_DAYS);
        var open = payouts.due(from, today.plusDays(7)).stream()
                .filter(payout -> standing(payout).isEmpty())
                .toList();
        int received = 0;
        for (var match : Matching.of(open, credits.free(from, today.plusDays(1)))) {
            for (var payout : match.payouts()) {
                if (receipts.post(payout, parts(match, payout), "", null, true, by) instanceof Outcome.Accepted) {
                    received++;
                }
            }
        }
        return received;
    }

    private static Map<Credit, Long> parts(Match match, ExpectedPayout payout) {
        var parts = new LinkedHashMap<Credit, Long>();
        match.credits().forEach(credit -> parts.put(credit, match.payouts().size() == 1 ? credit.yen() : payout.net()));
        return parts;
    }

    /**
     * Receives a payout as a person says; what differs is booked as over or short and waits for approval.
     *
     * @param chosen whole credits of which something is left; none when the provider will not pay
     * @param replaces the receipt it takes the place of; null for none
     */
    public Outcome<Posting, PostingRefused> receive(
            ExpectedPayout payout, List<Credit> chosen, String reason, @Nullable UUID replaces, Staff by) {
        var parts = new LinkedHashMap<Credit, Long>();
        chosen.forEach(credit -> parts.put(credit, credit.yen()));
        return receipts.post(payout, parts, reason, replaces, false, by);
    }

    /** @param yen what a person saw of it in the bank book; what differs is booked as over or short and waits for approval */
    public Outcome<Posting, PostingRefused> seen(
            ExpectedPayout payout, long yen, String reason, @Nullable UUID replaces, Staff by) {
        return receipts.seen(payout, yen, reason, replaces, by);
    }
}
