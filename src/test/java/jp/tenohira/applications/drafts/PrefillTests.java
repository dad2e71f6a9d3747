package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.OwnForm;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.ResidentOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers about one's own person are offered from the profile, marked, and never put over what was typed. */
@CityHallTest
class PrefillTests {

    private static final String MARK = "マイページの登録情報から";

    @LocalServerPort
    private int port;

    @Autowired
    private OwnForm forms;

    @Test
    void ownQuestionsAreFilledInWithTheirSource() {
        var resident = ResidentOfTest.signedIn(port);
        var page = page(resident, OwnForm.begin(resident, forms.inKoriyama()));

        assertThat(page)
                .contains(MARK + "（試験用サインイン）", "value=\"963-8601\"", "value=\"福島県\"", "value=\"郡山市\"")
                .contains("value=\"024-924-2491\"", "value=\"taro@example.jp\"", "value=\"1985\"");
    }

    @Test
    void oneNameIsOfferedToBeDividedAndNeverCut() {
        var resident = ResidentOfTest.signedIn(port);
        var page = page(resident, OwnForm.begin(resident, forms.inKoriyama()));

        assertThat(page).contains("登録情報の氏名は「山田 太郎」です", "姓と名に分けて").doesNotContain("value=\"山田");
    }

    @Test
    void namesThatTheProviderTellsApartAreFilledIn() {
        var visitor = HttpVisitor.at(port);
        ResidentOfTest.signIn(
                visitor,
                "apart-" + UUID.randomUUID(),
                "{\"acr\":\"aal3\",\"name\":\"山田 太郎\",\"family_name\":\"山田\",\"given_name\":\"太郎\"}",
                "");
        visitor.submit("/my/consent", "/my/consent", Map.of("keep", "yes"));

        assertThat(page(visitor, OwnForm.begin(visitor, forms.inKoriyama())))
                .contains("value=\"山田\"", "value=\"太郎\"", MARK);
    }

    @Test
    void whatWasTypedStaysAndLosesTheMark() {
        var resident = ResidentOfTest.signedIn(port);
        var draft = OwnForm.begin(resident, forms.inKoriyama());
        OwnForm.fill(resident, draft, Map.of("applicantPhone", "090-0000-0000"));

        assertThat(page(resident, draft))
                .contains("value=\"090-0000-0000\"", "value=\"鈴木\"", "value=\"1990\"")
                .doesNotContain("taro@example.jp", "value=\"1985\"")
                .doesNotContain(MARK);
    }

    @Test
    void whatWasAnsweredOtherwiseIsTakenUpOnlyAfterAYes() {
        var resident = ResidentOfTest.signedIn(port);
        var procedure = forms.inKoriyama();
        var draft = OwnForm.begin(resident, procedure);
        OwnForm.fill(resident, draft, Map.of("applicantPhone", "090-0000-0000"));
        var check = "/apply/" + draft + "/check";
        var details =
                ResidentOfTest.location(resident.submit(check, check, Map.of())).replaceFirst("http://[^/]+", "");

        assertThat(details).startsWith("/my/applications/").endsWith("/details");
        assertThat(resident.get(details).body()).contains("024-924-2491 → 090-0000-0000", "鈴木");
        assertThat(ResidentOfTest.signedIn(port).get(details).statusCode()).isEqualTo(404);
        assertThat(resident.get("/my/profile").body()).contains("024-924-2491");

        resident.submit(details, details, Map.of("keep", "yes"));

        assertThat(resident.get("/my/profile").body()).contains("090-0000-0000").doesNotContain("024-924-2491");
    }

    @Test
    void withoutSigningInNothingIsFilledIn() {
        var visitor = HttpVisitor.at(port);

        assertThat(page(visitor, OwnForm.begin(visitor, forms.inKoriyama()))).doesNotContain(MARK, "登録情報");
    }

    private static String page(HttpVisitor visitor, String draft) {
        return visitor.get("/apply/" + draft + "/pages/applicant").body();
    }
}
