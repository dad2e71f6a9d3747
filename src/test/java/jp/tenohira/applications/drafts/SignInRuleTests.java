package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.OwnForm;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.ResidentOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A procedure says whether it is applied for with an account: needed, offered, or kept apart. */
@CityHallTest
class SignInRuleTests {

    @LocalServerPort
    private int port;

    @Autowired
    private OwnForm forms;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whereItIsNeededOneSignsInFirstAndComesBack() {
        var procedure = "/procedures/" + forms.with("signIn: required");
        var visitor = HttpVisitor.at(port);

        assertThat(visitor.get(procedure).body()).contains("必要です。ご本人を確かめるためです。");
        var led = ResidentOfTest.location(visitor.submit(procedure, procedure + "/drafts", Map.of()));
        assertThat(led).contains("/my/sign-in?return=" + HttpVisitor.encoded(procedure));
        ResidentOfTest.signIn(visitor, "needed-" + UUID.randomUUID());
        assertThat(ResidentOfTest.location(visitor.submit(procedure, procedure + "/drafts", Map.of())))
                .contains("/apply/");
    }

    @Test
    void whatNobodyOwnsIsNotSentByAnyDoor() {
        var procedure = forms.inKoriyama();
        var visitor = HttpVisitor.at(port);
        var draft = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, draft);
        forms.publishAgain(procedure, "signIn: required");
        var check = "/apply/" + draft + "/check";
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> jdbc.sql("update draft set form_version = form_version + 1 where id = :id")
                        .param("id", UUID.fromString(draft))
                        .update());

        var refused = visitor.submit(check, check, Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("サインインが必要です");
        ResidentOfTest.signIn(visitor, "begun-without-" + UUID.randomUUID());
        visitor.submit("/apply/" + draft + "/later", "/apply/" + draft + "/own", Map.of());
        assertThat(ResidentOfTest.location(visitor.submit(check, check, Map.of())))
                .as("what was typed stayed")
                .contains("/receipts/");
        var api = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/procedures/" + procedure + "/applications", "application/json", "{\"answers\": {}}");
        assertThat(api.statusCode()).as(api.body()).isEqualTo(403);
    }

    @Test
    void anAnonymousSurveyIsTiedToNoAccount() {
        var procedure = forms.with("signIn: none");
        var resident = ResidentOfTest.signedIn(port);
        var draft = OwnForm.begin(resident, procedure);

        assertThat(resident.get("/apply/" + draft + "/pages/applicant").body())
                .as("nothing of the profile stands in it")
                .doesNotContain("taro@example.jp", "024-924-2491");
        assertThat(resident.get("/my").body()).doesNotContain(draft);
        assertThat(resident.get("/apply/" + draft + "/later").body()).doesNotContain("/own");
        assertThat(resident.submit("/apply/" + draft + "/later", "/apply/" + draft + "/own", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
