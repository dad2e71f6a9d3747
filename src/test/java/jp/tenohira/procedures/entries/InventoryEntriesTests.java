package jp.tenohira.procedures.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class InventoryEntriesTests {

    private static final String IMPORT = "/staff/inventory/import";
    private static final String CONFIRM = IMPORT + "/confirm";
    private static final String HEADING = "手続ID,手続名,担当課,年間件数(2023年度),受付方法,オンライン開始日,オンライン化の支障\n";

    private final StaffOfTest staff;
    private final Entries entries;
    private final Procedures procedures;
    private final SampleProcedures samples;
    private final Clock clock;

    @LocalServerPort
    private int port;

    InventoryEntriesTests(
            @Autowired StaffOfTest staff,
            @Autowired Entries entries,
            @Autowired Procedures procedures,
            @Autowired SampleProcedures samples,
            @Autowired Clock clock) {
        this.staff = staff;
        this.entries = entries;
        this.procedures = procedures;
        this.samples = samples;
        this.clock = clock;
    }

    @Test
    void aSheetIsPreviewedThenTakenInWhole() {
        var headquarters = as(Role.HEADQUARTERS, null);
        var section = staff.section(Cities.KORIYAMA);
        var first = code();
        var second = code();
        var sheet = HEADING
                + "%s,試験の届,%s,\"1,200\",窓口、郵送,,押印、原本の添付\n\n".formatted(first, section)
                + "%s,試験の申請,%s課,３０,オンライン,令和5年10月1日,\n".formatted(second, section);

        var preview = headquarters.upload(
                IMPORT, IMPORT, Map.of(), "file", Map.of("棚卸し.csv", sheet.getBytes(Charset.forName("windows-31j"))));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.body()).text()).contains("追加 2件、変更 0件", first, "押印、原本の添付");
        assertThat(isKnown(first)).isFalse();

        var confirmed = headquarters.submit(IMPORT, CONFIRM, hidden(preview.body()));

        assertThat(confirmed.statusCode()).isEqualTo(302);
        assertThat(entry(first).yearly()).containsExactly(Map.entry(2023, 1200));
        assertThat(entry(first).obstacles()).containsExactly(Obstacle.SEAL, Obstacle.ORIGINALS);
        assertThat(entry(second).onlineSince()).isEqualTo(OnlineSince.on(LocalDate.of(2023, 10, 1)));
        assertThat(in(() -> procedures.find(first)).orElseThrow().annualApplications())
                .isEqualTo(1200);
        assertThat(headquarters.submit(IMPORT, CONFIRM, hidden(preview.body())).statusCode())
                .as("a confirmation counts once")
                .isEqualTo(422);
    }

    @Test
    void anythingWrongTakesNothingInAndIsNamedWithItsPlace() {
        var headquarters = as(Role.HEADQUARTERS, null);
        var section = staff.section(Cities.KORIYAMA);
        var good = code();
        var sheet = HEADING
                + "%s,よい届,%s,10,,,\n".formatted(good, section)
                + "\n"
                + "%s,悪い届,どこにもない課,-5,のろし,昨日,\n".formatted(code())
                + "%s,二度目の届,%s,10,,,\n".formatted(good, section);

        var refused = headquarters.upload(
                IMPORT, IMPORT, Map.of(), "file", Map.of("誤り.csv", sheet.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.statusCode()).isEqualTo(422);
        var problems = Jsoup.parse(refused.body()).select(".error-summary li").eachText();
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).contains("誤り.csv 4行目「担当課」:「どこにもない課」", "組織に登録された課の名前"))
                .anySatisfy(p -> assertThat(p).contains("4行目「年間件数(2023年度)」:「-5」"))
                .anySatisfy(p -> assertThat(p).contains("4行目「受付方法」:「のろし」", "窓口"))
                .anySatisfy(p -> assertThat(p).contains("4行目「オンライン開始日」:「昨日」", "2023-10-01"))
                .anySatisfy(p -> assertThat(p).contains("5行目「手続ID」:「" + good + "」", "一度だけ"));
        assertThat(isKnown(good)).isFalse();
        var strange = "手続ID,手続名,担当課,件数\n".getBytes(StandardCharsets.UTF_8);
        assertThat(headquarters
                        .upload(IMPORT, IMPORT, Map.of(), "file", Map.of("t.csv", strange))
                        .body())
                .contains("1行目「件数」");
    }

    @Test
    void aPlanThatWasOvertakenIsShownAgain() {
        var headquarters = as(Role.HEADQUARTERS, null);
        var section = staff.section(Cities.KORIYAMA);
        var code = code();
        var taken = take(headquarters, HEADING + "%s,はじめの届,%s,10,,,\n".formatted(code, section));
        var preview = preview(headquarters, HEADING + "%s,次の届,%s,20,,,\n".formatted(code, section));
        var edit = "/staff/inventory/entries/" + code + "/edit";
        var clerk = as(Role.CLERK, section);
        var edited = clerk.submit(edit, edit, Map.of("name", "担当が直した届", "version", "1"));

        var confirmed = headquarters.submit(IMPORT, CONFIRM, hidden(preview));

        assertThat(taken).isEqualTo(302);
        assertThat(edited.statusCode()).isEqualTo(302);
        assertThat(confirmed.statusCode()).isEqualTo(422);
        assertThat(confirmed.body()).contains("担当が直した届", "次の届", "変わりました");
        assertThat(entry(code).name()).isEqualTo("担当が直した届");
    }

    @Test
    void everyChangeStaysInTheHistoryAndNobodyOverwritesUnseen() {
        var headquarters = as(Role.HEADQUARTERS, null);
        var section = staff.section(Cities.KORIYAMA);
        var code = code();
        var fresh = "/staff/inventory/new";
        headquarters.submit(fresh, fresh, Map.of("code", code, "name", "新しい届", "section", section, "annual_2023", "5"));
        var edit = "/staff/inventory/entries/" + code + "/edit";
        headquarters.submit(
                edit,
                edit,
                "name=%s&version=1&annual_2023=7&obstacles=%s&obstacles=%s"
                        .formatted(
                                HttpVisitor.encoded("新しい届"), HttpVisitor.encoded("押印"), HttpVisitor.encoded("法令の定め")));

        var page =
                Jsoup.parse(headquarters.get("/staff/inventory/entries/" + code).body());
        assertThat(page.select("tbody tr").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("年間件数(2023年度)「5」→「7」", "オンライン化の支障「」→「押印、法令の定め」"),
                        first -> assertThat(first).contains("最初の記録"));
        var late = headquarters.submit(edit, edit, Map.of("name", "古い版から", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("ほかの人が先に変更しました").contains("古い版から");
        var wrong = headquarters.submit(edit, edit, Map.of("name", "", "version", "2", "minutes", "たくさん"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("エラー:").contains("たくさん");
    }

    @Test
    void aSectionKeepsItsOwnProceduresOnlyAndNobodyElseImports() {
        var mine = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "自課の届", "じかのとどけ"));
        var others = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "他課の届", "たかのとどけ"));
        var clerk = as(Role.CLERK, mine.section());
        var edit = "/staff/inventory/entries/%s/edit";

        var own = clerk.submit(
                edit.formatted(mine.code()),
                edit.formatted(mine.code()),
                Map.of("name", "自課の届", "version", "0", "section", others.section(), "minutes", "12"));

        assertThat(own.statusCode()).isEqualTo(302);
        assertThat(entry(mine.code()).section()).as("a clerk moves nothing").isEqualTo(mine.section());
        assertThat(entry(mine.code()).minutes()).isEqualTo(12);
        assertThat(clerk.get("/staff/inventory/entries/" + others.code()).statusCode())
                .isEqualTo(200);
        assertThat(clerk.get(edit.formatted(others.code())).statusCode()).isEqualTo(403);
        assertThat(clerk.submit(
                                "/staff/inventory/entries/%s/edit".formatted(mine.code()),
                                edit.formatted(others.code()),
                                Map.of("name", "x", "version", "0"))
                        .statusCode())
                .isEqualTo(403);
        for (var role : List.of(Role.CLERK, Role.HEAD, Role.ADMINISTRATOR)) {
            var visitor = as(role, role.ofSection() ? mine.section() : null);
            assertThat(visitor.get(IMPORT).statusCode()).as("%s", role).isEqualTo(403);
            assertThat(visitor.get("/staff/inventory/new").statusCode()).isEqualTo(403);
            assertThat(visitor.submit("/staff/inventory", "/staff/inventory/coverage", Map.of("declared", "2031"))
                            .statusCode())
                    .as("%s", role)
                    .isIn(403);
        }
        assertThat(HttpVisitor.at(port).get("/staff/inventory").statusCode()).isEqualTo(302);
    }

    @Test
    void publishingAFormMakesAProcedureOnlineFromThatDay() {
        var club = samples.afterSchoolClub(Cities.KORIYAMA);

        var entry = entry(club.code());

        assertThat(entry.onlineSince())
                .isEqualTo(OnlineSince.on(LocalDate.ofInstant(clock.instant(), JapaneseDates.JST)));
        assertThat(entry.channels()).contains(Channel.ONLINE);
        assertThat(entry.minutes()).isEqualTo(7);
        var edit = "/staff/inventory/entries/" + club.code() + "/edit";
        var offline = as(Role.HEADQUARTERS, null)
                .submit(edit, edit, Map.of("name", "届", "version", "" + entry.version(), "online_since", ""));
        assertThat(offline.statusCode()).as("its form is published").isEqualTo(422);
        assertThat(offline.body()).contains("様式が公開されている");
    }

    @Test
    void whatIsAbolishedIsNoLongerOfferedAndStillKnown() {
        var headquarters = as(Role.HEADQUARTERS, null);
        var ended = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "なくなった届", "なくなったとどけ"));
        var edit = "/staff/inventory/entries/" + ended.code() + "/edit";

        headquarters.submit(
                edit,
                edit,
                Map.of("name", "なくなった届", "version", "0", "abolished_on", "2024-03-31", "section", ended.section()));

        assertThat(in(procedures::all)).noneMatch(p -> p.code().equals(ended.code()));
        assertThat(in(() -> procedures.find(ended.code()))).isPresent();
        assertThat(headquarters
                        .get("/staff/inventory?state=abolished&q=" + ended.code())
                        .body())
                .contains("なくなった届");
    }

    @Test
    void theTemplateAndTheExportAreTakenInAgain() throws Exception {
        var headquarters = as(Role.HEADQUARTERS, null);
        var section = staff.section(Cities.KORIYAMA);
        var code = code();
        take(headquarters, HEADING + "%s,=1+1の届,%s,10,窓口,不明,法令の定め\n".formatted(code, section));

        var file = headquarters.get("/staff/inventory/export.csv?q=" + code).body();
        var again = preview(headquarters, file);
        var template = headquarters.getBytes(IMPORT + "/template.xlsx");

        assertThat(file).contains("'=1+1の届", "不明");
        assertThat(again).contains("すべていまの内容と同じです");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("手続ID");
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                    .isNotEmpty();
            var row = workbook.getSheetAt(0).createRow(3);
            row.createCell(0).setCellValue(code());
            row.createCell(1).setCellValue("Excelの届");
            row.createCell(4).setCellValue("課のまちがい");
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);
            var refused = headquarters.upload(IMPORT, IMPORT, Map.of(), "file", Map.of("t.xlsx", out.toByteArray()));
            assertThat(refused.body()).contains("t.xlsx 4行目「担当課」:「課のまちがい」");
        }
    }

    private String preview(HttpVisitor visitor, String sheet) {
        return visitor.upload(IMPORT, IMPORT, Map.of(), "file", Map.of("t.csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .body();
    }

    private int take(HttpVisitor visitor, String sheet) {
        return visitor.submit(IMPORT, CONFIRM, hidden(preview(visitor, sheet))).statusCode();
    }

    private static Map<String, String> hidden(String page) {
        return Map.of("pending", value(page, "pending"), "seen", value(page, "seen"));
    }

    private static String value(String page, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!matcher.find()) {
            throw new AssertionError(
                    "Nothing to confirm on " + Jsoup.parse(page).text());
        }
        return matcher.group(1);
    }

    private HttpVisitor as(Role role, @org.jspecify.annotations.Nullable String section) {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, role, section).login());
    }

    private Entry entry(String code) {
        return in(() -> entries.find(code)).orElseThrow();
    }

    private boolean isKnown(String code) {
        return in(() -> entries.find(code)).isPresent();
    }

    private static <T> T in(java.util.function.Supplier<T> question) {
        return CurrentMunicipality.call(Cities.KORIYAMA, question::get);
    }

    private static String code() {
        return "entry-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
