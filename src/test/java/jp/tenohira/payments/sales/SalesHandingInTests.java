package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SalesHandingInTests {

    private static final String PATH = "/api/v1/sales:import";

    private final RegistersOfTest registers;
    private final StaffOfTest staff;
    private final SalesFolder folder;
    private final int port;
    private final Path data;

    @TempDir
    Path directory = Path.of("");

    @Autowired
    SalesHandingInTests(
            RegistersOfTest registers,
            StaffOfTest staff,
            SalesFolder folder,
            @LocalServerPort int port,
            @Value("${tenohira.data}") Path data) {
        this.registers = registers;
        this.staff = staff;
        this.folder = folder;
        this.port = port;
        this.data = data;
    }

    @Test
    void aRegisterPostsItsReceiptsAndHearsWhatIsWrong() {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        var register = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.SALES_WRITE));
        var content = HEADER + line(facility, "R1", "1", "2024-06-01 09:00", "現金", 300);

        var taken = register.post(PATH, "application/octet-stream", content);
        var again = register.post(PATH, "application/octet-stream", content);
        var wrong = register.post(PATH, "text/plain", content.replace(",300\n", ",400\n"));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"fresh\":true");
        assertThat(again.body()).contains("\"fresh\":false");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("difference 100");
        assertThat(registers.yen(KORIYAMA, facility, "2024-06-01")).isEqualTo(300);
    }

    @Test
    void onlyATokenForItPostsSales() {
        var other = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.PRINTING_WRITE));

        assertThat(other.post(PATH, "text/plain", "x\n").statusCode()).isEqualTo(403);
        assertThat(HttpVisitor.at(port).post(PATH, "text/plain", "x\n").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWatchedFolderTakesReceiptsAndLaysWrongFilesAside() throws IOException {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        var own = Files.createDirectories(directory.resolve("072036"));
        quiet(Files.write(own.resolve(facility + ".R1.csv"), RegistersOfTest.bytes("smaregi.csv")));
        quiet(Files.writeString(own.resolve("wrong.csv"), "a,b\n1,2\n"));

        folder.watched().look(directory, KORIYAMA);

        assertThat(registers.yen(KORIYAMA, facility, "2024-04-01")).isEqualTo(13_500);
        assertThat(own.resolve("done"))
                .isDirectoryContaining(file -> file.toString().endsWith(facility + ".R1.csv"));
        assertThat(own.resolve("refused"))
                .isDirectoryContaining(file -> file.toString().endsWith(".problems.txt"));
    }

    private static void quiet(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofHours(1))));
    }

    @Test
    void theCommandTakesInFilesBesideTheRunningCityHall() throws IOException {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        var file = Files.writeString(
                directory.resolve("sales.csv"), HEADER + line(facility, "R1", "1", "2024-06-02 09:00", "現金", 300));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var kind = ImportFilesCommand.find("sales").orElseThrow();
        var command = new ImportFilesCommand(
                kind,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());

        assertThat(command.run(List.of("sales", file.toString(), "--data", data.toString()), Map.of()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(command.run(
                        List.of("sales", file.toString(), "--format", "smaregi", "--data", data.toString()), Map.of()))
                .isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("sales.csv: 1 lines, 0 of them known before.");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("取引ID");
        assertThat(registers.yen(KORIYAMA, facility, "2024-06-02")).isEqualTo(300);
    }
}
