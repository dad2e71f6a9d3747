package jp.tenohira.applications.decisions;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionOfTest.Filed;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class DecisionNoticeTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DecisionNotices notices;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private JdbcClient jdbc;

    private SectionOfTest section;

    @BeforeEach
    void openASection() {
        section = sections.opened();
    }

    @ParameterizedTest
    @CsvSource({"ADMIT,        放課後児童クラブ入所承認通知書", "WAITING_LIST, 放課後児童クラブ入所保留(待機)通知書", "REFUSE,       放課後児童クラブ入所不承諾通知書"})
    void everyOutcomeHasItsNotice(CaseOutcome outcome, String title) {
        var family = Family.flawless();
        var filed = decided(family, outcome, "定員を超えるため");
        notified(filed);

        var text = text(filed);

        assertThat(text)
                .contains(title)
                .contains(family.name() + " 様")
                .contains("郡山市長")
                .contains("令和")
                .contains(filed.receipt())
                .contains("定員を超えるため")
                .contains("審査請求")
                .contains("3か月以内")
                .contains("6か月以内")
                .contains("第1号");
    }

    /** Whatever a resident or a head writes is printed as text: no execution, no broken page, no missing glyph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</td></table><h1>偽の通知書</h1>",
                "葛󠄀城",
                "𠮷野家𩸽",
                "長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前長"
            })
    void whatPeopleTypeIsPrintedAsText(String typed) {
        var filed = decided(Family.flawless().with("guardianName/family", typed), CaseOutcome.REFUSE, typed);
        notified(filed);

        var printed = typed.replaceAll("[\\x{E0100}-\\x{E01EF}]", "");
        var text = text(filed).replaceAll("\\s", "");

        assertThat(text).doesNotContain("〓");
        assertThat(text.split(java.util.regex.Pattern.quote(printed.replaceAll("\\s", "")), -1))
                .hasSize(3);
    }

    @Test
    void thereIsNoNoticeBeforeTheResidentIsNotified() {
        var filed = decided(Family.flawless(), CaseOutcome.ADMIT, null);

        assertThat(inKoriyama(() -> notices.pdf(filed.id()))).isEmpty();
    }

    @Test
    void aHeadReadsTheDraftBeforeIt() {
        var filed = decided(Family.flawless(), CaseOutcome.ADMIT, null);
        var head = HttpVisitor.at(port).signedIn(section.head().login());

        var draft = head.get("/staff/cases/" + filed.receipt() + "/notice.pdf");

        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(head.get("/staff/cases/" + section.file(Family.flawless()).receipt() + "/notice.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void numbersRunOnWithinTheSection() {
        notified(decided(Family.flawless(), CaseOutcome.ADMIT, null));
        var second = decided(Family.flawless(), CaseOutcome.ADMIT, null);
        notified(second);

        assertThat(text(second)).contains("第2号");
    }

    @Test
    void anIssuedNoticeStaysAsItWas() {
        var filed = decided(Family.flawless(), CaseOutcome.ADMIT, null);
        notified(filed);

        assertThat(inKoriyama(() -> jdbc.sql("select count(*) from decision_notice where casefile = :id")
                        .param("id", filed.id().value())
                        .query(Integer.class)
                        .single()))
                .isOne();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> inKoriyama(() ->
                        jdbc.sql("update decision_notice set number = 'x'").update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private Filed decided(Family family, CaseOutcome outcome, @Nullable String reason) {
        var filed = section.file(family, CaseState.UNDER_REVIEW);
        inKoriyama(() -> casefiles.move(
                MoveRequest.decide(filed.id(), 1, section.headDesk().actor(), outcome, reason)));
        return filed;
    }

    private void notified(Filed filed) {
        inKoriyama(() -> casefiles.move(
                MoveRequest.notifyResident(filed.id(), 2, section.clerkDesk().actor())));
    }

    private String text(Filed filed) {
        var pdf = inKoriyama(() -> notices.pdf(filed.id())).orElseThrow();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
