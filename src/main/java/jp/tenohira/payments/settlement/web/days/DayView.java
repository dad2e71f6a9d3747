package jp.tenohira.payments.settlement.web.days;

import static jp.tenohira.payments.settlement.web.Fields.cell;
import static jp.tenohira.payments.settlement.web.Fields.yen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Posting;
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
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The parts of a day's page: what was taken, what the bank took, what differs, and what may be done. */
@Component
public class DayView {

    private final SettlementDesk desk;
    private final Fields fields;
    private final RevenueAccounts accounts;
    private final DifferenceView differences;
    private final PostingView postings;
    private final PaperLinks papers;
    private final ShutView shutting;
    private final OriginLinks origins;

    DayView(
            SettlementDesk desk,
            Fields fields,
            RevenueAccounts accounts,
            DifferenceView differences,
            PostingView postings,
            PaperLinks papers,
            ShutView shutting,
            OriginLinks origins) {
        this.desk = desk;
        this.fields = fields;
        this.accounts = accounts;
        this.differences = differences;
        this.postings = postings;
        this.papers = papers;
        this.shutting = shutting;
        this.origins = origins;
    }

    static String address(TillDay till) {
        return SettlementDesk.address(till);
    }

    String title(Lang lang, TillDay till) {
        return desk.text(
                lang,
                "day.of",
                desk.names(lang, till.day()).facility(till.facility()),
                JapaneseDates.dayAndWeekday(till.day(), lang));
    }

    public static Tag tag(DayState state, Lang lang) {
        var colour = switch (state.light()) {
            case GREEN -> Tag.Colour.GREEN;
            case YELLOW -> Tag.Colour.YELLOW;
            case RED -> Tag.Colour.RED;
            case BLUE -> Tag.Colour.BLUE;
            case GRAY -> Tag.Colour.GRAY;
        };
        return new Tag(state.light().sign() + " " + state.label().in(lang), colour);
    }

    List<Part> parts(Lang lang, Staff staff, Day day, Map<String, String> asked, List<Problem> problems) {
        var parts = new ArrayList<Part>();
        parts.addAll(summary(lang, day));
        parts.add(actions(lang, staff, day, asked, problems));
        if (day.absent()) {
            parts.add(shutting.part(lang, day, asked, problems));
        } else {
            parts.addAll(differences.parts(lang, day, asked, problems));
            parts.add(Part.table(takings(lang, day)));
        }
        parts.add(slips(lang, day, asked, problems));
        parts.addAll(origins.of(lang, staff, day));
        parts.addAll(postings.payouts(lang, day));
        parts.addAll(postings.entries(lang, day.of().subject()));
        parts.addAll(papers.links(lang, day));
        return parts;
    }

