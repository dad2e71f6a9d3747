package jp.tenohira.printing;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.tenohira.facts.intake.ImportFilesCommand;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Logs by the API and by the command line. */
@CityHallTest
class HandingInTests {

    private static final String PATH = "/api/v1/print-jobs:import";

    private final LogsOfTest logs;
    private final StaffOfTest staff;
    private final int port;
    private final Path data;
    private final String printer = LogsOfTest.printer();

    @TempDir
    Path folder = Path.of("");

    HandingInTests(
            @Autowired LogsOfTest logs,
            @Autowired StaffOfTest staff,
            @LocalServerPort int port,
            @Value("${tenohira.data}") Path data) {
        this.logs = logs;
        this.staff = staff;
        this.port = port;
        this.data = data;
    }

    @Test
    void aServerPostsItsLogAndHearsWhatIsWrongWithIt() {
        var log = cupsLine(printer, "a", 1, "05/Jan/2024", 3);
        var server = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.PRINTING_WRITE));

        var taken = server.post(PATH + "?name=page_log-1", "application/octet-stream", log);
        var again = server.post(PATH, "application/octet-stream", log);
        var wrong = server.post(PATH, "text/plain", log + "broken\n");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(taken.body()).at("/fresh").asBoolean())
                .isTrue();
        assertThat(JsonMapper.shared().readTree(again.body()).at("/fresh").asBoolean())
                .isFalse();
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(JsonMapper.shared()
                        .readTree(wrong.body())
                        .at("/problems/0/line")
                        .asInt())
                .isEqualTo(2);
        assertThat(logs.printed(KORIYAMA, printer).faces()).isEqualTo(3);
    }

    @Test
    void onlyATokenForItPostsLogs() {
        var reader = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.FIGURES_READ));

        assertThat(reader.post(PATH, "text/plain", "x\n").statusCode()).isEqualTo(403);
        assertThat(HttpVisitor.at(port).post(PATH, "text/plain", "x\n").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theCommandTakesInFilesBesideTheRunningCityHall() throws IOException {
        var first = Files.writeString(folder.resolve("page_log"), cupsLine(printer, "a", 1, "05/Jan/2024", 3));
        var second = Files.writeString(folder.resolve("page_log.1"), cupsLine(printer, "a", 2, "06/Jan/2024", 4));
        var broken = Files.writeString(folder.resolve("broken"), "x\n");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var command = new ImportFilesCommand(new PrintLogImport().kind(), print(out), print(err), Clock.systemUTC());

        assertThat(command.run(
                        List.of(
                                "print-log",
                                first.toString(),
                                second.toString(),
                                "--format",
                                "cups",
                                "--data",
                                data.toString()),
                        Map.of()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(command.run(List.of("print-log", broken.toString(), "--data", data.toString()), Map.of()))
                .isEqualTo(2);
        assertThat(command.run(List.of("print-log"), Map.of())).isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("page_log: 1 lines, 0 of them known before.");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken line 1", "Nothing of broken was imported.");
        assertThat(logs.printed(KORIYAMA, printer).faces()).isEqualTo(7);
    }

    @Test
    void theCommandSaysWhatComesTwiceAndWhatIsCutOff() throws IOException {
        var line = cupsLine(printer, "a", 1, "05/Jan/2024", 3);
        var other = cupsLine(printer, "a", 2, "06/Jan/2024", 4);
        var windows = Charset.forName("windows-31j");
        var early = Files.write(folder.resolve("page_log"), (other + line).getBytes(windows));
        var grown = Files.writeString(folder.resolve("grown"), line + other + other.replace(" 2 [", " 3 ["));
        var cut = Files.writeString(folder.resolve("cut"), line + other.substring(0, other.length() - 3));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var command = new ImportFilesCommand(new PrintLogImport().kind(), print(out), print(err), Clock.systemUTC());

        for (var file : List.of(early, early, grown, cut)) {
            command.run(List.of("print-log", file.toString(), "--data", data.toString()), Map.of());
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "page_log: 2 lines, 0 of them known before.",
                        "page_log: imported before, nothing changed.",
                        "grown: 3 lines, 2 of them known before.");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "cut line 2",
                        "expected a last line that ends (the file was cut off)",
                        "Nothing of cut was imported.");
        assertThat(logs.printed(KORIYAMA, printer).faces()).isEqualTo(11);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
