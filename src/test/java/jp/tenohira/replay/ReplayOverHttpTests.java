package jp.tenohira.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReplayOverHttpTests {

    private static final int SOME = 25;

    private final SampleProcedures procedures;
    private final StaffOfTest staff;
    private final int port;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Autowired
    ReplayOverHttpTests(SampleProcedures procedures, StaffOfTest staff, @LocalServerPort int port) {
        this.procedures = procedures;
        this.staff = staff;
        this.port = port;
    }

    @BeforeEach
    void publishTheForm() {
        procedures.afterSchoolClub(Cities.KORIYAMA);
    }

    private int replay(String token) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new ReplayCommand(out, out)
                .run(
                        List.of(
                                "after-school-2023",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                directory.toString(),
                                "--most",
                                Integer.toString(SOME)),
                        Map.of("TENOHIRA_TOKEN", token));
    }

    private long figure(String code) {
        var token = staff.token(Cities.KORIYAMA, Role.HEADQUARTERS, Scope.FIGURES_READ);
        var answer = HttpVisitor.at(port)
                .withToken(token)
                .get("/api/v1/figures/" + code + "?procedure=after-school-club&from=2023-11-06&to=2023-11-30");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("numerator").asLong();
    }

    @Test
    void withoutTheScopeNothingIsFiled() {
        var before = figure("received");

        var code = replay(staff.token(Cities.KORIYAMA, Role.ADMINISTRATOR, Scope.FIGURES_READ));

        assertThat(code).isEqualTo(ReplayCommand.INCOMPLETE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("403").contains("filing-time");
        assertThat(figure("received")).isEqualTo(before);
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);

        var code = new ReplayCommand(out, out)
                .run(
                        List.of("after-school-2023", "--port", "9", "--most", "1", "--data", directory.toString()),
                        Map.of("TENOHIRA_TOKEN", "x"));

        assertThat(code).isEqualTo(ReplayCommand.UNREACHABLE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Nobody answers at http://localhost:9");
    }
}
