package jp.tenohira.payments.settlement.web.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.BankDays;
import jp.tenohira.payments.settlement.payouts.Credit;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts.State;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.PostingView;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The parts of a payout's page. */
@Component
class PayoutView {

    private final SettlementDesk desk;
    private final Fields fields;
    private final PostingView postings;
    private final Payouts payouts;
    private final PayoutReceipts receipts;

    PayoutView(SettlementDesk desk, Fields fields, PostingView postings, Payouts payouts, PayoutReceipts receipts) {
        this.desk = desk;
        this.fields = fields;
        this.postings = postings;
        this.payouts = payouts;
        this.receipts = receipts;
    }

    static String address(ExpectedPayout payout) {
        return SettlementDesk.PAYOUTS + "/" + payout.provider().code() + "/"
                + payout.period().to();
    }

    Tag tag(Lang lang, ExpectedPayout payout) {
        return switch (receipts.state(payout, desk.today())) {
            case EXPECTED -> new Tag("○ " + desk.text(lang, "payout.EXPECTED"), Tag.Colour.GRAY);
            case OVERDUE -> new Tag("■ " + desk.text(lang, "payout.OVERDUE"), Tag.Colour.RED);
            case WAITING -> new Tag("◆ " + desk.text(lang, "payout.WAITING"), Tag.Colour.BLUE);
            case RECEIVED -> new Tag("● " + desk.text(lang, "payout.RECEIVED"), Tag.Colour.GREEN);
            case CHANGED -> new Tag("■ " + desk.text(lang, "payout.CHANGED"), Tag.Colour.RED);
        };
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
            var taken = payouts.takenBy(standing.get().id());
            parts.add(Part.table(Table.cards(
                    desk.text(lang, "taken"),
                    creditColumns(lang),
                    taken.entrySet().stream()
                            .map(one -> row(lang, one.getKey(), one.getValue()))
                            .toList())));
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
        parts.addAll(postings.entries(lang, PayoutReceipts.subject(payout)));
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
                                JapaneseNumbers.inTable(fee.yen())))));
        rows.add(new SummaryList.Row(desk.text(lang, "net"), yen(lang, payout.net())));
        return new SummaryList(rows);
    }

    private String yen(Lang lang, long yen) {
        return desk.text(lang, "yen", JapaneseNumbers.inTable(yen));
    }

    private Form form(
            Lang lang,
            ExpectedPayout payout,
            List<Credit> candidates,
            Map<String, String> asked,
            List<Problem> problems) {
        var asking = new ArrayList<Field>();
        if (!candidates.isEmpty()) {
            asking.add(new ChoicesField(
                    "credit",
                    "credit",
                    desk.text(lang, "field.credit"),
                    null,
                    null,
                    false,
                    candidates.stream()
                            .map(credit -> new Option(
                                    credit.id().toString(),
                                    desk.text(
                                            lang,
                                            "credit.option",
                                            JapaneseDates.date(credit.day(), lang),
                                            JapaneseNumbers.inTable(credit.yen()),
                                            credit.payer())))
                            .toList(),
                    List.of()));
        }
        asking.add(new ChoiceField(
                "reason",
                "reason",
                desk.text(lang, "reason"),
                null,
                Fields.error(problems, "reason"),
                true,
                Arrays.stream(Reason.values())
                        .map(reason -> new Option(reason.name(), reason.label().in(lang)))
                        .toList(),
                asked.getOrDefault("reason", "")));
        asking.add(fields.text(lang, "words", "words", asked.getOrDefault("words", ""), TextField.Kind.TEXT, problems));
        return new Form(
                "",
                address(payout) + "/receive",
                false,
                Map.of(),
                asking,
                Button.secondary(desk.text(lang, "receive.yes")));
    }

    Table credits(Lang lang, String caption, List<Credit> credits) {
        return Table.cards(
                desk.text(lang, caption),
                creditColumns(lang),
                credits.stream().map(credit -> row(lang, credit, credit.yen())).toList());
    }

    private List<Table.Column> creditColumns(Lang lang) {
        return List.of(
                new Table.Column(desk.text(lang, "day.credited")),
                new Table.Column(desk.text(lang, "payer")),
                new Table.Column(desk.text(lang, "reference")),
                Table.Column.number(desk.text(lang, "amount")));
    }

    private static Table.Row row(Lang lang, Credit credit, long yen) {
        return new Table.Row(List.of(
                Fields.cell(JapaneseDates.date(credit.day(), lang)),
                Fields.cell(credit.payer()),
                Fields.cell(credit.reference()),
                Fields.yen(yen)));
    }
}
