package jp.tenohira.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator runs the house, and each step is in the audit trail. */
@CityHallTest
class AdminPagesTests {

    private static final String ADMIN = "/staff/admin";

    @LocalServerPort
    int port;

    private final StaffOfTest staff;
    private final StaffAccounts accounts;
    private final ApiTokens tokens;

    AdminPagesTests(@Autowired StaffOfTest staff, @Autowired StaffAccounts accounts, @Autowired ApiTokens tokens) {
        this.staff = staff;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Test
    void makesAnAccountClosesItAndTheTrailShowsBoth() {
        var visitor = administrator();
        var login = "new-" + UUID.randomUUID();

        var made = visitor.submit(
                ADMIN,
                ADMIN,
                Map.of("login", login, "name", "試験 花子", "role", "HEADQUARTERS", "password", StaffOfTest.PASSWORD));
        assertThat(made.statusCode()).isEqualTo(302);
        var id = CurrentMunicipality.call(Cities.KORIYAMA, () -> accounts.findByLogin(login))
                .orElseThrow()
                .id();
        var close = ADMIN + "/staff/" + id + "/close";
        assertThat(visitor.submit(close, close, Map.of()).statusCode()).isEqualTo(302);

        assertThat(visitor.get(ADMIN + "/audit?subject=" + id).body()).contains("staff.created", "staff.deactivated");
        assertThat(visitor.submit(ADMIN + "/audit", ADMIN + "/audit/verify", Map.of())
                        .body())
                .contains("改ざんはありません");
    }

    @Test
    void aShortPasswordIsRefusedWithTheFormAsTyped() {
        var answer = administrator()
                .submit(
                        ADMIN,
                        ADMIN,
                        Map.of("login", "taro", "name", "試験 太郎", "role", "HEADQUARTERS", "password", "short"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10文字以上", "試験 太郎").doesNotContain("\"short\"");
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        var visitor = administrator();
        var label = "統計 " + UUID.randomUUID();
        var body = visitor.submit(
                        ADMIN + "/tokens",
                        ADMIN + "/tokens",
                        Map.of("label", label, "role", "HEADQUARTERS", "days", "90"))
                .body();
        var secret = Pattern.compile("tnh_[0-9A-Za-z]{43}").matcher(body);
        assertThat(secret.find()).isTrue();
        assertThat(figures(secret.group())).isEqualTo(200);
        var list = visitor.get(ADMIN + "/tokens").body();
        assertThat(list).contains(label).doesNotContain("tnh_");

        var revoke = Pattern.compile("(/staff/admin/tokens/[0-9a-f-]+/revoke)\">[^<]*" + label)
                .matcher(list);
        assertThat(revoke.find()).isTrue();
        visitor.submit(revoke.group(1), revoke.group(1), Map.of());

        assertThat(figures(secret.group())).isEqualTo(401);
    }

    @Test
    void nobodyButAnAdministratorMayAndNoFormWorksWithoutItsToken() {
        var clerk = staff.signedIn(port, Role.CLERK);

        assertThat(clerk.get(ADMIN + "/audit").statusCode()).isEqualTo(403);
        assertThat(HttpVisitor.at(port).get(ADMIN).statusCode()).isEqualTo(302);
        assertThat(administrator().postForm(ADMIN, Map.of("login", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTrailIsSearchedByDaysAndWhatIsNoDayIsSaid() {
        var visitor = administrator();
        var audit = ADMIN + "/audit?action=staff.signed-in";
        var longAgo = "&from.year=2001&from.month=4&from.day=1&to.year=2001&to.month=4&to.day=30";

        assertThat(visitor.get(audit).body()).contains("staff.signed-in");
        assertThat(visitor.get(audit + longAgo).body()).doesNotContain("<td>staff.signed-in");
        assertThat(visitor.get(audit + "&from.year=2001&from.month=4&from.day=1")
                        .body())
                .contains("staff.signed-in");
        for (var wrong : new String[] {"&from.year=2026&from.month=2&from.day=30", "&from.year=2026", "&to.day=x"}) {
            var answer = visitor.get(audit + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("エラー", "数字で入力してください");
        }
        assertThat(visitor.get(audit + "&from.year=2026&from.month=5&from.day=1&to.year=2026&to.month=4&to.day=1")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void verifyingIsAFormWithItsTokenAndNoLink() {
        assertThat(administrator().postForm(ADMIN + "/audit/verify", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(administrator().get(ADMIN + "/audit/verify").statusCode()).isEqualTo(405);
    }

    @Test
    void aTokenLastsAsLongAsTheAdministratorChose() {
        var visitor = administrator();
        for (var days : new int[] {30, 365}) {
            var label = "期限 " + UUID.randomUUID();
            visitor.submit(
                    ADMIN + "/tokens",
                    ADMIN + "/tokens",
                    Map.of("label", label, "role", "HEADQUARTERS", "days", Integer.toString(days)));
            var token = CurrentMunicipality.call(Cities.KORIYAMA, tokens::all).stream()
                    .filter(one -> one.label().equals(label))
                    .findFirst()
                    .orElseThrow();
            assertThat(Duration.between(token.createdAt(), token.expiresAt())).isEqualTo(Duration.ofDays(days));
        }
        for (var wrong : new String[] {"0", "36500", "viele"}) {
            assertThat(visitor.submit(
                                    ADMIN + "/tokens",
                                    ADMIN + "/tokens",
                                    Map.of("label", "長すぎる", "role", "HEADQUARTERS", "days", wrong))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private int figures(String token) {
        return HttpVisitor.at(port).withToken(token).get("/api/v1/figures").statusCode();
    }

    private HttpVisitor administrator() {
        return staff.signedIn(port, Role.ADMINISTRATOR);
    }
}
