package jp.tenohira.payments.settlement.papers;

import static jp.tenohira.core.Lang.JA;
import static jp.tenohira.payments.settlement.papers.DayPaper.yen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.bank.BankWays;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.journal.JournalReading.Closed;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.MonthSum;
import jp.tenohira.payments.settlement.naming.CodeNames;
import jp.tenohira.payments.settlement.pages.PaperDocument;
import jp.tenohira.payments.settlement.pages.PaperDocument.Fact;
import jp.tenohira.payments.settlement.pages.PaperDocument.Grid;
import jp.tenohira.payments.settlement.pages.PaperDocument.Signature;
import org.springframework.stereotype.Component;

/** Words a month: revenue by section and account, what facilities took, what providers paid, every ledger's movement. */
@Component
class MonthPaper {

    private final CodeNames names;
    private final RevenueAccounts accounts;
    private final JournalReading journal;
    private final BankWays ways;

    MonthPaper(CodeNames names, RevenueAccounts accounts, JournalReading journal, BankWays ways) {
        this.names = names;
        this.accounts = accounts;
        this.journal = journal;
        this.ways = ways;
    }

    PaperDocument of(YearMonth month, Optional<Closed> closed, String number) {
        var named = names.on(month.atEndOfMonth(), JA);
        var chart = accounts.of(FiscalYear.of(month.atDay(1)));
        var sums = journal.sums(month);
        var revenue = new Grid(
                "所属・科目ごとの調定額",
                List.of("所属", "科目", "調定額(円)"),
                1,
                totals(
                        sums,
                        Ledger.REVENUE,
                        sum -> List.of(
                                named.section(sum.section()),
                                sum.account()
                                        + Optional.ofNullable(chart.get(sum.account()))
                                                .map(account -> " " + account.path())
                                                .orElse("")),
                        sum -> sum.credit() - sum.debit()));
        var facilities = new Grid(
                "施設ごとの調定額",
                List.of("所属", "施設", "調定額(円)"),
                1,
                totals(
                        sums,
                        Ledger.REVENUE,
                        sum -> List.of(
                                named.section(sum.section()), named.facility(sum.place()) + "(" + sum.place() + ")"),
                        sum -> sum.credit() - sum.debit()));
        return new PaperDocument(
                "月締め調書 " + month.getYear() + "年" + month.getMonthValue() + "月",
                number,
                CurrentMunicipality.get().name().in(JA),
                facts(month, closed, sums),
                List.of(
                        revenue,
                        facilities,
                        movements(
                                "決済事業者ごとの未収",
                                List.of("決済事業者", "増加(円)", "入金と手数料(円)"),
                                sums,
                                Ledger.RECEIVABLE,
                                sum -> named.provider(sum.account())),
                        movements(
                                "銀行へ払い込んだ現金",
                                List.of("施設", "払込(円)", "銀行の入金(円)"),
                                sums,
                                Ledger.IN_TRANSIT,
                                sum -> named.facility(sum.place())),
                        ledgers(sums)),
                List.of(
                        closed.map(made -> new Signature("月締め", made.by(), JapaneseDates.dateTime(made.at(), JA)))
                                .orElse(new Signature("月締め", "", "")),
                        new Signature("決裁", "", ""),
                        new Signature("会計管理者", "", "")));
    }

    private List<Fact> facts(YearMonth month, Optional<Closed> closed, List<MonthSum> sums) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("年度", FiscalYear.of(month.atDay(1)).name().in(JA)));
        facts.add(new Fact("状態", closed.isPresent() ? "締め済み" : "締める前(途中の数字)"));
        journal.span(month).ifPresent(span -> {
            facts.add(new Fact("仕訳", "%d件(%sから%sまで)".formatted(span.entries(), span.first(), span.last())));
            facts.add(new Fact("締めた施設・日", span.days() + "日"));
        });
        facts.add(new Fact("銀行の入金の確かめ方", ways.now().label().in(JA)));
        facts.add(new Fact("調定額", yen(of(sums, Ledger.REVENUE, sum -> sum.credit() - sum.debit())) + "円"));
        return facts;
    }

    private static long of(List<MonthSum> sums, Ledger ledger, ToLongFunction<MonthSum> value) {
        return sums.stream()
                .filter(sum -> sum.ledger() == ledger)
                .mapToLong(value)
                .sum();
    }

    private static List<List<String>> totals(
            List<MonthSum> sums, Ledger ledger, Function<MonthSum, List<String>> by, ToLongFunction<MonthSum> value) {
        Map<String, Long> totals = new TreeMap<>();
        Map<String, List<String>> labels = new TreeMap<>();
        sums.stream().filter(sum -> sum.ledger() == ledger).forEach(sum -> {
            var label = by.apply(sum);
            var key = String.join("\n", label);
            labels.put(key, label);
            totals.merge(key, value.applyAsLong(sum), Long::sum);
        });
        return totals.entrySet().stream()
                .map(total -> {
                    var row = new ArrayList<>(labels.getOrDefault(total.getKey(), List.of()));
                    row.add(yen(total.getValue()));
                    return List.copyOf(row);
                })
                .toList();
    }

    /** What came to a ledger in the month, and what went from it, by what it is of. */
    private static Grid movements(
            String title, List<String> columns, List<MonthSum> sums, Ledger ledger, Function<MonthSum, String> of) {
        var own = sums.stream().filter(sum -> sum.ledger() == ledger).toList();
        return new Grid(
                title,
                columns,
                2,
                own.stream()
                        .map(of)
                        .distinct()
                        .sorted()
                        .map(name -> {
                            var its = own.stream()
                                    .filter(sum -> of.apply(sum).equals(name))
                                    .toList();
                            return List.of(
                                    name,
                                    yen(of(its, ledger, MonthSum::debit)),
                                    yen(of(its, ledger, MonthSum::credit)));
                        })
                        .toList());
    }

    private static Grid ledgers(List<MonthSum> sums) {
        var rows = new ArrayList<List<String>>();
        Arrays.stream(Ledger.values())
                .filter(ledger -> sums.stream().anyMatch(sum -> sum.ledger() == ledger))
                .forEach(ledger -> rows.add(List.of(
                        ledger.label().in(JA),
                        yen(of(sums, ledger, MonthSum::debit)),
                        yen(of(sums, ledger, MonthSum::credit)))));
        rows.add(List.of(
                "合計",
                yen(sums.stream().mapToLong(MonthSum::debit).sum()),
                yen(sums.stream().mapToLong(MonthSum::credit).sum())));
        return new Grid("勘定ごとの合計", List.of("勘定", "借方(円)", "貸方(円)"), 2, rows);
    }
}
