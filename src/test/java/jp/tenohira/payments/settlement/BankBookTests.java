package jp.tenohira.payments.settlement;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.payments.settlement.TillsOfTest.qr;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.bank.BankWay;
import jp.tenohira.payments.settlement.bank.BankWays;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** A city whose bank hands out no files: once a month somebody looks into the bank book and says so. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BankBookTests {

    private static final String HOME = "/staff/settlement";
    private static final String BOOK = HOME + "/bank-book";
    private static final String WAY = "/staff/admin/settlement/bank";
    private static final LocalDate DAY = LocalDate.of(2022, 6, 7);
    private static final YearMonth MONTH = YearMonth.from(DAY);

    private final TillsOfTest tills;
    private final Slips slips;
    private final Closings closings;
    private final Papers papers;
    private final Journal journal;
    private final CashDeposits deposits;
    private final BankWays ways;
    private final StaffOfTest staff;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private final int port;
    private final Office office;

    BankBookTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Slips slips,
            Closings closings,
            Papers papers,
            Journal journal,
            CashDeposits deposits,
            BankWays ways,
            StaffOfTest staff,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        this.tills = tills;
        this.slips = slips;
        this.closings = closings;
        this.papers = papers;
        this.journal = journal;
        this.deposits = deposits;
        this.ways = ways;
        this.staff = staff;
        this.jdbc = jdbc;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.port = port;
        this.office = offices.opened();
    }

    @AfterEach
    void files() {
        CurrentMunicipality.run(KORIYAMA, () -> ways.choose(BankWay.FILES, "試験"));
    }

    private void book() {
        CurrentMunicipality.run(KORIYAMA, () -> ways.choose(BankWay.BOOK, "試験"));
    }

    private void settled(LocalDate day, long cash, long qr) {
        var till = new TillDay(office.section(), office.facility(), day);
        CurrentMunicipality.run(KORIYAMA, () -> {
            tills.put(cash(till.section(), till.facility(), day, office.hall(), cash));
            tills.put(qr(till.section(), till.facility(), day, office.hall(), office.brand(), qr));
            slips.put(new Slip(till, "N-1", cash, day), Slips.Source.TYPED, "試験");
            if (!(closings.close(till, office.clerk().staff()) instanceof Outcome.Accepted<Posting, ?>(var posting))) {
                throw new AssertionError("The day was not closed");
            }
            assertThat(papers.approve(posting.id(), office.head().staff())).isInstanceOf(Outcome.Accepted.class);
        });
    }

    private HttpVisitor clerk() {
        return HttpVisitor.at(port).signedIn(office.clerk().login());
    }

    private HttpVisitor head() {
        return HttpVisitor.at(port).signedIn(office.head().login());
    }

    private HttpVisitor administrator() {
        return HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.ADMINISTRATOR).login());
    }

    private State state(LocalDate day) {
        return CurrentMunicipality.call(
                KORIYAMA,
                () -> deposits.of(office.section(), office.facility(), day)
                        .orElseThrow()
                        .state(today));
    }

    @Test
    void anAdministratorChoosesTheBankBookAndThePageSaysWhoDid() {
        var account = staff.account(KORIYAMA, Role.ADMINISTRATOR);
        var administrator = HttpVisitor.at(port).signedIn(account.login());

        assertThat(administrator.submit(WAY, WAY, Map.of("way", "TELEPHONE")).statusCode())
                .isEqualTo(422);
        assertThat(clerk().get(WAY).statusCode()).isEqualTo(403);
        assertThat(administrator.submit(WAY, WAY, Map.of("way", "BOOK")).statusCode())
                .isEqualTo(302);

        assertThat(Jsoup.parse(administrator.get(WAY).body()).text())
                .contains("いまの設定：通帳を見て、月ごとに確認を記録する", account.staff().name());
        assertThat(Jsoup.parse(administrator.get(WAY + "?lang=en").body()).text())
                .contains("Set now: People look into the bank book, and state it once a month");
        assertThat(CurrentMunicipality.call(
                        KORIYAMA,
                        () -> jdbc.sql(
                                        "select count(*) from audit_entry where action = 'bank-way.chosen' and actor = :by")
                                .param("by", account.staff().id())
                                .query(Long.class)
                                .single()))
                .isOne();
        assertThat(Jsoup.parse(clerk().get(HOME + "/cash").body()).text())
                .contains("この市は、銀行の入金を通帳で確かめます。")
                .doesNotContain("照合し直す");
    }

    @Test
    void aMonthIsSeenInTheBankBookByOneAndApprovedByAnotherAndOnlyThenMayItClose() {
        settled(DAY, 8_000, 2_000);
        settled(DAY.plusDays(1), 500, 0);
        book();
        var refused = administrator().submit(HOME + "/months", HOME + "/months", Map.of("month", MONTH.toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary").text()).contains("通帳で確かめていない現金が");
        var page = BOOK + "?month=" + MONTH;
        assertThat(Jsoup.parse(clerk().get(page).body()).text()).contains("通帳の確認待ち", "8,000", "1,961");

        var silent = clerk().submit(page, BOOK, Map.of("month", MONTH.toString()));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(clerk().submit(page, BOOK, Map.of("month", MONTH.toString(), "bookWords", "6月末まで記帳して照合"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(state(DAY)).isEqualTo(State.WAITING);
        assertThat(Jsoup.parse(clerk().get(page).body()).select("form[action$=/approve]"))
                .isEmpty();
        assertThat(clerk().submit(page, BOOK + "/approve", Map.of("month", MONTH.toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(head().submit(page, BOOK + "/approve", Map.of("month", MONTH.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(List.of(state(DAY), state(DAY.plusDays(1)))).containsOnly(State.RECEIVED);
        var one = HOME + "/cash/" + office.section() + "/" + office.facility() + "/" + DAY;
        assertThat(Jsoup.parse(clerk().get(one).body()).text()).contains("入金済み", "通帳で確認:6月末まで記帳して照合");
        var payout = HOME + "/payouts/" + office.provider() + "/" + LocalDate.of(2022, 6, 15);
        assertThat(Jsoup.parse(clerk().get(payout).body()).text()).contains("入金済み", "1,961", "39");
    }

    @Test
    void whatTheBookShowsShortIsReceivedByItselfAndBookedAsShort() {
        var day = today.minusDays(40);
        settled(day, 3_000, 0);
        book();
        var asked = new HashMap<>(Map.of(
                "till", office.section() + "/" + office.facility() + "/" + day,
                "how", "seen",
                "seenYen", "二千",
                "reason", "OTHER",
                "words", "通帳は2,900円"));
        assertThat(clerk().submit(HOME + "/cash", HOME + "/cash/receive", asked).statusCode())
                .isEqualTo(422);
        asked.put("seenYen", "2,900");
        assertThat(clerk().submit(HOME + "/cash", HOME + "/cash/receive", asked).statusCode())
                .isEqualTo(302);

        CurrentMunicipality.run(KORIYAMA, () -> {
            var receipt = deposits.of(office.section(), office.facility(), day)
                    .orElseThrow()
                    .receipt()
                    .orElseThrow();
            assertThat(journal.entries(receipt.id()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.lines())
                            .extracting(line -> line.ledger() + " " + line.yen())
                            .containsExactly(
                                    Ledger.BANK + " 2900", Ledger.IN_TRANSIT + " 3000", Ledger.OVER_SHORT + " 100"));
        });
        var month = YearMonth.from(day);
        assertThat(Jsoup.parse(head().get(BOOK + "?month=" + month).body()).text())
                .as("what differs is approved by itself")
                .doesNotContain("通帳で確認した1件を承認する");
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() {
        settled(today.minusDays(33), 8_000, 2_000);
        book();
        var administrator = staff.account(KORIYAMA, Role.ADMINISTRATOR).login();
        try (var page = CityHallBrowser.desktop()) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, administrator, StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var path : List.of(WAY, BOOK, HOME + "/cash", HOME + "/payouts", HOME + "/months")) {
                    page.navigate("http://localhost:" + port + path + "?lang=" + lang);
                    SettlementPagesTests.picture(page, path, lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }
}
