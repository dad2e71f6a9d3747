package jp.tenohira.payments.prices;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The price list: imported whole or not at all, asked by the rules of forms, read by everybody. */
@CityHallTest
class PricesTests {

    private static final String PAGE = "/staff/admin/prices";
    private static final String HEADER = "コード,名称,名称(英語),金額,種別,税区分,根拠,適用開始,適用終了\n";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private SampleProcedures samples;

    @Autowired
    private Prices prices;

    @Autowired
    private PathsOfTest paths;

    @Autowired
    private CaseFees fees;

    @Autowired
    private Clock clock;

    private HttpVisitor administrator;
    private String code;

    @BeforeEach
    void signIn() {
        administrator = HttpVisitor.at(port)
                .signedIn(
                        staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR, null).login());
        code = "price-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private int take(String rows) {
        return administrator
                .upload(
                        PAGE,
                        PAGE,
                        Map.of(),
                        "list",
                        Map.of("料金.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)))
                .statusCode();
    }

    private String row(int yen, String from, String until) {
        return "%s,閲覧手数料%s,Viewing,%d,viewing,課税(10%%),手数料条例,%s,%s\n".formatted(code, code, yen, from, until);
    }

    private long on(String day) {
        return inKoriyama(() -> prices.on(code, LocalDate.parse(day))).orElse(-1);
    }

    @Test
    void thePriceOfADayIsTheOneThatHolds() {
        assertThat(take(row(300, "2020-04-01", "") + row(350, "2027-04-01", "2028-03-31")))
                .isEqualTo(302);

        assertThat(on("2020-03-31")).isEqualTo(-1);
        assertThat(on("2027-03-31")).isEqualTo(300);
        assertThat(on("2027-04-01")).isEqualTo(350);
        assertThat(on("2028-04-01")).isEqualTo(-1);
        assertThat(inKoriyama(() -> prices.taxOf("viewing", LocalDate.parse("2021-01-01"))))
                .isEqualTo(Tax.STANDARD);
        assertThat(Tax.STANDARD.inside(350)).isEqualTo(31);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndTheHistoryStays() {
        take(row(300, "2020-04-01", ""));
        var before = inKoriyama(() -> prices.imports()).size();

        take(row(310, "2020-04-01", ""));
        take(row(310, "2020-04-01", ""));

        assertThat(on("2021-01-01")).isEqualTo(310);
        assertThat(inKoriyama(() -> prices.imports())).hasSize(before + 1);
        assertThat(administrator.get(PAGE).body()).contains("料金.csv", code);
        assertThat(administrator.get(PAGE + ".csv").body()).contains(code + ",閲覧手数料" + code);
    }

    @Test
    void oneWrongRowLetsNothingIn() {
        var answer = administrator.upload(
                PAGE,
                PAGE,
                Map.of(),
                "list",
                Map.of(
                        "料金.csv",
                        (HEADER + row(300, "2020-04-01", "") + row(300, "いつか", "")).getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("料金.csv 3行目「適用開始」", "いつか");
        assertThat(on("2021-01-01")).isEqualTo(-1);
        assertThat(take(row(300, "2020-04-01", "2020-03-01"))).isEqualTo(422);
        assertThat(take(row(300, "2020-04-01", "") + row(301, "2020-04-01", "")))
                .isEqualTo(422);
    }

    @Test
    void aRuleAsksForThePriceOfTheDayOfReceipt() {
        take(row(400, "2020-04-01", ""));
        var office = paths.office("""
                fees:
                  - {id: viewing, label: {ja: 閲覧手数料, en: Viewing}, amount: 'copies * price("%s")', legalBasis: {ja: 条例, en: Ordinance}}
                """.formatted(code));

        var receipt = new ReceiptNumber(PathsOfTest.file(port, office, "安積", "花子", 2));

        assertThat(inKoriyama(() -> fees.charges(receipt)).getFirst().yen()).isEqualTo(800);
        take(row(500, "2020-04-01", ""));
        assertThat(inKoriyama(() -> fees.charges(receipt)).getFirst().yen()).isEqualTo(800);
    }

    @Test
    void aPriceThatEndedWithoutAFollowerLetsNobodyApply() {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        take(row(400, "2020-04-01", today.toString()));
        var office = paths.office("""
                fees:
                  - {id: viewing, label: {ja: 閲覧手数料, en: Viewing}, amount: 'copies > 1 ? copies * price("%s") : 100', legalBasis: {ja: 条例, en: Ordinance}}
                """.formatted(code));

        var onTheLastDay = new ReceiptNumber(PathsOfTest.file(port, office, "安積", "花子", 2));
        assertThat(inKoriyama(() -> fees.charges(onTheLastDay)).getFirst().yen())
                .isEqualTo(800);

        take(row(400, "2020-04-01", today.minusDays(1).toString()));
        assertThatThrownBy(() -> PathsOfTest.file(port, office, "安積", "花子", 2))
                .as("the day after")
                .hasMessageContaining("422")
                .hasMessageContaining(code);
        var without = new ReceiptNumber(PathsOfTest.file(port, office, "安積", "花子", 1));
        assertThat(inKoriyama(() -> fees.charges(without)).getFirst().yen())
                .as("who needs no such price is not kept out")
                .isEqualTo(100);

        take(row(450, today.toString(), ""));
        var followed = new ReceiptNumber(PathsOfTest.file(port, office, "安積", "花子", 2));
        assertThat(inKoriyama(() -> fees.charges(followed)).getFirst().yen()).isEqualTo(900);
    }

    @Test
    void administratorsAreWarnedBeforeAPriceEndsUntilOneFollows() {
        var last = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST).plusDays(20);
        take(row(400, "2020-04-01", last.toString()));
        assertThat(warnings()).contains("閲覧手数料" + code).contains("その後の料金がありません");

        take(row(450, last.plusDays(2).toString(), ""));
        assertThat(warnings()).as("a day without a price lies between").contains("閲覧手数料" + code);

        take(row(450, last.plusDays(1).toString(), ""));
        assertThat(warnings()).doesNotContain("閲覧手数料" + code);
    }

    private String warnings() {
        return Jsoup.parse(administrator.get(PAGE).body())
                .select(".notice, [role=status], [role=alert]")
                .text();
    }

    @Test
    void aListInExcelIsTakenInAsOneInCsv() throws IOException {
        var book = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var rows = List.of(
                    HEADER.strip().split(",", -1),
                    row(620, "2021-04-01", "").strip().split(",", -1));
            for (var at = 0; at < rows.size(); at++) {
                var line = sheet.createRow(at);
                for (var column = 0; column < rows.get(at).length; column++) {
                    line.createCell(column).setCellValue(rows.get(at)[column]);
                }
            }
            workbook.write(book);
        }

        var answer = administrator.upload(PAGE, PAGE, Map.of(), "list", Map.of("料金.xlsx", book.toByteArray()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(on("2021-04-01")).isEqualTo(620);
    }

    @Test
    void aPriceNobodyKnowsIsRefusedAtPublishing() {
        assertThatThrownBy(() -> paths.office("""
                fees:
                  - {id: viewing, label: {ja: 閲覧手数料, en: Viewing}, amount: 'price("no-such-price")', legalBasis: {ja: 条例, en: Ordinance}}
                """))
                .isInstanceOf(DefinitionRefused.class)
                .hasMessageContaining("no-such-price");
        assertThatThrownBy(() -> paths.office("""
                fees:
                  - {id: viewing, label: {ja: 閲覧手数料, en: Viewing}, amount: 'price("a" + "b")', legalBasis: {ja: 条例, en: Ordinance}}
                """)).isInstanceOf(DefinitionRefused.class);
    }

    @Test
    void everybodyFindsAFeeInTheirLanguage() {
        take(row(400, "2020-04-01", ""));
        var anybody = HttpVisitor.at(port);

        assertThat(anybody.get("/fees?q=" + code).body()).contains("閲覧手数料" + code, "400円", "手数料条例");
        assertThat(anybody.get("/fees?q=" + HttpVisitor.encoded("住民票の写し")).body())
                .contains("300円");
        assertThat(anybody.get("/fees?q=zzzz").body()).contains("手数料が見つかりません");
        assertThat(anybody.get("/fees?lang=ko").body()).contains("수수료 목록");
        assertThat(anybody.get(PAGE).statusCode()).isNotEqualTo(200);
    }

    @Test
    void aProcedureOpenBeforeItsFormIsReleasedKeepsNobodyFromTheFees() {
        var early = samples.put(
                Cities.KORIYAMA, samples.open(samples.named(Cities.KORIYAMA, "様式を準備中の届", "ようしき"), Instant.now()));

        var anybody = HttpVisitor.at(port);
        assertThat(anybody.get("/fees").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/procedures/" + early.code() + "/paper.pdf").statusCode())
                .isEqualTo(404);
        assertThat(anybody.get("/api/v1/procedures/" + early.code()).statusCode())
                .isEqualTo(200);
    }
}
