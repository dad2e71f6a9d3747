package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tenohira start --empty}: a city that begins with nothing of the demo. */
class EmptyCityHallTests {

    @TempDir
    Path data;

    @Test
    void hasNoProceduresNoDemoAccountsAndSaysWhatThatMeans() throws Exception {
        try (var cityHall = SeparateCityHall.start(data, "--empty")) {
            var visitor = HttpVisitor.at(cityHall.at("/").getPort());

            assertThat(visitor.get("/?lang=ja").body())
                    .contains("現在、このサイトで申請を受け付けている手続きはありません。")
                    .doesNotContain("これはデモです", "放課後児童クラブ");
            assertThat(visitor.get("/api/v1/procedures/after-school-club").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/staff/sign-in?demo=clerk").body()).doesNotContain("demo-clerk");
            assertThat(visitor.get("/outbox").statusCode()).isIn(302, 401, 403, 404);
            assertThat(cityHall.log()).doesNotContain("demo-clerk-2023");
        }
    }
}
