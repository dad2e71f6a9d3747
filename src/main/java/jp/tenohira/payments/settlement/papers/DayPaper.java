package jp.tenohira.payments.settlement.papers;

import static jp.tenohira.core.Lang.JA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.days.ClosedFacts;
import jp.tenohira.payments.settlement.journal.Entry;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.EntryNumber;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.Side;
import jp.tenohira.payments.settlement.naming.CodeNames;
import jp.tenohira.payments.settlement.naming.CodeNames.Named;
import jp.tenohira.payments.settlement.pages.PaperDocument;
import jp.tenohira.payments.settlement.pages.PaperDocument.Fact;
import jp.tenohira.payments.settlement.pages.PaperDocument.Grid;
import jp.tenohira.payments.settlement.pages.PaperDocument.Signature;
import org.springframework.stereotype.Component;

/** Words a closing as 調定書, from what its posting keeps: later changes of takings, slips and reasons do not reach it. */
@Component
class DayPaper {

    private final CodeNames names;
    private final RevenueAccounts accounts;

    DayPaper(CodeNames names, RevenueAccounts accounts) {
        this.names = names;
        this.accounts = accounts;
    }

    /** Names and accounts as papers of many days need them, each read once. */
    final class Known {

        private final Map<LocalDate, Named> named = new HashMap<>();
        private final Map<FiscalYear, Map<String, Account>> charts = new HashMap<>();

        private Named named(LocalDate day) {
            return named.computeIfAbsent(day, one -> names.on(one, JA));
        }

        private Map<String, Account> chart(LocalDate day) {
            return charts.computeIfAbsent(FiscalYear.of(day), accounts::of);
        }
    }

    Known known() {
        return new Known();
    }

    PaperDocument of(Posting posting, List<Entry> entries, String number, Known known) {
        var of = posting.subject();
        var named = known.named(of.day());
        var closed = ClosedFacts.read(posting.facts());
        var grids = new ArrayList<Grid>();
        grids.add(revenue(entries, named, known.chart(of.day())));
        grids.add(cash(closed));
        if (!closed.differences().isEmpty()) {
            grids.add(differences(closed));
        }
        grids.add(entries(entries, named));
        return new PaperDocument(
                "調定書",
                number,
                CurrentMunicipality.get().name().in(JA),
                facts(posting, entries, named),
                grids,
                signatures(posting));
    }

    private static List<Fact> facts(Posting posting, List<Entry> entries, Named named) {
        var of = posting.subject();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("年度", FiscalYear.of(of.day()).name().in(JA)));
        facts.add(new Fact("所属", named.section(of.section())));
        facts.add(new Fact("施設", named.facility(of.place()) + "(" + of.place() + ")"));
        facts.add(new Fact("営業日", JapaneseDates.dayAndWeekday(of.day(), JA)));
        entries.stream()
                .map(Entry::bookedOn)
                .findFirst()
                .ifPresent(day -> facts.add(new Fact("計上日", JapaneseDates.date(day, JA))));
        facts.add(new Fact("調定額", yen(revenueOf(entries)) + "円"));
        if (!posting.reason().isEmpty()) {
            facts.add(new Fact("訂正の理由(%d回目の締め)".formatted(posting.round()), posting.reason()));
        }
        return facts;
    }

    private static long revenueOf(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REVENUE)
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.ledger() == Ledger.REVENUE)
                .mapToLong(line -> -line.signed())
                .sum();
    }

    private static Grid revenue(List<Entry> entries, Named named, Map<String, Account> chart) {
        return new Grid(
                "調定の内訳",
                List.of("科目(款・項・目・節)", "費目", "支払方法", "金額(円)"),
                1,
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.REVENUE)
                        .flatMap(entry -> entry.lines().stream())
                        .filter(line -> line.ledger() == Ledger.REVENUE)
                        .map(line -> List.of(
                                line.account() + account(chart, line.account()),
                                named.feeKind(line.of().feeKind()),
                                tender(line.of()),
                                yen(-line.signed())))
                        .toList());
    }

    private static String account(Map<String, Account> chart, String code) {
        var account = chart.get(code);
        return account == null ? "" : " " + account.path();
    }

    private static String tender(Line.Origin of) {
        return (Tender.valueOf(of.tender()).label().in(JA) + " " + of.brand()).strip();
    }

    private static Grid cash(ClosedFacts closed) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("現金の売上", "", yen(closed.cash())));
        closed.slips()
                .forEach(slip -> rows.add(
                        List.of("入金票 " + slip.number(), JapaneseDates.date(slip.on(), JA) + " 入金", yen(slip.yen()))));
        rows.add(List.of("入金票の合計", "", yen(closed.deposited())));
        rows.add(List.of("差(入金票-現金)", "", yen(closed.deposited() - closed.cash())));
        rows.add(List.of("キャッシュレスの売上", "", yen(closed.cashless())));
        return new Grid("現金と入金票", List.of("内容", "入金日", "金額(円)"), 1, rows);
    }

    private static Grid differences(ClosedFacts closed) {
        return new Grid(
                "差異と理由",
                List.of("内容", "理由", "記録", "金額(円)"),
                1,
                closed.differences().stream()
                        .map(one -> List.of(
                                (one.kind().label().in(JA) + " " + one.subject()).strip(),
                                one.reason().label().in(JA) + ":" + one.words(),
                                one.by() + " " + JapaneseDates.dateTime(one.at(), JA),
                                yen(one.yen())))
                        .toList());
    }

    private static Grid entries(List<Entry> entries, Named named) {
        var rows = new ArrayList<List<String>>();
        for (var entry : entries) {
            var kind = entry.kind().label().in(JA)
                    + entry.reverses()
                            .map(EntryNumber::toString)
                            .map(reversed -> "(" + reversed + "を取消)")
                            .orElse("");
            for (var line : entry.lines()) {
                var first = line.equals(entry.lines().getFirst());
                rows.add(List.of(
                        first ? entry.number().toString() : "",
                        first ? kind : "",
                        (line.ledger().label().in(JA) + " " + account(line, named)).strip(),
                        line.side() == Side.DEBIT ? yen(line.yen()) : "",
                        line.side() == Side.CREDIT ? yen(line.yen()) : ""));
            }
        }
        return new Grid("仕訳", List.of("番号", "区分", "勘定", "借方(円)", "貸方(円)"), 2, rows);
    }

    private static String account(Line line, Named named) {
        return line.ledger() == Ledger.REVENUE ? line.account() : named.provider(line.account());
    }

    private static List<Signature> signatures(Posting posting) {
        return List.of(
                new Signature("起案", posting.postedName(), JapaneseDates.dateTime(posting.postedAt(), JA)),
                posting.decision()
                        .map(made -> new Signature("決裁", made.by(), JapaneseDates.dateTime(made.at(), JA)))
                        .orElse(new Signature("決裁", "", "")),
                new Signature("会計管理者", "", ""));
    }

    static String yen(long yen) {
        return JapaneseNumbers.inTable(yen);
    }
}
