package jp.tenohira.payments.settlement.web.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.cash.CashDeposit;
import jp.tenohira.payments.settlement.cash.CashDeposit.Carried;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.naming.CodeNames.Named;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.PostingView;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** The parts of the pages of cash that went to the bank. */
@Component
class CashView {

    private final SettlementDesk desk;
    private final CreditView credits;
    private final PostingView postings;
    private final Credits found;

    CashView(SettlementDesk desk, CreditView credits, PostingView postings, Credits found) {
        this.desk = desk;
        this.credits = credits;
        this.postings = postings;
        this.found = found;
    }

    static String address(Subject of) {
        return SettlementDesk.CASH + "/" + encoded(of.section()) + "/" + encoded(of.place()) + "/" + of.day();
    }

    /** What a day's cash is called in a form and in the audit trail. */
    static String key(Subject of) {
        return of.section() + "/" + of.place() + "/" + of.day();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String title(Lang lang, Subject of) {
        return desk.text(
                lang,
                "cash.of",
                desk.names(lang, of.day()).facility(of.place()),
                JapaneseDates.dayAndWeekday(of.day(), lang));
    }

    Table table(Lang lang, String caption, List<Standing> days) {
        var named = desk.names(lang);
        return Table.cards(
                desk.text(lang, caption),
                List.of(
                        new Table.Column(desk.text(lang, "day")),
                        new Table.Column(desk.text(lang, "section")),
                        new Table.Column(desk.text(lang, "facility")),
                        new Table.Column(desk.text(lang, "cash.deposited")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "bank"))),
                days.stream().map(day -> row(lang, named, day)).toList());
    }

    private Table.Row row(Lang lang, Named named, Standing day) {
        var of = day.deposit().subject();
        return new Table.Row(List.of(
                Fields.cell(JapaneseDates.dayAndWeekday(of.day(), lang)),
                Fields.cell(named.section(of.section())),
                Table.Cell.link(named.facility(of.place()), address(of)),
                Fields.cell(JapaneseDates.date(day.deposit().depositedOn(), lang)),
                Fields.yen(lang, day.deposit().net()),
                Table.Cell.tags(credits.tag(lang, day.state(desk.today())))));
    }

    /** How much is where: credited already, on its way, and late. */
    Part sums(Lang lang, List<Standing> days) {
        return Part.stats(List.of(
                stat(
                        lang,
                        "cash.inTransit",
                        days.stream().filter(day -> day.receipt().isEmpty()).toList()),
                stat(
                        lang,
                        "cash.open",
                        days.stream().filter(day -> day.open(desk.today())).toList()),
                stat(
                        lang,
                        "cash.received",
                        days.stream().filter(day -> day.receipt().isPresent()).toList())));
    }

    private Stat stat(Lang lang, String key, List<Standing> days) {
        var yen =
                days.stream().map(Standing::deposit).mapToLong(CashDeposit::net).sum();
        return new Stat(desk.text(lang, key), JapaneseNumbers.inTable(yen, lang), desk.text(lang, "yen.unit"));
    }

    /** Receives what did not match by itself: days, credits or the bank book, and why. */
    Form receive(
            Lang lang,
            List<Standing> open,
            List<Credit> free,
            int page,
            Map<String, String> asked,
            List<String> chosen,
            List<Problem> problems) {
        var named = desk.names(lang);
        var asking = new ArrayList<Field>();
        asking.add(new ChoicesField(
                "till",
                "till",
                desk.text(lang, "field.cashDay"),
                desk.hint(lang, "cashDay"),
                Fields.error(problems, "till"),
                true,
                open.stream().map(day -> option(lang, named, day)).toList(),
                chosen));
        asking.addAll(credits.how(lang, asked, problems));
        if (!free.isEmpty()) {
            asking.add(credits.choices(lang, free));
        }
        asking.addAll(credits.why(lang, asked, problems));
        return new Form(
                "",
                SettlementDesk.CASH + "/receive",
                false,
                Map.of("page", Integer.toString(page)),
                asking,
                Button.secondary(desk.text(lang, "receive.yes")));
    }

    private Option option(Lang lang, Named named, Standing day) {
        var of = day.deposit().subject();
        return new Option(
                key(of),
                desk.text(
                        lang,
                        "cash.option",
                        JapaneseDates.dayAndWeekday(of.day(), lang),
                        named.facility(of.place()),
                        JapaneseNumbers.inTable(day.deposit().net(), lang)));
    }

    /** @param decides whether the reader approves */
    List<Part> one(
            Lang lang, Staff staff, Standing day, boolean decides, Map<String, String> asked, List<Problem> problems) {
        var parts = new ArrayList<Part>();
        var of = day.deposit().subject();
        parts.add(Part.facts(facts(lang, day)));
        day.receipt().ifPresent(receipt -> {
            var taken = found.takenBy(receipt.id());
            if (!taken.isEmpty()) {
                parts.add(Part.table(credits.taken(lang, "cash.taken", taken)));
            }
            if (receipt.waits() && decides) {
                parts.add(decide(lang, staff, receipt, asked, problems));
            }
        });
        parts.addAll(postings.entries(lang, of));
        return parts;
    }

    private Part decide(Lang lang, Staff staff, Posting receipt, Map<String, String> asked, List<Problem> problems) {
        return Part.forms(
                desk.text(lang, "actions"),
                desk.text(lang, "receivedBy", receipt.postedName()),
                postings.decide(lang, staff, receipt, address(receipt.subject()), asked, problems)
                        .toArray(Form[]::new));
    }

    private SummaryList facts(Lang lang, Standing day) {
        var deposit = day.deposit();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(
                desk.text(lang, "state"),
                credits.tag(lang, day.state(desk.today())).text()));
        rows.add(new SummaryList.Row(
                desk.text(lang, "section"),
                desk.names(lang).section(deposit.subject().section())));
        rows.add(new SummaryList.Row(
                desk.text(lang, "slips"),
                deposit.slips().stream().map(Carried::number).collect(Collectors.joining("、"))));
        rows.add(new SummaryList.Row(
                desk.text(lang, "cash.deposited"), JapaneseDates.date(deposit.depositedOn(), lang)));
        rows.add(new SummaryList.Row(desk.text(lang, "cash.due"), JapaneseDates.date(deposit.dueOn(), lang)));
        rows.add(new SummaryList.Row(
                desk.text(lang, "cash.net"), desk.text(lang, "yen", JapaneseNumbers.inTable(deposit.net(), lang))));
        return new SummaryList(rows);
    }
}
