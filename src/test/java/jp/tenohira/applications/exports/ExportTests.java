package jp.tenohira.applications.exports;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.applications.queue.QueueFilter;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class ExportTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Exports exports;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private SectionOfTest section;

    @BeforeEach
    void openASection() {
        section = sections.opened();
    }

    @Test
    void aLineIsACaseAndChildrenStandSideBySide() {
        var one = Family.flawless();
        section.file(one);
        section.file(Family.flawless().withChildOf(one));

        var lines = text(Format.CSV, StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("\uFEFF受付番号,手続,状態")
                .contains("保護者の氏名 姓", "1人目のお子さん お子さんの氏名 姓", "2人目のお子さん お子さんの氏名 姓")
                .doesNotContain("3人目のお子さん");
        assertThat(text(Format.CSV, StandardCharsets.UTF_8))
                .contains("金透小学校", "就労証明書.pdf", "2016-05-03", ",5,09:00,18:00,60,40,");
    }

    @Test
    void aCharacterThatCp932LacksIsMarkedReportedAndCounted() {
        section.file(Family.flawless().with("guardianName/family", "𠮷田").with("guardianName/given", "鷗子"));
        section.file(Family.flawless().with("guardianName/family", "髙橋"));

        var text = text(Format.CP932, Charset.forName("windows-31j"));

        assertThat(text.lines().findFirst().orElseThrow()).endsWith("変換できない文字(2字)");
        assertThat(text).contains("〓田", "〓子", "髙橋");
        assertThat(text).contains("保護者の氏名 姓: U+20BB7 / 保護者の氏名 名: U+9DD7");
    }

    @Test
    void noCellBecomesAFormula() {
        section.file(Family.flawless().with("emergencyName", "=HYPERLINK(1)"));

        assertThat(text(Format.CSV, StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(1)\"");
    }

    @Test
    void jsonCarriesTheAnswersAsTheyWereFiled() {
        var family = Family.flawless();
        var filed = section.file(family);

        var array = json.readTree(text(Format.JSON, StandardCharsets.UTF_8));

        assertThat(array.size()).isOne();
        assertThat(array.get(0).get("receipt").asString()).isEqualTo(filed.receipt());
        assertThat(array.get(0).get("answers")).isEqualTo(json.readTree(family.json()));
    }

    @Test
    void theFileHoldsTheOwnSectionsCasesOnly() {
        section.file(Family.flawless());
        var stranger = sections.opened();
        var own = stranger.file(Family.flawless());
        var chosen = new Exports.Selection.Chosen(
                List.of(own.receipt(), section.file(Family.flawless()).receipt()));

        assertThat(written(stranger.clerkDesk(), new Exports.Selection.Matching(QueueFilter.ALL), Format.JSON))
                .isOne();
        assertThat(written(stranger.clerkDesk(), chosen, Format.JSON)).isOne();
    }

    @Test
    void theFileIsWrittenWhileCasesAreRead() {
        for (var number = 0; number < 1500; number++) {
            section.file(Family.flawless());
        }
        var counting = new CountingStream();

        inKoriyama(() -> exports.write(
                section.clerkDesk(), new Exports.Selection.Matching(QueueFilter.ALL), Format.JSON, counting));

        // Pieces of the buffer's size arrive one after the other; nothing holds the whole file.
        assertThat(counting.writes).isGreaterThan(10);
        assertThat(counting.largest).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void theAddressAnswersAFileAndIsInTheAuditTrail() {
        var filed = section.file(Family.flawless());
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());

        var all = clerk.get("/staff/cases/export?format=csv");
        var chosen = clerk.submit(
                "/staff/cases", "/staff/cases/export", Map.of("format", "json", "case", filed.receipt() + ":1"));
        var unknown = clerk.get("/staff/cases/export?format=xlsx");

        assertThat(all.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
        assertThat(all.body()).contains(filed.receipt());
        assertThat(chosen.body()).contains(filed.receipt());
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(inKoriyama(() -> jdbc.sql(
                                "select count(*) from audit_entry where action = 'cases.exported' and subject = :subject")
                        .param("subject", section.code())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    private String text(Format format, Charset charset) {
        var out = new ByteArrayOutputStream();
        inKoriyama(
                () -> exports.write(section.clerkDesk(), new Exports.Selection.Matching(QueueFilter.ALL), format, out));
        return out.toString(charset);
    }

    private int written(Desk desk, Exports.Selection selection, Format format) {
        return inKoriyama(() -> exports.write(desk, selection, format, OutputStream.nullOutputStream()));
    }

    /** Notes how the bytes arrive. */
    private static final class CountingStream extends OutputStream {

        private int writes;
        private int largest;

        @Override
        public void write(int one) {
            writes++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writes++;
            largest = Math.max(largest, length);
        }
    }
}
