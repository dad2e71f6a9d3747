package jp.tenohira.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code tenohira token} beside a running city hall. */
@CityHallTest
class TokenCommandTests {

    @LocalServerPort
    int port;

    private final Path data;
    private final StaffOfTest staff;

    TokenCommandTests(@Value("${tenohira.data}") Path data, @Autowired StaffOfTest staff) {
        this.data = data;
        this.staff = staff;
    }

    private record Ran(int code, String out, String err) {}

    @Test
    void aTokenForHeadquartersReadsFiguresAtOnce() {
        var ran = run("--role", "headquarters");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).matches("tnh_[0-9A-Za-z]{43}\\R");
        assertThat(HttpVisitor.at(port)
                        .withToken(ran.out().strip())
                        .get("/api/v1/figures")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfOneMunicipalityIsUnknownInTheOther() {
        var token =
                run("--role", "headquarters", "--municipality", "072028").out().strip();

        assertThat(HttpVisitor.at(port).withToken(token).get("/api/v1/figures").statusCode())
                .isEqualTo(401);
        assertThat(HttpVisitor.atAizuwakamatsu(port)
                        .withToken(token)
                        .get("/api/v1/figures")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSectionIsFoundByItsName() {
        var section = staff.section(Cities.KORIYAMA);

        assertThat(run("--role", "clerk", "--section", section + "課").err()).contains("clerk of " + section);
    }

    @Test
    void anUnknownSectionListsWhatThereIs() {
        var section = staff.section(Cities.KORIYAMA);
        var ran = run("--role", "clerk", "--section", "無い課");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("無い課", section);
    }

    @Test
    void whatIsMisspeltIsSaidWithWhatIsPossible() {
        assertThat(run("--role", "mayor").err()).contains("mayor", "clerk, head, administrator, headquarters");
        assertThat(run("--role", "head", "--scope", "all").err()).contains("figures:read");
        assertThat(run("--role", "headquarters", "--days", "9999").code()).isEqualTo(2);
        assertThat(run("--rolle", "head").code()).isEqualTo(2);
        assertThat(run().err()).contains("--role is needed");
    }

    @Test
    void withoutRecordsItSaysToStartTheCityHallFirst(@TempDir Path empty) {
        var ran = runIn(empty, List.of("--role", "headquarters"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Start the city hall once first");
    }

    private Ran run(String... args) {
        return runIn(data, List.of(args));
    }

    private static Ran runIn(Path data, List<String> args) {
        var all = new ArrayList<>(args);
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", data.toString()));
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var command = new TokenCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        var code = command.run(all, Map.of());
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
