package jp.tenohira.printing;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.identity.Role;
import jp.tenohira.printing.LogsOfTest.Printed;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff read when a log comes twice, in parts, out of order, cut off, in the code page of Windows, or with a wrong total. */
@CityHallTest
class HandingInByPeopleTests {

    private static final String IMPORTS = "/headquarters/printing/imports";
    private static final Charset CP932 = Charset.forName("windows-31j");

    private final LogsOfTest logs;
    private final StaffOfTest staff;
    private final int port;
    private final String printer = LogsOfTest.printer();
    private final String january = cupsLine(printer, "a", 1, "05/Jan/2024", 3);
    private final String february = cupsLine(printer, "b", 2, "06/Feb/2024", 4);
    private HttpVisitor visitor;

    HandingInByPeopleTests(@Autowired LogsOfTest logs, @Autowired StaffOfTest staff, @LocalServerPort int port) {
        this.logs = logs;
        this.staff = staff;
        this.port = port;
        this.visitor = HttpVisitor.at(port);
    }

    @BeforeEach
    void somebodyOfHeadquarters() {
        visitor = staff.signedIn(port, Role.HEADQUARTERS);
    }

    /** What the page says after a log was handed in. */
    private String said(String name, byte[] log) {
        var answer = visitor.upload(IMPORTS, IMPORTS, Map.of("format", "auto"), "log", Map.of(name, log));
        if (answer.statusCode() == 302) {
            var done = answer.headers().firstValue("Location").orElseThrow();
            return Jsoup.parse(
                            visitor.get(done.substring(done.indexOf(IMPORTS))).body())
                    .select(".notice")
                    .text();
        }
        assertThat(answer.statusCode()).isEqualTo(422);
        return Objects.requireNonNull(Jsoup.parse(answer.body()).selectFirst("[role=alert], .error-summary"))
                .text();
    }

    private String said(String name, String log) {
        return said(name, log.getBytes(StandardCharsets.UTF_8));
    }

    private Printed printed() {
        return logs.printed(KORIYAMA, printer);
    }

    @Test
    void theSameLogTwiceChangesNothingAndSaysSo() {
        assertThat(said("page_log", january)).contains("取り込みました。", "追加した行は1行、すでにあった行は0行です。");
        assertThat(said("page_log", january)).contains("このファイルは取込み済みです。数は変わりません。");

        assertThat(printed().faces()).isEqualTo(3);
    }

    @Test
    void aLogInTwoPartsOutOfOrderCountsEachLineOnceAndSaysWhatWasThere() {
        assertThat(said("page_log", february)).contains("追加した行は1行、すでにあった行は0行です。");
        assertThat(said("page_log.1", january)).contains("追加した行は1行、すでにあった行は0行です。");
        assertThat(said("page_log.all", february + january + february.replace(" 2 [", " 3 [")))
                .contains("追加した行は1行、すでにあった行は2行です。");

        assertThat(printed().faces()).isEqualTo(3 + 4 + 4);
    }

    @Test
    void aLogThatWasCutOffIsRefusedWithTheLine() {
        assertThat(said("page_log", january + february.substring(0, february.length() - 5)))
                .contains("page_log 2行目", "改行で終わる最後の行(ファイルが途中で切れています)が必要です。");
        assertThat(said("page_log", january + february.substring(0, 40)))
                .contains("page_log 2行目", "PageLogFormatのとおりの項目が必要です。");

        assertThat(printed().lines()).isZero();
    }

    @Test
    void aLogInTheCodePageOfWindowsIsReadAndOneThatIsNoTextIsRefusedWithTheLine() {
        var broken = new ByteArrayOutputStream();
        broken.writeBytes(january.getBytes(CP932));
        broken.writeBytes(february.replace("資料", "資★料").getBytes(CP932));
        var bytes = broken.toByteArray();
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == (byte) 0x81 && bytes[at + 1] == (byte) 0x9A) {
                bytes[at + 1] = (byte) 0xFF;
            }
        }

        assertThat(said("page_log", bytes)).contains("page_log 2行目", "UTF-8かCP932の文字コードが必要です。");
        assertThat(printed().lines()).isZero();
        assertThat(said("page_log", (january + february).getBytes(CP932))).contains("追加した行は2行");
        assertThat(printed().faces()).isEqualTo(7);
    }

    @Test
    void aCsvWhoseColumnsNobodyChoseIsRefusedWithWhereToChooseThem() {
        assertThat(said("mfp.csv", "出力日,だれが,どこで,何面\n2024-01-05 09:00,a," + printer + ",7\n"))
                .contains("mfp.csv 1行目:「出力日,だれが,どこで,何面」は取り込めません。", "「CSVの列の対応」に登録した列のある見出しが必要です。");
    }

    @Test
    void aTotalThatIsNoNumberIsRefusedWithItsPlace() {
        assertThat(said("page_log", january + february.replace("total 4", "total -4")))
                .contains("page_log 2行目「%C」:「-4」は取り込めません。0以上の整数が必要です。");
        assertThat(printed().lines()).isZero();
    }
}
