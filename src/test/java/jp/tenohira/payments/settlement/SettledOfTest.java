package jp.tenohira.payments.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.FeeAccount;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.exports.FinanceExports;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Payouts;
import org.springframework.stereotype.Component;

/** A day that was closed, approved and exported, and one that is open, of a section that a test has. */
@Component
public class SettledOfTest {

    private static final String ACCOUNT = "91-01-01-01";

    private final TillsOfTest tills;
    private final RevenueAccounts accounts;
    private final PayoutProviders providers;
    private final Slips slips;
    private final Closings closings;
    private final Journal journal;
    private final Payouts payouts;
    private final FinanceExports exports;
    private final Clock clock;

    SettledOfTest(
            TillsOfTest tills,
            RevenueAccounts accounts,
            PayoutProviders providers,
            Slips slips,
            Closings closings,
            Journal journal,
            Payouts payouts,
            FinanceExports exports,
            Clock clock) {
        this.tills = tills;
        this.accounts = accounts;
        this.providers = providers;
        this.slips = slips;
        this.closings = closings;
        this.journal = journal;
        this.payouts = payouts;
        this.exports = exports;
        this.clock = clock;
    }

    /** Answers the ids of what there is then: facility, settledDay, provider, payoutDay, export. */
    public Map<String, String> settle(Municipality city, Staff clerk, Staff head, String word) {
        return CurrentMunicipality.call(city, () -> settle(clerk, head, word));
    }

    private Map<String, String> settle(Staff clerk, Staff head, String word) {
        var section = java.util.Objects.requireNonNull(clerk.section());
        var code = "two-" + UUID.randomUUID().toString().substring(0, 8);
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var day = today.minusDays(3);
        define(code, section, word, day);
        var facility = code;
        var till = new TillDay(section, facility, day);
        tills.put(TillsOfTest.cash(section, facility, day, word, 1_000));
        tills.put(TillsOfTest.qr(section, facility, day, word, code, 2_000));
        tills.put(TillsOfTest.cash(section, facility, today, word, 500));
        slips.put(new Slip(till, word, 1_000, day), Slips.Source.TYPED, word);
        if (!(closings.close(till, clerk) instanceof Outcome.Accepted<Posting, ?>(var posting))) {
            throw new AssertionError("The day was not closed");
        }
        if (!(journal.approve(posting.id(), head) instanceof Outcome.Accepted)) {
            throw new AssertionError("The day was not approved");
        }
        var payout = payouts.due(today.minusDays(60), today.plusDays(60)).stream()
                .filter(one -> one.provider().code().equals(code))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "tillSection",
                section,
                "facility",
                facility,
                "settledDay",
                day.toString(),
                "provider",
                code,
                "payoutDay",
                payout.period().to().toString(),
                "export",
                exports.make(head).orElseThrow().id().toString());
    }

    private void define(String code, String section, String word, LocalDate day) {
        var year = jp.tenohira.core.FiscalYear.of(day).year();
        accounts.add(
                List.of(new jp.tenohira.payments.settlement.accounts.Account(year, ACCOUNT, word, word, word, word)),
                word);
        accounts.assign(List.of(new FeeAccount(word, day, ACCOUNT)), word);
        var yaml = """
                code: %s
                name: {ja: %s}
                section: %s
                payers: ["%s"]
                closing: [15, end]
                payout: {bankDays: 2}
                brands:
                  - {brand: %s, tender: qr, rate: "1.98", rounding: floor}
                """.formatted(code, word, section, word, code);
        providers.add(OfficeOfTest.provider(yaml), day, yaml, word);
    }
}
