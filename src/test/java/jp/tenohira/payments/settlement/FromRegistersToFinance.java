package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.payments.RevenueEntries;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.notices.BankFiles;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day goes its whole way through the pages: three registers tell, the slip is short, a person says why, somebody else approves, the bank
 * credits the payout, the finance system gets the entries once. Where the takings come from is the subclass's to say.
 */
abstract class FromRegistersToFinance {

    private static final long SHORT = 30;

    private final OfficeOfTest offices;
    private final Days days;
    private final Payouts payouts;
    private final PayoutReceipts receipts;
    private final RevenueEntries revenue;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int port;

    FromRegistersToFinance(
            OfficeOfTest offices,
            Days days,
            Payouts payouts,
            PayoutReceipts receipts,
            RevenueEntries revenue,
            JdbcClient jdbc,
            Clock clock,
            int port) {
        this.offices = offices;
        this.days = days;
        this.payouts = payouts;
        this.receipts = receipts;
        this.revenue = revenue;
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
    }

    /** Has three registers of the office's facility tell of a day: cash of more than 30 yen, and the office's brand of code payment. */
    abstract void threeRegistersTell(Office office, LocalDate day);

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }

    @Test
    void aDayIsClosedFromThreeRegistersToTheFinanceExportWithOneDifferenceResolved() {
        var office = offices.opened();
        var till = new TillDay(office.section(), office.facility(), today().minusDays(40));
        threeRegistersTell(office, till.day());
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        var page = "/staff/settlement/days/" + URLEncoder.encode(till.facility(), StandardCharsets.UTF_8) + "/"
                + till.day();
        var day = of(till);
        assertThat(Days.registers(day)).hasSize(3);
        assertThat(day.state()).isEqualTo(DayState.NO_SLIP);

        var slip = Map.of(
                "slipNumber", "N-1",
                "slipYen", Long.toString(day.facts().cash() - SHORT),
                "depositedOn", till.day().toString());
        assertThat(clerk.submit(page, page + "/slips", slip).statusCode()).isEqualTo(302);
        assertThat(clerk.submit(page, page + "/close", Map.of()).statusCode()).isEqualTo(422);
        var explained = new HashMap<String, String>();
        Jsoup.parse(clerk.get(page).body())
                .select("form[action$=/explain] input[type=hidden]")
                .forEach(input -> explained.put(input.attr("name"), input.attr("value")));
        explained.put("reason", "CHANGE_GIVEN");
        assertThat(clerk.submit(page, page + "/explain", explained).statusCode())
                .isEqualTo(422);
        explained.put("words", "釣銭を30円多く渡した");
        assertThat(clerk.submit(page, page + "/explain", explained).statusCode())
                .isEqualTo(302);
        assertThat(clerk.submit(page, page + "/close", Map.of()).statusCode()).isEqualTo(302);
        assertThat(of(till).state()).isEqualTo(DayState.CLOSED);
        approve(head, page);
        assertThat(of(till).state()).isEqualTo(DayState.APPROVED);

        everyTakingLeadsToItsEntries(till, clerk);
        theBankCredits(office, clerk);
        theBankCreditsTheCash(till, clerk, page);
        theFinanceSystemGetsItOnce(office, clerk);
    }

    private void everyTakingLeadsToItsEntries(TillDay till, HttpVisitor clerk) {
        for (var taking : of(till).facts().takings()) {
            var entries = CurrentMunicipality.call(
                    KORIYAMA,
                    () -> revenue.of(taking.origin()).stream()
                            .filter(entry -> entry.address().contains(till.facility()))
                            .toList());
            assertThat(entries)
                    .extracting(RevenueEntries.Entry::day)
                    .isNotEmpty()
                    .containsOnly(till.day());
            assertThat(clerk.get(entries.getFirst().address()).body())
                    .contains(entries.getFirst().number());
        }
    }

    private Day of(TillDay till) {
        return CurrentMunicipality.call(KORIYAMA, () -> days.of(till));
    }

    private static void approve(HttpVisitor head, String page) {
        var posting = Jsoup.parse(head.get(page).body())
                .select("form[action$=/approve] input[name=posting]")
                .attr("value");
        assertThat(head.submit(page, page + "/approve", Map.of("posting", posting))
                        .statusCode())
                .isEqualTo(302);
    }

    private void theBankCredits(Office office, HttpVisitor clerk) {
        var due = due(office);
        assertThat(due.fee()).isPositive();
        var paidOn = due.period().paidOn();
        var parts = List.of(
                new BankFiles.Paid(paidOn, due.net() - 1, office.payer(), "000101"),
                new BankFiles.Paid(paidOn, 1, office.payer(), "000102"));
        var notices = "/staff/settlement/notices";
        var file = Map.of("furikomi.txt", BankFiles.notice(today(), parts));
        var first = clerk.upload(notices, notices, Map.of(), "notice", file);
        var again = clerk.upload(notices, notices, Map.of(), "notice", file);

        assertThat(first.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=notice"));
        assertThat(again.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=notice-known"));
        assertThat(CurrentMunicipality.<BankReceipts.State, RuntimeException>call(
                        KORIYAMA, () -> receipts.state(due, today())))
                .isEqualTo(BankReceipts.State.RECEIVED);
        assertThat(owed(office))
                .as("receivable once register, settlement and bank agree")
                .isZero();
    }

    private void theBankCreditsTheCash(TillDay till, HttpVisitor clerk, String page) {
        var slip = of(till).facts().deposited();
        assertThat(Jsoup.parse(clerk.get(page).body()).text()).contains("現金の銀行への入金 入金の遅れ");
        var credited = BankFiles.statement(today(), BankDays.onOrAfter(till.day()), slip, "00000777");
        var notices = "/staff/settlement/notices";
        clerk.upload(notices, notices, Map.of(), "notice", Map.of("meisai.txt", credited));

        assertThat(Jsoup.parse(clerk.get(page).body()).text()).contains("現金の銀行への入金 入金済み");
        assertThat(CurrentMunicipality.<Long, RuntimeException>call(
                        KORIYAMA,
                        () -> jdbc.sql("""
                                        select sum(case side when 'D' then yen else -yen end) from journal_line
                                         where ledger in ('CASH', 'IN_TRANSIT') and section = :section
                                        """)
                                .param("section", till.section())
                                .query(Long.class)
                                .single()))
                .as("cash that is neither in the till nor on its way")
                .isZero();
    }

    private ExpectedPayout due(Office office) {
        return CurrentMunicipality.call(
                KORIYAMA,
                () -> payouts.due(today().minusDays(60), today()).stream()
                        .filter(payout -> payout.provider().code().equals(office.provider()))
                        .findFirst()
                        .orElseThrow());
    }

    private long owed(Office office) {
        return CurrentMunicipality.call(
                KORIYAMA,
                () -> jdbc.sql("""
                                select sum(case side when 'D' then yen else -yen end) from journal_line
                                 where ledger = 'RECEIVABLE' and account = :provider
                                """)
                        .param("provider", office.provider())
                        .query(Long.class)
                        .single());
    }

    private void theFinanceSystemGetsItOnce(Office office, HttpVisitor clerk) {
        var exports = "/staff/settlement/exports";
        var file = clerk.submit(exports, exports, Map.of());
        var again = clerk.submit(exports, exports, Map.of());
        var listed = Jsoup.parse(clerk.get(exports).body()).select("td a[href$=.csv]");
        var marked = clerk.get(listed.attr("href"));

        assertThat(file.statusCode()).isEqualTo(200);
        var mine = file.body()
                .lines()
                .filter(line -> line.contains(office.section()))
                .toList();
        assertThat(mine)
                .anySatisfy(line -> assertThat(line)
                        .contains("借方", Ledger.OVER_SHORT.label().in(jp.tenohira.core.Lang.JA), "," + SHORT + ","));
        assertThat(mine).anySatisfy(line -> assertThat(line).contains(OfficeOfTest.KOSEKI, "戸籍手数料"));
        assertThat(sum(mine, "借方")).isEqualTo(sum(mine, "貸方")).isPositive();
        assertThat(again.body().lines().filter(line -> line.contains(office.section())))
                .isEmpty();
        assertThat(marked.body().lines().filter(line -> line.contains(office.section())))
                .hasSameSizeAs(mine)
                .allSatisfy(line -> assertThat(line).endsWith("再出力"));
    }

    private static long sum(List<String> lines, String side) {
        return lines.stream()
                .filter(line -> line.contains("," + side + ","))
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[14]))
                .sum();
    }
}
