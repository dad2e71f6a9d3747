package jp.tenohira.packs;

import static jp.tenohira.packs.IssuedMeeting.accepted;
import static jp.tenohira.packs.IssuedMeeting.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.history.IssuedNumbers;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.figures.stated.Restatements;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.content.PackContent.Agenda;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureRefused;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.Savings;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PackLifeTests {

    private static final String DEFINITION = "/headquarters/packs/definition";
    private static final Staff HEADQUARTERS = IssuedMeeting.WRITER;
    private static final Staff APPROVER = IssuedMeeting.APPROVER;
    private static final String NEW = "/headquarters/packs/new";

    private final Packs packs;
    private final IssuedNumbers issued;
    private final Savings savings;
    private final Organisation organisation;
    private final StaffOfTest staff;
    private final Figures figures;
    private final StatedValues stated;
    private final Restatements restatements;
    private final int port;

    @Autowired
    PackLifeTests(
            Packs packs,
            @Qualifier("issuedPacks") IssuedNumbers issued,
            Savings savings,
            Organisation organisation,
            StaffOfTest staff,
            Figures figures,
            StatedValues stated,
            Restatements restatements,
            @LocalServerPort int port) {
        this.figures = figures;
        this.stated = stated;
        this.restatements = restatements;
        this.organisation = organisation;
        this.packs = packs;
        this.issued = issued;
        this.savings = savings;
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor visitor(Role role) {
        return staff.signedIn(port, role);
    }

    private Meeting meeting(LocalDate held) {
        return inKoriyama(() -> accepted(packs.save(
                HEADQUARTERS,
                new Meeting(
                        UUID.randomUUID(),
                        0,
                        held,
                        "DX推進本部会議",
                        List.of("DX戦略課"),
                        List.of(new Agenda(1, "5レスの推進状況について", "報告", "資料1"))))));
    }

    private static <T> T inKoriyama(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, work);
    }

    private static PackRefused refused(Outcome<?, PackRefused> outcome) {
        if (outcome instanceof Outcome.Refused<?, PackRefused>(var why)) {
            return why;
        }
        throw new AssertionError(outcome);
    }

    private PackNumber measures(UUID meeting) {
        return inKoriyama(() -> packs.content(HEADQUARTERS, meeting).orElseThrow()).numbers().stream()
                .filter(number -> number.figure().equals("ledger-measures")
                        && !number.where().containsKey("department"))
                .findFirst()
                .orElseThrow();
    }

    private void addAMeasure(int fiscalYear) {
        var content = new Measure.Content(
                fiscalYear,
                "packs-department",
                null,
                MeasureKind.values()[0],
                "資料の試験 " + UUID.randomUUID(),
                MeasureStatus.RUNNING,
                null,
                null,
                "",
                new BigDecimal("7"),
                "",
                "",
                "");
        inKoriyama(() -> {
            organisation.putDepartments(List.of(new Department("packs-department", Text.plain("資料試験部"), 990)));
            return switch (savings.add(HEADQUARTERS, content)) {
                case Outcome.Accepted<Measure, MeasureRefused>(var measure) -> measure;
                case Outcome.Refused<Measure, MeasureRefused>(var why) -> throw new AssertionError(why);
            };
        });
    }

    @Test
    void anIssuedPackKeepsItsNumbersWhenTheDataChange() {
        addAMeasure(2031);
        var meeting = meeting(LocalDate.of(2032, 2, 8)).id();
        var frozen = inKoriyama(() -> IssuedMeeting.issued(packs, meeting));
        var before = measures(meeting);
        addAMeasure(2031);

        assertThat(inKoriyama(() -> packs.content(HEADQUARTERS, meeting))).contains(frozen.content());
        assertThat(measures(meeting)).isEqualTo(before);
        var next = meeting(LocalDate.of(2032, 2, 15)).id();
        assertThat(measures(next).shown()).isEqualTo(shown(before).add(BigDecimal.ONE));
        inKoriyama(() -> accepted(packs.write(HEADQUARTERS, next, "vr-events", "新しい説明です。")));
        var diff = visitor(Role.HEADQUARTERS).get("/headquarters/packs/" + next + "/diff");
        assertThat(Jsoup.parse(diff.body()).select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("VR・メタバースの催し") && row.endsWith("新しい説明です。"));
        assertThat(Jsoup.parse(diff.body()).select("tbody tr").eachText())
                .anyMatch(row -> row.contains("業務効率化の取組数")
                        && row.contains(before.withUnit())
                        && row.contains(measures(next).withUnit()));
    }

    @Test
    void whoeverRestatesANumberFindsThePacksThatHoldIt() {
        addAMeasure(2035);
        var meeting = meeting(LocalDate.of(2036, 2, 8)).id();
        inKoriyama(() -> IssuedMeeting.issued(packs, meeting));
        var number = measures(meeting);
        var slice = Slice.EVERYTHING.with(number.where());

        assertThat(inKoriyama(() ->
                        issued.holding("ledger-measures", slice, shown(number).toPlainString())))
                .extracting(IssuedNumbers.Issued::path)
                .containsExactly("/headquarters/packs/" + meeting);
        assertThat(inKoriyama(() -> issued.holding("ledger-measures", slice, "987654321")))
                .isEmpty();
        assertThat(CurrentMunicipality.<List<IssuedNumbers.Issued>, RuntimeException>call(
                        Cities.AIZUWAKAMATSU,
                        () -> issued.holding(
                                "ledger-measures", slice, shown(number).toPlainString())))
                .isEmpty();
    }

    @Test
    void aNumberOfAPackThatChangesLaterGetsASlipThatNamesThePack() {
        addAMeasure(2037);
        var meeting = meeting(LocalDate.of(2038, 2, 8)).id();
        inKoriyama(() -> IssuedMeeting.issued(packs, meeting));
        var printed = measures(meeting);
        addAMeasure(2037);
        var slice = Slice.EVERYTHING.with(printed.where());
        inKoriyama(() -> stated.fix(
                HEADQUARTERS,
                sliced(slice).value(figures.find("ledger-measures").orElseThrow()),
                "決算"));

        var slip = inKoriyama(() -> restatements.page(1, 100)).stream()
                .filter(one -> one.before().figure().equals("ledger-measures")
                        && one.before().slice().key().equals(slice.key()))
                .findFirst()
                .orElseThrow();
        assertThat(slip.before().shown()).isEqualTo(shown(printed).toPlainString());
        assertThat(slip.issued())
                .extracting(IssuedNumbers.Issued::path)
                .containsExactly("/headquarters/packs/" + meeting);
    }

    private SlicedFigures sliced(Slice slice) {
        if (figures.of(HEADQUARTERS, slice) instanceof Outcome.Accepted<SlicedFigures, ?>(var sliced)) {
            return sliced;
        }
        throw new AssertionError("Headquarters see everything");
    }

    @Test
    void textsAreApprovedBeforeAPackIsIssuedAndAChangeOpensThemAgain() {
        var meeting = meeting(LocalDate.of(2040, 2, 8)).id();

        inKoriyama(() -> {
            assertThat(refused(packs.freeze(HEADQUARTERS, meeting))).isInstanceOf(PackRefused.WrongState.class);
            accepted(packs.approve(APPROVER, meeting));
            assertThat(refused(packs.approve(APPROVER, meeting))).isInstanceOf(PackRefused.WrongState.class);
            accepted(packs.write(HEADQUARTERS, meeting, "coverage-overall", "カバー率は{coverage-rate}です。"));
            assertThat(packs.state(meeting)).isEqualTo(PackState.DRAFT);
            accepted(packs.approve(APPROVER, meeting));
            accepted(packs.freeze(HEADQUARTERS, meeting));
            assertThat(refused(packs.write(HEADQUARTERS, meeting, "coverage-overall", "遅すぎる")))
                    .isInstanceOf(PackRefused.WrongState.class);
            assertThat(refused(packs.freeze(HEADQUARTERS, meeting))).isInstanceOf(PackRefused.WrongState.class);
            return null;
        });
    }

    @Test
    void whoWroteCannotApproveAndWhoApprovedCannotIssue() {
        var meeting = meeting(LocalDate.of(2044, 2, 8)).id();
        var third = new Staff(UUID.randomUUID(), "本部 三人目", Role.HEADQUARTERS, null);

        inKoriyama(() -> {
            assertThat(refused(packs.approve(HEADQUARTERS, meeting)))
                    .as("registered the meeting")
                    .isInstanceOf(PackRefused.OwnWork.class);
            accepted(packs.write(APPROVER, meeting, "findings", "確認しました。"));
            assertThat(refused(packs.approve(APPROVER, meeting)))
                    .as("wrote a text")
                    .isInstanceOf(PackRefused.OwnWork.class);
            accepted(packs.write(third, meeting, "findings", "確認しました。"));
            accepted(packs.approve(APPROVER, meeting));
            assertThat(refused(packs.freeze(APPROVER, meeting)))
                    .as("approved it")
                    .isInstanceOf(PackRefused.OwnWork.class);
            accepted(packs.freeze(third, meeting));
            return null;
        });
    }

    @Test
    void aTextNamesFiguresThatExistAndNothingElse() {
        var meeting = meeting(LocalDate.of(2041, 2, 8)).id();

        inKoriyama(() -> {
            for (var wrong : List.of("{no-such-figure}", "{coverage-rate|planet=mars}", "{coverage-rate|}", "{}")) {
                assertThat(refused(packs.write(HEADQUARTERS, meeting, "findings", wrong)))
                        .as(wrong)
                        .isInstanceOf(PackRefused.FigureUnknown.class);
            }
            assertThat(refused(packs.write(HEADQUARTERS, meeting, "no-slot", "x")))
                    .isEqualTo(new PackRefused.Unusable("text"));
            return null;
        });
    }

    @Test
    void onlyTheHeadquartersWritesAndAHeadReadsWhatWasIssued() {
        var meeting = meeting(LocalDate.of(2042, 2, 8)).id();
        var path = "/headquarters/packs/" + meeting;

        assertThat(visitor(Role.CLERK).get(path).statusCode()).isEqualTo(403);
        assertThat(visitor(Role.HEAD).get(path).statusCode()).isEqualTo(404);
        var administrator = visitor(Role.ADMINISTRATOR);
        assertThat(administrator.get(path).statusCode()).isEqualTo(200);
        for (var form : List.of("/edit", "/texts/findings", "/freeze")) {
            assertThat(administrator.get(path + form).statusCode()).as(form).isEqualTo(403);
        }
        for (var step : List.of("/edit", "/texts/findings", "/freeze", "/approve", "/reopen")) {
            assertThat(administrator
                            .submit("/headquarters/packs", path + step, Map.of())
                            .statusCode())
                    .as(step)
                    .isEqualTo(403);
        }
        var headquarters = visitor(Role.HEADQUARTERS);
        assertThat(headquarters.postForm(path + "/approve", Map.of()).statusCode())
                .as("without its token")
                .isEqualTo(403);
        assertThat(headquarters.submit(path, path + "/approve", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(headquarters.get(path + "/freeze").body()).contains("確定すると元に戻せません");
        var own = headquarters.submit(path + "/freeze", path + "/freeze", Map.of());
        assertThat(headquarters
                        .get(own.headers().firstValue("location").orElseThrow())
                        .body())
                .contains("承認した人は、確定できません");
        visitor(Role.HEADQUARTERS).submit(path + "/freeze", path + "/freeze", Map.of());
        assertThat(visitor(Role.HEAD).get(path).statusCode()).isEqualTo(200);
        assertThat(HttpVisitor.atAizuwakamatsu(port)
                        .signedIn(staff.account(Cities.AIZUWAKAMATSU, Role.HEADQUARTERS)
                                .login())
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDefinitionIsTriedPublishedComparedAndPutBack() {
        var meeting = meeting(LocalDate.of(2045, 2, 8)).id();
        inKoriyama(() -> accepted(packs.approve(APPROVER, meeting)));
        var visitor = visitor(Role.HEADQUARTERS);
        var editor = Jsoup.parse(visitor.get(DEFINITION).body());
        var shipped = editor.expectFirst("textarea[name=yaml]").wholeText();
        var version = editor.select("input[name=version]").val();
        var named = "標準化の日程" + UUID.randomUUID();
        var changed = shipped.replace("title: 標準化の日程", "title: " + named);

        var wrong = visitor.submit(
                DEFINITION,
                DEFINITION,
                Map.of("do", "publish", "version", version, "reason", "試験", "yaml", shipped + "planets: [mars]\n"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("行1文字目：「planets」という項目はありません");
        var tried = visitor.submit(
                DEFINITION, DEFINITION, Map.of("do", "preview", "version", version, "reason", "", "yaml", changed));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(tried.body()).select("h3").eachText()).contains(named);
        assertThat(inKoriyama(() -> packs.state(meeting))).isEqualTo(PackState.APPROVED);

        visitor.submit(
                DEFINITION, DEFINITION, Map.of("do", "publish", "version", version, "reason", "試験", "yaml", changed));
        assertThat(inKoriyama(() -> packs.state(meeting)))
                .as("what was approved is another pack")
                .isEqualTo(PackState.DRAFT);
        assertThat(visitor.get("/headquarters/packs/" + meeting).body()).contains(named);
        assertThat(visitor.submit(
                                "/headquarters/packs/" + meeting,
                                "/headquarters/packs/" + meeting + "/approve",
                                Map.of())
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .as("who published it")
                .endsWith("done=own-approved");
        var compared =
                Jsoup.parse(visitor.get(DEFINITION + "/versions/" + version).body());
        assertThat(compared.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("いまの版で増えた") && row.contains(named));

        var back = Jsoup.parse(visitor.get(DEFINITION + "?from=" + version).body());
        assertThat(back.expectFirst("textarea[name=yaml]").wholeText()).isEqualTo(shipped);
        visitor.submit(
                DEFINITION,
                DEFINITION,
                Map.of(
                        "do",
                        "publish",
                        "reason",
                        "元に戻す",
                        "yaml",
                        shipped,
                        "version",
                        back.select("input[name=version]").val()));
        assertThat(visitor.get("/headquarters/packs/" + meeting).body()).doesNotContain(named);
        assertThat(visitor(Role.ADMINISTRATOR).get(DEFINITION).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsTypedIsShownAsTextAndKeptWhenItIsRefused() {
        var visitor = visitor(Role.HEADQUARTERS);
        var script = "<script>alert(1)</script>";
        var fields = Map.of(
                "held.year",
                "2043",
                "held.month",
                "2",
                "held.day",
                "30",
                "name",
                script,
                "agenda",
                script + " | 報告 | 資料1");

        var refused = visitor.submit(NEW, NEW, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("input[name=name]").val()).isEqualTo(script);
        assertThat(refused.body()).doesNotContain(script).contains("開催日を2000年から");

        var meeting = meeting(LocalDate.of(2043, 2, 8)).id();
        var path = "/headquarters/packs/" + meeting;
        visitor.submit(path, path + "/texts/vr-events", Map.of("text", script));
        var page = visitor.get(path).body();
        assertThat(page).doesNotContain(script).contains("&lt;script&gt;alert(1)");
        assertThat(visitor.get(path + "/files/pack.html").body()).doesNotContain(script);
        var unknown = visitor.submit(path, path + "/texts/vr-events", Map.of("text", "{" + script + "}"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).doesNotContain(script);
    }

    @Test
    void thePagesAreAccessibleInBothLanguagesOnPhoneAndDesktop() {
        var meeting = meeting(LocalDate.of(2024, 2, 8)).id();
        inKoriyama(() -> accepted(packs.approve(APPROVER, meeting)));
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var page = CityHallBrowser.phone();
        CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
        var path = "/headquarters/packs/" + meeting;
        for (var lang : List.of("ja", "en")) {
            for (var address : List.of(
                    "/headquarters/packs",
                    DEFINITION,
                    DEFINITION + "/versions/0",
                    NEW + "?from=published",
                    path,
                    path + "/edit",
                    path + "/texts/findings",
                    path + "/freeze",
                    path + "/diff")) {
                page.navigate(
                        "http://localhost:" + port + address + (address.contains("?") ? "&" : "?") + "lang=" + lang);
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .as(address + lang)
                        .isEmpty();
            }
        }
        page.context().close();
    }
}
