package jp.tenohira.applications.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Residents withdraw their applications, after being asked, for as long as nothing was decided. */
@CityHallTest
class WithdrawalTests {

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private SentBack sentBack;

    @LocalServerPort
    private int port;

    private SectionOfTest section;

    @BeforeEach
    void open() {
        section = sections.opened();
    }

    @Test
    void aResidentWithdrawsAfterBeingAsked() {
        var filed = section.file(Family.flawless());
        var phone = sentBack.opened(CityHallBrowser.phoneWithoutScripts(), port, filed);

        phone.locator("a[href$='/withdraw']").click();
        assertThat(phone.locator("main").innerText()).contains(filed.receipt(), "元に戻せません");
        assertThat(CityHallBrowser.accessibilityProblemsWithoutScripts(phone)).isEmpty();
        phone.locator("main .button--secondary").click();
        assertThat(section.state(filed)).isEqualTo("SUBMITTED");

        phone.locator("a[href$='/withdraw']").click();
        phone.locator("main .button--danger").click();
        assertThat(phone.locator("main").innerText()).contains("取下げ済み", "申請を取り下げました");
        assertThat(phone.locator("a[href$='/withdraw']").count()).isZero();
        assertThat(section.state(filed)).isEqualTo("WITHDRAWN");
    }

    @Test
    void pressingTheButtonTwiceWithdrawsOnce() {
        var filed = section.file(Family.flawless());
        var resident = sentBack.opened(HttpVisitor.at(port), filed);
        var page = "/status/" + filed.receipt() + "/withdraw";

        assertThat(resident.submit(page, page, Map.of()).statusCode()).isEqualTo(303);
        assertThat(resident.submit("/status", page, Map.of()).statusCode()).isEqualTo(303);
        assertThat(section.version(filed)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void onlyWhatIsNotDecidedCanBeWithdrawn(CaseState state) {
        var filed = section.file(Family.flawless(), state);
        var resident = sentBack.opened(HttpVisitor.at(port), filed);
        var status = "/status/" + filed.receipt();
        var may = CaseLife.steps(state, Party.RESIDENT).contains(Step.WITHDRAW);

        assertThat(resident.get(status).body().contains(status + "/withdraw")).isEqualTo(may);
        assertThat(resident.get(status + "/withdraw").statusCode()).isEqualTo(may ? 200 : 303);
        var answer = resident.submit("/status", status + "/withdraw", Map.of());
        assertThat(section.state(filed)).isEqualTo(may ? "WITHDRAWN" : state.name());
        if (!may && state != CaseState.WITHDRAWN) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("この申請は取り下げられません");
        }
    }

    @Test
    void aStrangerWithdrawsNothing() {
        var filed = section.file(Family.flawless());
        var page = "/status/" + filed.receipt() + "/withdraw";
        var stranger = HttpVisitor.at(port);

        assertThat(stranger.get(page).statusCode()).isEqualTo(303);
        stranger.submit("/status", page, Map.of());
        sentBack.opened(stranger, section.file(Family.flawless()));
        stranger.submit("/status", page, Map.of());
        assertThat(sentBack.opened(HttpVisitor.at(port), filed)
                        .postForm(page, Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(section.state(filed)).isEqualTo("SUBMITTED");
    }
}
