package jp.tenohira.payments.settlement.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.web.PostingView;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import org.springframework.stereotype.Component;

/** The parts of a payout's page. */
@Component
class PayoutView {

    private final SettlementDesk desk;
    private final CreditView credits;
    private final PostingView postings;
    private final Credits found;
    private final PayoutReceipts receipts;

    PayoutView(SettlementDesk desk, CreditView credits, PostingView postings, Credits found, PayoutReceipts receipts) {
        this.desk = desk;
        this.credits = credits;
        this.postings = postings;
        this.found = found;
        this.receipts = receipts;
    }

    static String address(ExpectedPayout payout) {
        return SettlementDesk.PAYOUTS + "/" + payout.provider().code() + "/"
                + payout.period().to();
    }

    Tag tag(Lang lang, ExpectedPayout payout) {
        return credits.tag(lang, receipts.state(payout, desk.today()));
    }

    /** @param decides whether the reader approves */
    List<Part> parts(
            Lang lang,
            Staff staff,
            ExpectedPayout payout,
            List<Credit> candidates,
            boolean decides,
            Map<String, String> asked,
            List<Problem> problems) {
        var parts = new ArrayList<Part>();
        parts.add(Part.facts(facts(lang, payout)));
        var standing = receipts.standing(payout);
        if (standing.isPresent()) {
            var taken = found.takenBy(standing.get().id());
            parts.add(Part.table(credits.taken(lang, "taken", taken)));
            if (standing.get().waits() && decides) {
                parts.add(Part.forms(
                        desk.text(lang, "actions"),
                        desk.text(lang, "closedBy", standing.get().postedName()),
                        postings.decide(lang, staff, standing.get(), address(payout), asked, problems)
                                .toArray(Form[]::new)));
            }
        }
        var state = receipts.state(payout, desk.today());
        var mayHaveCome = !BankDays.plus(payout.period().paidOn(), -1).isAfter(desk.today());
        if (state != State.RECEIVED && state != State.WAITING && mayHaveCome) {
            parts.add(Part.forms(
                    desk.text(lang, "receive"),
                    desk.text(lang, "receive.lead"),
                    form(lang, payout, candidates, asked, problems)));
        }
        parts.addAll(postings.entries(lang, payout.subject()));
        return parts;
    }

    private SummaryList facts(Lang lang, ExpectedPayout payout) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(desk.text(lang, "state"), tag(lang, payout).text()));
        rows.add(new SummaryList.Row(
                desk.text(lang, "paidOn"), JapaneseDates.date(payout.period().paidOn(), lang)));
        rows.add(new SummaryList.Row(desk.text(lang, "gross"), yen(lang, payout.gross())));
        payout.fees()
                .forEach(fee -> rows.add(new SummaryList.Row(
                        desk.text(lang, "fee.of", fee.brand().code()),
                        desk.text(
                                lang,
                                "fee.working",
                                fee.working(),
                                fee.brand().rounding().label().in(lang),
                                JapaneseNumbers.inTable(fee.yen(), lang)))));
        rows.add(new SummaryList.Row(desk.text(lang, "net"), yen(lang, payout.net())));
        return new SummaryList(rows);
    }

    private String yen(Lang lang, long yen) {
        return desk.text(lang, "yen", JapaneseNumbers.inTable(yen, lang));
    }

    private Form form(
            Lang lang,
            ExpectedPayout payout,
            List<Credit> candidates,
            Map<String, String> asked,
            List<Problem> problems) {
        var asking = new ArrayList<Field>(credits.how(lang, asked, problems));
        if (!candidates.isEmpty()) {
            asking.add(credits.choices(lang, candidates));
        }
        asking.addAll(credits.why(lang, asked, problems));
        return new Form(
                "",
                address(payout) + "/receive",
                false,
                Map.of(),
                asking,
                Button.secondary(desk.text(lang, "receive.yes")));
    }
}
