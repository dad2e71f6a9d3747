package jp.tenohira.payments.settlement;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.payments.settlement.TillsOfTest.qr;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** 調定書: a draft until it is decided, then numbered and the same for ever. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SettlementPapersTests {

    private final TillsOfTest tills;
    private final Days days;
    private final Slips slips;
    private final Closings closings;
    private final Papers papers;
    private final JdbcClient jdbc;
    private final StaffOfTest staff;
    private final int port;
    private final LocalDate today;
    private final Office office;

    SettlementPapersTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Days days,
            Slips slips,
            Closings closings,
            Papers papers,
            JdbcClient jdbc,
            StaffOfTest staff,
            Clock clock,
            @LocalServerPort int port) {
        this.tills = tills;
        this.days = days;
        this.slips = slips;
        this.closings = closings;
        this.papers = papers;
        this.jdbc = jdbc;
        this.staff = staff;
        this.port = port;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.office = offices.opened();
    }

    /** A day of 1,300 yen in cash of which the slip is 20 short, explained and closed. */
    private Posting closed(int back) {
        var till = new TillDay(office.section(), office.facility(), today.minusDays(back));
        tills.put(cash(till.section(), till.facility(), till.day(), office.koseki(), 1_300));
        tills.put(qr(till.section(), till.facility(), till.day(), office.hall(), office.brand(), 2_000));
        slips.put(new Slip(till, "N-1", 1_280, till.day()), Slips.Source.TYPED, "試験");
        var clerk = office.clerk().staff();
        days.of(till)
                .differences()
                .forEach(one -> closings.explain(till, one.difference(), Reason.CHANGE_GIVEN, "釣銭を20円多く渡した", clerk));
        if (!(closings.close(till, clerk) instanceof Outcome.Accepted<Posting, ?>(var posting))) {
            throw new AssertionError("The day was not closed");
        }
        return posting;
    }

    private Posting approved(Posting posting) {
        if (!(papers.approve(posting.id(), office.head().staff())
                instanceof Outcome.Accepted<Posting, ?>(var approved))) {
            throw new AssertionError("The day was not approved");
        }
        return approved;
    }

    @Test
    void aDraftHasNoNumberAndADecidedPaperKeepsItsNumberAndItsWords() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            tills.call(office.facility(), Text.plain("はじめの名前"));
            var posting = closed(3);
            assertThat(papers.of(posting).draft()).isTrue();

            var decided = approved(posting);
            var paper = papers.of(decided);
            tills.call(office.facility(), Text.plain("あとの名前"));
            slips.put(
                    new Slip(
                            new TillDay(
                                    office.section(),
                                    office.facility(),
                                    posting.subject().day()),
                            "N-1",
                            1,
                            today),
                    Slips.Source.TYPED,
                    "試験");

            assertThat(paper.number()).matches("調定第[1-9][0-9]*号\\([0-9]{4}年度\\)");
            assertThat(paper.toString())
                    .contains(
                            "はじめの名前",
                            "釣銭を20円多く渡した",
                            "N-1",
                            "1,280",
                            office.head().staff().name());
            assertThat(papers.of(decided)).isEqualTo(paper);
        });
    }

    @Test
    void numbersHaveNoGapAndNobodyChangesAPaper() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var first = approved(closed(5));
            approved(closed(6));

            assertThat(jdbc.sql("""
                                    select count(*) from (
                                      select number, row_number() over (partition by fiscal_year order by number) as place
                                        from settlement_paper where kind = 'DAY') p where number <> place
                                    """).query(Long.class).single()).isZero();
            assertThatThrownBy(() -> jdbc.sql("update settlement_paper set number = 9999 where subject = :posting")
                            .param("posting", first.id().toString())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void dayAndMonthArePrintedInJapanese() throws IOException {
        var posting = CurrentMunicipality.call(KORIYAMA, () -> approved(closed(8)));
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        var path = "/staff/settlement/days/" + office.facility() + "/"
                + posting.subject().day() + "/paper";
        assertThat(text(clerk.getBytes(path)))
                .contains("調定書", "調定第", "起案", "決裁", "会計管理者", "差異と理由", "戸籍手数料", "仕訳")
                .doesNotContain("未決裁");
        var stranger = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.CLERK).login());
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);

        var month = YearMonth.from(posting.subject().day());
        assertThat(text(clerk.getBytes("/staff/settlement/months/paper?month=" + month)))
                .contains("月締め調書", "未決裁", "所属・科目ごとの調定額", "勘定ごとの合計");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
