package jp.tenohira.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.assistant.knowledge.Found;
import jp.tenohira.assistant.knowledge.Knowledge;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.Savings;
import jp.tenohira.testing.ApplicationWalk;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.DemoCityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoCityHallTest
class DemoCityTests {

    private final DemoCity demo;
    private final Procedures procedures;
    private final Organisation organisation;
    private final StaffAccounts accounts;
    private final Municipalities municipalities;
    private final Savings savings;
    private final Days days;
    private final Payouts payouts;
    private final PayoutReceipts receipts;
    private final Credits credits;
    private final CashDeposits cash;
    private final Knowledge knowledge;
    private final Clock clock;

    @LocalServerPort
    private int port;

    DemoCityTests(
            @Autowired DemoCity demo,
            @Autowired Procedures procedures,
            @Autowired Organisation organisation,
            @Autowired StaffAccounts accounts,
            @Autowired Municipalities municipalities,
            @Autowired Savings savings,
            @Autowired Days days,
            @Autowired Payouts payouts,
            @Autowired PayoutReceipts receipts,
            @Autowired Credits credits,
            @Autowired CashDeposits cash,
            @Autowired Knowledge knowledge,
            @Autowired Clock clock) {
        this.demo = demo;
        this.procedures = procedures;
        this.organisation = organisation;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.savings = savings;
        this.days = days;
        this.payouts = payouts;
        this.receipts = receipts;
        this.credits = credits;
        this.cash = cash;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Test
    void theCityHasItsOrganisationItsProceduresAndItsStaff() {
        inTheDemoCity(() -> {
            assertThat(organisation.departments()).hasSize(21);
            assertThat(procedures.all()).hasSize(86);
            assertThat(procedures.all().stream().filter(Procedure::online)).hasSize(70);
            assertThat(procedures.all().stream().filter(Procedure::form)).hasSize(40);
            assertThat(procedures.all()).allSatisfy(p -> {
                assertThat(procedures.section(p.section())).as(p.code()).isPresent();
                assertThat(p.lifeEvents()).as(p.code()).isNotEmpty();
                assertThat(p.name().has(Lang.EN)).as(p.code()).isTrue();
                assertThat(p.reading()).as(p.code()).matches("[\\u3041-\\u3096ー・、 ]+");
            });
            assertThat(accounts.all()).hasSize(7);
        });
    }

    @Test
    void theDeskQuotesTheSampleDocumentsAndSaysWhereTheyHaveNoAnswer() {
        await().untilAsserted(() -> assertThat(List.of(
                        "粗大ごみの手数料はいくらですか", "図書は何冊まで借りられますか", "生成AIは何に使いますか", "How much is the fee for large items?"))
                .allSatisfy(question ->
                        assertThat(asked(question).answers()).as(question).isTrue()));
        assertThat(asked("粗大ごみの手数料はいくらですか").quotes().getFirst()).satisfies(quote -> {
            assertThat(quote.body()).contains("1点につき500円");
            assertThat(quote.page()).isEqualTo(3);
            assertThat(quote.dated()).isEqualTo("2023-04-01");
        });
        assertThat(asked("犬の登録料はいくらですか").answers()).isFalse();
    }

    private Found asked(String question) {
        var newcomer = new Staff(UUID.randomUUID(), "試験", Role.CLERK, "kodomo-seisaku");
        return CurrentMunicipality.call(
                municipalities.all().getFirst(), () -> knowledge.find(newcomer, question, Optional.empty(), 5));
    }

    @Test
    void theLedgerHoldsThePublishedMeasuresAndTheirTotal() {
        inTheDemoCity(() -> {
            var headquarters = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
            var measures = savings.find(headquarters, MeasureFilter.ALL);

            assertThat(measures).hasSize(50);
            assertThat(measures.stream()
                            .map(measure -> savings.hours(measure).orElseThrow())
                            .reduce(Exact.ZERO, Exact::plus)
                            .rounded(1))
                    .isEqualTo("36892.6");
        });
    }

    @Test
    void publishedFactsAreCopiedExactly() {
        inTheDemoCity(() -> {
            var cards = procedures.find("mynumber-card-issue").orElseThrow();
            assertThat(cards.annualApplications()).isEqualTo(26_900);
            assertThat(cards.online()).isFalse();
            assertThat(procedures.find("bulky-waste").orElseThrow().newInFiscalYear())
                    .isNull();
            assertThat(procedures.find("light-vehicle-scrap").orElseThrow().newInFiscalYear())
                    .isEqualTo(2023);

            var city = procedures.coverage().stream()
                    .filter(row -> row.department().equals(Coverage.WHOLE_CITY) && row.comparedWith() == null)
                    .collect(Collectors.toMap(Coverage::fiscalYear, Function.identity()));
            assertThat(city.get(2023)).satisfies(row -> {
                assertThat(row.procedures()).isEqualTo(1804);
                assertThat(row.annualApplications()).isEqualTo(1_651_938);
                assertThat(row.statedCoverageRate()).isEqualByComparingTo("56.1");
            });
            assertThat(procedures.coverage()).hasSize(63);
        });
    }

    @Test
    void settlementShowsADayInEveryStateAndMoneyThatCameShort() {
        inTheDemoCity(() -> {
            var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);

            assertThat(days.within(
                            today.minusDays(13), today, till -> till.section().equals("shimin-ka")))
                    .extracting(Day::state)
                    .contains(
                            DayState.NO_SLIP,
                            DayState.MATCHES,
                            DayState.INCOMPLETE,
                            DayState.DIFFERS,
                            DayState.EXPLAINED,
                            DayState.CLOSED,
                            DayState.CHANGED,
                            DayState.APPROVED);
            assertThat(payouts.due(today.minusDays(40), today))
                    .extracting(payout -> receipts.state(payout, today))
                    .contains(BankReceipts.State.RECEIVED, BankReceipts.State.OVERDUE);
            assertThat(credits.free(today.minusDays(40), today))
                    .extracting(Credit::inCash)
                    .containsExactlyInAnyOrder(false, true);
            assertThat(cash.within(today.minusDays(40), today))
                    .extracting(day -> day.state(today))
                    .contains(BankReceipts.State.RECEIVED, BankReceipts.State.OVERDUE, BankReceipts.State.EXPECTED);
        });
    }

