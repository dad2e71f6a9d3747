package jp.tenohira.applications.mine;

import static jp.tenohira.testing.ResidentOfTest.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.OwnForm;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.ResidentOfTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a resident finds on the own page, and that nobody else finds it. */
@CityHallTest
class MyPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private OwnForm forms;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private ResidentCodes codes;

    private String section = "";
    private String procedure = "";
    private HttpVisitor resident = HttpVisitor.at(0);

    @BeforeEach
    void signIn() {
        section = staff.section(Cities.KORIYAMA);
        procedure = forms.inKoriyama(section);
        resident = ResidentOfTest.signedIn(port);
    }

    @Test
    void whatIsBegunWhileSignedInIsThereToGoOnWithOnAnyDevice() {
        var subject = "devices-" + UUID.randomUUID();
        var phone = HttpVisitor.at(port);
        ResidentOfTest.signIn(phone, subject);
        var draft = OwnForm.begin(phone, procedure);
        OwnForm.fill(phone, draft);
        var desktop = HttpVisitor.at(port);
        ResidentOfTest.signIn(desktop, subject);

        assertThat(desktop.get("/my").body()).contains("/apply/" + draft, "まで残ります");
        assertThat(location(desktop.get("/apply/" + draft))).endsWith("/apply/" + draft + "/check");
        assertThat(desktop.get("/apply/" + draft + "/check").body()).contains("鈴木");
    }

    @Test
    void whatIsFiledWhileSignedInIsListedWithItsStateAndOpensWithoutACode() {
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft);
        var number = OwnForm.file(resident, draft);

        assertThat(resident.get("/my").body())
                .contains("証明書の請求", "/status/" + number, number)
                .doesNotContain("/apply/" + draft);
        assertThat(resident.get("/status/" + number).statusCode()).isEqualTo(200);
        assertThat(resident.get("/receipts/" + number).statusCode()).isEqualTo(200);
        assertThat(resident.cookie("case-" + number)).isEmpty();
    }

    @Test
    void messagesOfTheCityAreOnThePage() {
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft);
        var number = OwnForm.file(resident, draft);
        var clerk = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, section).login());
        var address = "/staff/cases/" + number;
        var version = clerk.get(address).body().replaceFirst("(?s).*name=\"version\"[^>]*value=\"([0-9]+)\".*", "$1");
        clerk.submit(address, address + "/message", Map.of("version", version, "body", "窓口は1番です。"));

        assertThat(resident.get("/my").body()).contains("窓口は1番です。", "/status/" + number + "#messages");
    }

    @Test
    void anotherResidentsDraftAndCaseStayClosed() {
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft);
        var other = ResidentOfTest.signedIn(port);

        for (var path : new String[] {"", "/check", "/later", "/pages/applicant"}) {
            assertThat(location(other.get("/apply/" + draft + path))).as(path).endsWith("/resume/" + draft);
        }
        assertThat(other.get("/my/drafts/" + draft + "/delete").statusCode()).isEqualTo(404);
        assertThat(other.submit("/my/export", "/my/drafts/" + draft + "/delete", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.submit("/my/export", "/apply/" + draft + "/own", Map.of())
                        .statusCode())
                .isEqualTo(401);

        var number = OwnForm.file(resident, draft);

        assertThat(other.get("/my").body()).doesNotContain(number);
        assertThat(location(other.get("/status/" + number))).contains("/status?number=");
        assertThat(location(other.get("/receipts/" + number))).contains("/status?number=");
        assertThat(location(other.submit("/my/export", "/status/" + number + "/own", Map.of())))
                .contains("/status?number=");
        assertThat(other.get("/receipts/" + number + "/content.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDraftBegunBeforeSigningInIsTakenOverByWhoHoldsItsKey() {
        var visitor = HttpVisitor.at(port);
        var draft = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, draft);

        assertThat(visitor.get("/apply/" + draft + "/later").body())
                .contains("/my/sign-in?return=%2Fapply%2F" + draft + "%2Flater");

        ResidentOfTest.signIn(
                visitor, "taker-" + UUID.randomUUID(), "{\"acr\":\"aal3\"}", "/apply/" + draft + "/later");
        var taken = visitor.submit("/apply/" + draft + "/later", "/apply/" + draft + "/own", Map.of());

        assertThat(location(taken)).endsWith("/my?done=draft-taken");
        assertThat(visitor.get("/my").body()).contains("/apply/" + draft);
    }

    @Test
    void aTakenDraftIsNotTakenAgain() {
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft);
        var helper = ResidentOfTest.signedIn(port);
        var code = CurrentMunicipality.call(Cities.KORIYAMA, () -> codes.ofDraft(UUID.fromString(draft)));
        helper.submit("/resume/" + draft, "/resume/" + draft, Map.of("code", code));

        assertThat(helper.get("/apply/" + draft + "/check").statusCode()).isEqualTo(200);
        assertThat(helper.get("/apply/" + draft + "/later").body()).doesNotContain("/own\"");
        helper.submit("/apply/" + draft + "/later", "/apply/" + draft + "/own", Map.of());

        assertThat(helper.get("/my").body()).doesNotContain(draft);
        assertThat(resident.get("/my").body()).contains(draft);
    }

    @Test
    void anApplicationFiledWithoutAnAccountIsAddedByItsNumberAndCode() {
        var visitor = HttpVisitor.at(port);
        var draft = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, draft);
        var number = OwnForm.file(visitor, draft);
        ResidentOfTest.signIn(visitor, "later-" + UUID.randomUUID());

        assertThat(visitor.get("/my").body()).doesNotContain(number);
        visitor.submit("/status/" + number, "/status/" + number + "/own", Map.of());

        assertThat(visitor.get("/my").body()).contains(number);
        assertThat(visitor.get("/status/" + number).body()).doesNotContain("/own\"");
    }

    @Test
    void signingOutClosesWhatTheBrowserHeld() {
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft);
        var second = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, second);
        var number = OwnForm.file(resident, second);
        resident.submit("/my/sign-out", "/my/sign-out", Map.of());

        assertThat(location(resident.get("/apply/" + draft + "/check"))).endsWith("/resume/" + draft);
        assertThat(location(resident.get("/status/" + number))).contains("/status?number=");
    }

    @Test
    void aDraftIsDeletedAfterAsking() {
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft);
        var path = "/my/drafts/" + draft + "/delete";

        assertThat(resident.get(path).body()).contains("元に戻せません");
        assertThat(location(resident.submit(path, path, Map.of()))).endsWith("/my?done=draft-deleted");
        assertThat(resident.get("/my").body()).doesNotContain(draft);
        assertThat(location(resident.get("/apply/" + draft))).endsWith("/resume/" + draft);
    }

    @Test
    void deletingTheAccountRemovesProfileAndDraftsAndLeavesCases() {
        var subject = "leaving-" + UUID.randomUUID();
        var visitor = HttpVisitor.at(port);
        ResidentOfTest.signIn(visitor, subject);
        visitor.submit("/my/consent", "/my/consent", Map.of("keep", "yes"));
        var draft = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, draft);
        var filed = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, filed);
        var number = OwnForm.file(visitor, filed);
        var code = visitor.get("/receipts/" + number).body().replaceFirst("(?s).*?([0-9A-Z]{5}-[0-9A-Z]{5}).*", "$1");

        assertThat(visitor.get("/my/delete").body()).contains("法令に従って市役所が保存します");
        assertThat(location(visitor.submit("/my/delete", "/my/delete", Map.of())))
                .contains("reason=deleted");

        assertThat(visitor.get("/my").statusCode()).isEqualTo(302);
        assertThat(location(visitor.get("/apply/" + draft))).endsWith("/resume/" + draft);
        ResidentOfTest.signIn(visitor, subject);
        assertThat(visitor.get("/my").body()).doesNotContain(number, draft);
        assertThat(visitor.get("/my/profile").body()).doesNotContain("山田");
        var byCode = HttpVisitor.at(port);
        assertThat(location(byCode.submit("/status", "/status", Map.of("number", number, "code", code))))
                .endsWith("/status/" + number);
    }
}
