package jp.tenohira.applications.certificates;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.applications.seals.Seals;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates from the decision to the public page that verifies them. */
@CityHallTest
class CertificateTests {

    private static final String HANDLING = """
            fees:
              - {id: copies, label: {ja: 証明手数料, en: Fee}, amount: copies * 300, legalBasis: {ja: 手数料条例, en: Fees Ordinance}}
            certificates:
              - id: residence
                title: 試験証明書
                body: ["{who.family} {who.given} 様について、次のとおり証明します({issued.decidedOn}決定)。"]
                rows:
                  - {label: 氏名, value: "{shown.who}"}
                  - {label: 通数, value: "{copies}通"}
                note: 受付番号 {issued.receipt}
              - {id: never, title: 出ない証明書, when: copies > 9, body: [出ません。]}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PathsOfTest paths;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private jp.tenohira.applications.receipts.ResidentCodes residentCodes;

    @Autowired
    private Seals seals;

    @Autowired
    private StaffOfTest staff;

    private Office office;

    @BeforeEach
    void openAnOfficeOfACityWithASeal() throws IOException {
        var seal = new ClassPathResource("demo/seal-sample.png").getContentAsByteArray();
        var administrator = staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR).staff();
        inKoriyama(() -> {
            seals.put(administrator, seal);
            return "";
        });
        office = paths.office(HANDLING);
    }

    @Test
    void isIssuedWhenGrantedAndPaidAndNotBefore() {
        var receipt = PathsOfTest.file(port, office, "安積", "花子", 2);
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        assertThat(issue(clerk, receipt).statusCode()).isEqualTo(409);
        decided(receipt);

        var unpaid = issue(clerk, receipt);
        assertThat(unpaid.statusCode()).isEqualTo(409);
        assertThat(unpaid.body()).contains("手数料が納付されていないため、発行できません。未納: 証明手数料 600円");
        paid(clerk, receipt);
        assertThat(clerk.get("/staff/cases/" + receipt + "/certificates").body())
                .contains("試験証明書を発行する")
                .doesNotContain("出ない証明書");
        assertThat(issue(clerk, receipt).statusCode()).isEqualTo(302);
        assertThat(issue(clerk, receipt).statusCode()).isEqualTo(409);

        var issued = inKoriyama(() -> certificates.of(casefile(receipt))).getFirst();
        assertThat(text(receipt, issued, 1))
                .contains("試験証明書", "安積 花子 様", "2通", "郡山市長", "証明第1号", receipt, "電子署名")
                .contains(inKoriyama(() -> codes.of(issued.id(), 1)));
    }

    @Test
    void theSignatureIsValidForAnIndependentTool() throws Exception {
        var receipt = granted("安積", "花子");
        var issued = issued(receipt);
        var file = Files.createTempFile("certificate", ".pdf");
        var pdf = pdf(receipt, issued, 1);

        Files.write(file, pdf);
        assertThat(pdfsig(file.toString()))
                .contains("Signature is Valid.")
                .contains("ETSI.CAdES.detached")
                .contains("SAMPLE (self-signed, not valid)")
                .contains("Total document signed");

        var altered = Arrays.copyOf(pdf, pdf.length);
        altered[600] ^= 1;
        Files.write(file, altered);
        assertThat(pdfsig(file.toString())).doesNotContain("Signature is Valid.");
        Files.delete(file);
    }

    @Test
    void anybodyWithTheCodeLearnsWhetherItIsInForceAndNothingOfThePerson() {
        var receipt = granted("秘密", "太郎");
        var issued = issued(receipt);
        var first = inKoriyama(() -> codes.of(issued.id(), 1));
        assertThat(verify(first))
                .contains("有効な証明書です", "試験証明書", "証明第1号")
                .doesNotContain("秘密")
                .doesNotContain("太郎")
                .doesNotContain(receipt);
        assertThat(verify("")).contains("確認番号を入力してください。");
        assertThat(verify(first.toLowerCase().replace("-", " "))).contains("有効な証明書です");

        assertThat(change(receipt, issued, "REISSUED", " ")).isEqualTo(422);
        assertThat(change(receipt, issued, "", "紛失")).isEqualTo(422);
        assertThat(change(receipt, issued, "REISSUED", "紛失のため")).isEqualTo(302);
        var second = inKoriyama(() -> codes.of(issued.id(), 2));
        assertThat(verify(first)).contains("差替え済みの証明書です");
        assertThat(verify(second)).contains("有効な証明書です", "証明第2号");
        assertThat(text(receipt, issued, 2)).contains("証明第1号の再発行です");
        assertThat(text(receipt, issued, 1)).doesNotContain("再発行");

        assertThat(change(receipt, issued, "REVOKED", "虚偽の申請のため")).isEqualTo(302);
        assertThat(verify(first)).contains("取り消された証明書です");
        assertThat(verify(second)).contains("取り消された証明書です").doesNotContain("虚偽");
        assertThat(change(receipt, issued, "REISSUED", "もう一度")).isEqualTo(409);
        var page =
                HttpVisitor.at(port).signedIn(office.head().login()).get("/staff/cases/" + receipt + "/certificates");
        assertThat(page.body()).contains("紛失のため", "虚偽の申請のため", "取消し");
    }

    @Test
    void theResidentReadsWhatItCostsAndFindsTheCertificateOnceNotified() {
        assertThat(HttpVisitor.at(port).get("/procedures/" + office.procedure()).body())
                .contains("証明手数料", "申請の内容によって決まります", "手数料条例");
        var receipt = PathsOfTest.file(port, office, "安積", "花子", 2);
        var resident = HttpVisitor.at(port);
        var code = inKoriyama(() -> residentCodes.ofCase(casefile(receipt).id()));
        resident.submit("/status", "/status", Map.of("number", receipt, "code", code));
        assertThat(resident.get("/status/" + receipt).body()).contains("600円", "未納");

        decided(receipt);
        paid(HttpVisitor.at(port).signedIn(office.clerk().login()), receipt);
        var issued = issued(receipt);
        var document = "/status/" + receipt + "/certificates/" + issued.id() + ".pdf";
        assertThat(resident.get("/status/" + receipt).body()).doesNotContain("試験証明書");
        assertThat(resident.get(document).statusCode()).isEqualTo(404);
        step(office.head(), receipt, "notify", Map.of("version", "3"));

        assertThat(resident.get("/status/" + receipt).body()).contains("試験証明書", document);
        assertThat(resident.get(document).statusCode()).isEqualTo(200);
        assertThat(HttpVisitor.at(port).get(document).statusCode()).isEqualTo(404);
        change(receipt, issued, "REVOKED", "誤り");
        assertThat(resident.get(document).statusCode()).isEqualTo(404);
    }

    @Test
    void guessingIsSlowedDown() {
        var guesser = HttpVisitor.atAizuwakamatsu(port);
        var last = 0;
        for (var i = 0; i < 40 && last != 429; i++) {
            last = guesser.get("/verify/certificate?code=ABCD-EFGH-JKMN-" + (1000 + i))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void anotherSectionAndAnotherCityFindNothing() {
        var receipt = granted("安積", "花子");
        var issued = issued(receipt);
        var stranger = HttpVisitor.at(port).signedIn(paths.office("").head().login());
        var address = "/staff/cases/" + receipt + "/certificates";

        for (var path : new String[] {"", "/preview/residence.pdf", "/" + issued.id() + "/1.pdf"}) {
            assertThat(stranger.get(address + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.submit("/staff/cases", address + "/issue/residence", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var code = inKoriyama(() -> codes.of(issued.id(), 1));
        assertThat(HttpVisitor.atAizuwakamatsu(port)
                        .get("/verify/certificate?code=" + code)
                        .body())
                .doesNotContain("有効な証明書です");
    }

    @Test
    void whatWasIssuedCannotBeAlteredInTheTables() {
        issued(granted("安積", "花子"));

        for (var sql : new String[] {
            "update certificate_version set number = 'x'",
            "delete from certificate_version",
            "delete from certificate_revocation"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> inKoriyama(() -> jdbc.sql(sql).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** Whatever a resident writes is printed as text: no execution, no broken page, no missing glyph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</td></table><h1>偽の証明書</h1>",
                "&amp;lt;'\"${7*7}@{x}",
                "葛󠄀城",
                "𠮷野家𩸽",
                "長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前長"
            })
    void whatResidentsTypeIsPrintedAsText(String family) {
        var receipt = granted(family, "花子");
        var issued = issued(receipt);
        var text = text(receipt, issued, 1);

        // Variation selectors have no glyph of their own; the character they vary stands there.
        var printed = family.replaceAll("[\\x{E0100}-\\x{E01EF}]", "");
        assertThat(text.replaceAll("\\s", ""))
                .contains(printed.replaceAll("\\s", ""))
                .doesNotContain("〓");
        assertThat(pages(pdf(receipt, issued, 1))).isOne();
        assertThat(new String(pdf(receipt, issued, 1), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/JS ", "/Launch");
    }

    private String granted(String family, String given) {
        var receipt = PathsOfTest.file(port, office, family, given, 1);
        decided(receipt);
        paid(HttpVisitor.at(port).signedIn(office.clerk().login()), receipt);
        return receipt;
    }

    private Issued issued(String receipt) {
        assertThat(issue(HttpVisitor.at(port).signedIn(office.clerk().login()), receipt)
                        .statusCode())
                .isEqualTo(302);
        return inKoriyama(() -> certificates.of(casefile(receipt))).getFirst();
    }

    private void decided(String receipt) {
        step(office.clerk(), receipt, "accept", Map.of("version", "1"));
        step(office.head(), receipt, "decide", Map.of("version", "2", "outcome", "ADMIT"));
    }

    private void step(Account who, String receipt, String step, Map<String, String> fields) {
        var address = "/staff/cases/" + receipt;
        assertThat(HttpVisitor.at(port)
                        .signedIn(who.login())
                        .submit(address, address + "/" + step, new HashMap<>(fields))
                        .statusCode())
                .as(step)
                .isEqualTo(302);
    }

    private void paid(HttpVisitor clerk, String receipt) {
        var address = "/staff/cases/" + receipt + "/fees";
        assertThat(clerk.submit(address, address + "/copies/paid", Map.of("reference", "No.1"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static java.net.http.HttpResponse<String> issue(HttpVisitor who, String receipt) {
        var address = "/staff/cases/" + receipt + "/certificates";
        return who.submit(address, address + "/issue/residence", Map.of());
    }

    private int change(String receipt, Issued issued, String change, String reason) {
        var address = "/staff/cases/" + receipt + "/certificates";
        return HttpVisitor.at(port)
                .signedIn(office.clerk().login())
                .submit(address, address + "/" + issued.id() + "/change", Map.of("change", change, "reason", reason))
                .statusCode();
    }

    private String verify(String code) {
        var page = HttpVisitor.at(port)
                .get("/verify/certificate?code="
                        + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8))
                .body();
        return Jsoup.parse(page).select("main").text();
    }

    private Casefile casefile(String receipt) {
        return inKoriyama(() -> casefiles.find(new ReceiptNumber(receipt)).orElseThrow());
    }

    private byte[] pdf(String receipt, Issued issued, int version) {
        return inKoriyama(
                () -> certificates.pdf(casefile(receipt), issued.id(), version).orElseThrow());
    }

    private String text(String receipt, Issued issued, int version) {
        try (var document = Loader.loadPDF(pdf(receipt, issued, version))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdfsig(String file) throws IOException, InterruptedException {
        var process = new ProcessBuilder("pdfsig", "-nocert", file)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