    @Test
    void aSectionPrintedUnderAnotherDepartmentKeepsItsOwn() {
        var moved = Sheets.rows("procedures.csv").stream()
                .filter(row -> row.get("published_department").equals("環境部"))
                .filter(row -> row.get("section").equals("shogai"))
                .map((CSVRecord row) -> row.get("code"))
                .findFirst()
                .orElseThrow();
        inTheDemoCity(() -> {
            var procedure = procedures.find(moved).orElseThrow();
            assertThat(procedures.department(procedure).orElseThrow().code()).isEqualTo("hoken");
        });
    }

    @Test
    void aSecondStartChangesNothing() {
        var before = CurrentMunicipality.call(municipalities.all().getFirst(), procedures::all);

        demo.afterSingletonsInstantiated();

        inTheDemoCity(() -> {
            assertThat(procedures.all()).isEqualTo(before);
            assertThat(accounts.all()).hasSize(7);
        });
    }

    @Test
    void oneCanAlwaysApplyForTheAfterSchoolClub() {
        inTheDemoCity(() -> {
            var club = procedures.find("after-school-club").orElseThrow();
            assertThat(club.form()).isTrue();
            assertThat(club.receptions().isOpen(clock.instant())).isTrue();
            assertThat(club.receptions().acceptsAt(Instant.parse("2023-11-06T12:14:00Z"), clock.instant()))
                    .isTrue();
            assertThat(procedures.openNow()).contains(club);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"after-school", "water", "moving"})
    void theEnglishExamplesOfTheSearchFindSomething(String example) {
        var page = HttpVisitor.at(port).get("/procedures?lang=en&q=" + example).body();

        assertThat(page).contains("href=\"/procedures/").doesNotContain("No procedures found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学童", "すいどう", "引越し"})
    void theJapaneseExamplesOfTheSearchFindSomething(String example) {
        var page = HttpVisitor.at(port)
                .get("/procedures?lang=ja&q=" + HttpVisitor.encoded(example))
                .body();

        assertThat(page).contains("href=\"/procedures/").doesNotContain("該当する手続きが見つかりませんでした");
    }

    @ParameterizedTest
    @ValueSource(strings = {"すいどお", "ほうかごじどうくらふ", "afterschol", "watter supply"})
    void whatIsMisspeltFindsWhatIsWrittenMuchLikeIt(String misspelt) {
        var page = HttpVisitor.at(port)
                .get("/procedures?lang=en&q=" + HttpVisitor.encoded(misspelt))
                .body();

        assertThat(page).contains("href=\"/procedures/").doesNotContain("No procedures found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatWouldBeSentStandsInTheOutbox(String lang) {
        var walk = new ApplicationWalk(CityHallBrowser.phone(), port, lang, (_, _) -> {});
        var to = UUID.randomUUID() + "@example.jp";
        walk.begin("after-school-club");
        walk.fill();
        walk.press("button[name=later]");
        walk.page().locator("#email").fill(to);
        walk.press("main form .button--secondary");
        walk.open("/outbox", "outbox");

        assertThat(walk.page().locator("main").innerText()).contains(to);
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(walk.page()))
                .isEmpty();
    }

    @Test
    void theHomePageOffersTheClubAndTheSignInOffersTheAccounts() {
        var visitor = HttpVisitor.at(port);

        assertThat(visitor.get("/?lang=ja").body()).contains("放課後児童クラブ");
        assertThat(visitor.get("/staff/sign-in").body()).contains("?demo=clerk", "?demo=headquarters");
        assertThat(visitor.get("/staff/sign-in?demo=clerk").body()).contains("demo-clerk-2023");
    }

    @Test
    void theSecondCityStaysEmpty() {
        CurrentMunicipality.run(municipalities.all().getLast(), () -> {
            assertThat(procedures.all()).isEmpty();
            assertThat(organisation.departments()).isEmpty();
        });
    }

    private void inTheDemoCity(Runnable work) {
        CurrentMunicipality.run(municipalities.all().getFirst(), work);
    }
}
