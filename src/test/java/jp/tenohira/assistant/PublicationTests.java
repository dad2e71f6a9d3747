package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A generated text leaves the desk for publication only after both checks, each noted with who and when. */
@CityHallTest
class PublicationTests {

    private static final String PATH = "/staff/assistant/publication";

    private final StaffOfTest staff;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PublicationTests(StaffOfTest staff, JdbcClient jdbc, @LocalServerPort int port) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.port = port;
    }

    private HttpVisitor somebody() {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());
    }

    @Test
    void aTextIsHandedOutAfterBothChecksAndAChangedOneIsNot() {
        var visitor = somebody();
        var text = "市制100周年の記念行事%sに、1,200人が集まりました。"
                .formatted(UUID.randomUUID().toString().replaceAll("[^a-f]", ""));

        assertThat(visitor.submit(PATH, PATH, Map.of("text", text)).body()).contains("まだ");
        assertThat(visitor.submit(PATH, PATH + "/text", Map.of("text", text)).statusCode())
                .isEqualTo(422);
        assertThat(visitor.submit(PATH, PATH + "/truth", Map.of("text", text, "against", "記念誌"))
                        .body())
                .as("not every sentence is ticked")
                .contains("すべての文を確かめて");
        assertThat(visitor.submit(PATH, PATH + "/truth", Map.of("text", text, "claim", "0", "against", "記念誌12ページ"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.submit(PATH, PATH + "/text", Map.of("text", text)).body())
                .contains("先に既存の著作物と似ていないか");
        assertThat(visitor.submit(PATH, PATH + "/similarity", Map.of("text", text))
                        .body())
                .contains("インターネットや書籍は調べていません");

        var taken = visitor.submit(PATH, PATH + "/text", Map.of("text", text));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(text);
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
        assertThat(visitor.submit(PATH, PATH + "/text", Map.of("text", text + "追記"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(CurrentMunicipality.call(
                        Cities.KORIYAMA,
                        () -> jdbc.sql(
                                        "select count(*) from output_check where output_check::text like '%' || :words || '%'")
                                .param("words", "記念行事")
                                .query(Long.class)
                                .single()))
                .as("no word of it is kept")
                .isZero();
    }

    @Test
    void passagesInCommonWithABroughtTextAreMarkedSideBySide() {
        var work = "坂の途中の古い家には、いつも白い猫が眠っていた。窓辺の時計は三時を指したまま動かない。";

        var page = Jsoup.parse(somebody()
                .submit(
                        PATH,
                        PATH + "/similarity",
                        Map.of("text", "公園の案内です。窓辺の時計は三時を指したまま動かない。お越しください。", "title", "ある小説", "work", work))
                .body());

        assertThat(page.select("h2").eachText()).contains("ある小説");
        assertThat(page.select(".beside mark").eachText())
                .hasSize(2)
                .allSatisfy(marked -> assertThat(marked).contains("窓辺の時計は三時を指したまま動かない"));
    }
}