    private List<Part> summary(Lang lang, Day day) {
        var facts = day.facts();
        var named = desk.names(lang, day.of().day());
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(
                desk.text(lang, "state"),
                day.state().light().sign() + " " + day.state().label().in(lang)));
        rows.add(new SummaryList.Row(desk.text(lang, "facility.code"), day.of().facility()));
        if (!facts.takings().isEmpty()) {
            rows.add(new SummaryList.Row(
                    desk.text(lang, "registers"),
                    Days.registers(day).stream()
                            .map(code -> named.register(day.of().facility(), code))
                            .collect(Collectors.joining("、"))));
        }
        rows.addAll(postings.cash(lang, day));
        if (day.absent()) {
            return List.of(Part.facts(new SummaryList(rows)));
        }
        return List.of(
                Part.facts(new SummaryList(rows)),
                Part.stats(List.of(
                        stat(lang, "till.cash", facts.cash()),
                        stat(lang, "deposited", facts.deposited()),
                        stat(lang, "cashDifference", facts.deposited() - facts.cash()),
                        stat(lang, "cashless", facts.cashless()),
                        stat(lang, "total", facts.total()))));
    }

    private Stat stat(Lang lang, String key, long yen) {
        return new Stat(desk.text(lang, key), JapaneseNumbers.inTable(yen, lang), desk.text(lang, "yen.unit"));
    }

    private Part actions(Lang lang, Staff staff, Day day, Map<String, String> asked, List<Problem> problems) {
        var at = address(day.of());
        var forms = new ArrayList<Form>();
        var state = day.state();
        if (state.closable()) {
            forms.add(new Form(
                    "", at + "/close", false, Map.of(), List.of(), Button.primary(desk.text(lang, "close.yes"))));
        }
        if (state == DayState.CHANGED && day.postable()) {
            forms.add(new Form(
                    desk.text(lang, "correct"),
                    at + "/correct",
                    false,
                    Map.of(),
                    List.of(fields.text(
                            lang,
                            "correction",
                            "correction",
                            asked.getOrDefault("correction", ""),
                            TextField.Kind.TEXT,
                            problems)),
                    Button.primary(desk.text(lang, "correct.yes"))));
        }
        var standing = day.standing();
        if (state == DayState.CLOSED && Offices.approves(staff, day.of().section())) {
            forms.addAll(postings.decide(lang, staff, standing.orElseThrow(), at, asked, problems));
        }
        return Part.forms(
                forms.isEmpty() ? "" : desk.text(lang, "actions"),
                standing.filter(Posting::waits)
                        .map(posting -> desk.text(lang, "closedBy", posting.postedName()))
                        .orElse(""),
                forms.toArray(Form[]::new));
    }

    private Table takings(Lang lang, Day day) {
        var named = desk.names(lang, day.of().day());
        var known = accounts.known();
        var chart = known.chart(day.of().day());
        var of = known.on(day.of().day());
        return Table.cards(
                desk.text(lang, "takings"),
                List.of(
                        new Table.Column(desk.text(lang, "feeKind")),
                        new Table.Column(desk.text(lang, "tender")),
                        new Table.Column(desk.text(lang, "register")),
                        Table.Column.number(desk.text(lang, "count")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "account"))),
                day.facts().takings().stream()
                        .map(taking -> new Table.Row(List.of(
                                cell(named.feeKind(taking.feeKind())),
                                cell((taking.tender().label().in(lang) + " " + taking.brand()).strip()),
                                cell(named.register(taking.facility(), taking.register())),
                                cell(Integer.toString(taking.count())),
                                yen(lang, taking.yen()),
                                cell(account(lang, chart, of.getOrDefault(taking.feeKind(), ""))))))
                        .toList());
    }

    private String account(Lang lang, Map<String, Account> chart, String code) {
        var account = chart.get(code);
        return account == null ? desk.text(lang, "noAccount") : code + " " + account.setsu();
    }

    private Part slips(Lang lang, Day day, Map<String, String> asked, List<Problem> problems) {
        var at = address(day.of());
        var forms = new ArrayList<Form>();
        forms.add(new Form(
                desk.text(lang, "slip.add"),
                at + "/slips",
                false,
                Map.of(),
                List.of(
                        fields.text(lang, "slipNumber", asked.getOrDefault("slipNumber", ""), problems),
                        fields.text(
                                lang,
                                "slipYen",
                                "slipYen",
                                asked.getOrDefault("slipYen", ""),
                                TextField.Kind.NUMBER,
                                problems),
                        fields.text(
                                lang,
                                "depositedOn",
                                asked.getOrDefault("depositedOn", day.of().day().toString()),
                                problems)),
                Button.secondary(desk.text(lang, "slip.yes"))));
        day.facts()
                .slips()
                .forEach(slip -> forms.add(new Form(
                        "",
                        at + "/slips/withdraw",
                        false,
                        Map.of("slipNumber", slip.number()),
                        List.of(),
                        Button.tertiary(desk.text(lang, "slip.withdraw", slip.number())))));
        var table = Table.cards(
                desk.text(lang, "slips"),
                List.of(
                        new Table.Column(desk.text(lang, "field.slipNumber")),
                        new Table.Column(desk.text(lang, "field.depositedOn")),
                        Table.Column.number(desk.text(lang, "amount"))),
                day.facts().slips().stream()
                        .map(slip -> new Table.Row(List.of(
                                cell(slip.number()),
                                cell(JapaneseDates.date(slip.depositedOn(), lang)),
                                yen(lang, slip.yen()))))
                        .toList());
        return Part.table(table).with(forms);
    }
}
