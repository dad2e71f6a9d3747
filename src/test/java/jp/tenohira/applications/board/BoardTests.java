package jp.tenohira.applications.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board as a clerk moves cards on it, without scripts. */
@CityHallTest
class BoardTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PathsOfTest paths;

    private Office office;
    private HttpVisitor clerk;

    @BeforeEach
    void openAnOffice() {
        office = paths.office("""
                decisionPath:
                  steps:
                    - {id: check, label: {ja: 確認の段, en: Check}, role: clerk, days: 3}
                    - {id: review, label: {ja: 審査の段, en: Review}, role: clerk, days: 2}
                """);
        clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
    }

    @Test
    void aCardWalksFromColumnToColumnByItsOwnLinks() {
        var receipt = PathsOfTest.file(port, office, "安積", "花子", 1);
        assertThat(cards("new")).containsExactly(receipt);

        assertThat(moved("new", "step-check"))
                .isEqualTo("/staff/cases/board?procedure=" + office.procedure() + "&done=accept");
        assertThat(cards("step-check")).containsExactly(receipt);
        assertThat(board().select("[data-column=step-check] .tag").text()).contains("期限");

        moved("step-check", "step-review");
        assertThat(cards("step-review")).containsExactly(receipt);
        assertThat(board().select("[data-column=step-review] [data-to=step-check]"))
                .hasSize(1);
    }

    @Test
    void onlyTheHeadSeesHowToDecide() {
        PathsOfTest.file(port, office, "安積", "花子", 1);
        moved("new", "step-check");
        moved("step-check", "step-review");
        clerk = HttpVisitor.at(port).signedIn(office.second().login());
        moved("step-review", "decision");

        assertThat(board().select("[data-column=decision] [data-to=decided]")).isEmpty();
        clerk = HttpVisitor.at(port).signedIn(office.head().login());
        assertThat(board().select("[data-column=decision] [data-to=decided]")).hasSize(1);
    }

    @Test
    void anotherSectionsCasesAreOnNoBoard() {
        var receipt = PathsOfTest.file(port, office, "安積", "花子", 1);
        var stranger = HttpVisitor.at(port)
                .signedIn(paths.office("").clerk().login())
                .get("/staff/cases/board?procedure=" + office.procedure());

        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).doesNotContain(receipt).contains("案件はまだありません");
    }

    /** Follows a card's link to a column and confirms; where it leads. */
    private String moved(String from, String to) {
        var link = board().select("[data-column=" + from + "] [data-to=" + to + "]")
                .attr("href");
        var confirm = Jsoup.parse(clerk.get(link).body()).select("main form[method=post]");
        assertThat(confirm).as(link).hasSize(1);
        var version = confirm.select("[name=version]").val();
        return clerk.submit(
                        link,
                        confirm.attr("action"),
                        Map.of(
                                "version",
                                version,
                                "from",
                                confirm.select("[name=from]").val()))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private Document board() {
        return Jsoup.parse(
                clerk.get("/staff/cases/board?procedure=" + office.procedure()).body());
    }

    private List<String> cards(String column) {
        return board().select("[data-column=" + column + "] .card-case__title").eachText();
    }
}
