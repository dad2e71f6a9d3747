package jp.tenohira.payments.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.payments.settlement.notices.BankFiles;
import jp.tenohira.records.RecordsCommand;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BankNoticeCommandTests {

    private final Path data;
    private final Clock clock;

    @TempDir
    Path files;

    BankNoticeCommandTests(@Value("${tenohira.data}") Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    private record Ran(int code, String out, String err) {}

    private Ran run(Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = RecordsCommand.find("bank-notice")
                .orElseThrow()
                .run(
                        List.of("bank-notice", file.toString(), "--data", data.toString()),
                        Map.of(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        clock);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsTakenInOnceAndABrokenOneNotAtAll() throws IOException {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var payer = UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        var twice = new BankFiles.Paid(today.minusDays(1), 500, payer, "000000");
        var file = files.resolve("furikomi.txt");
        Files.write(file, BankFiles.notice(today, List.of(twice, twice)));
        var overlapping = files.resolve("overlapping.txt");
        Files.write(
                overlapping,
                BankFiles.notice(
                        today, List.of(twice, twice, new BankFiles.Paid(today.minusDays(1), 700, payer, "000000"))));
        var broken = files.resolve("broken.txt");
        Files.write(broken, java.util.Arrays.copyOf(Files.readAllBytes(file), 250));

        assertThat(run(file).out()).contains("2 credits, 0 of them known before");
        assertThat(run(file).out()).contains("imported before, nothing changed");
        assertThat(run(overlapping).out()).contains("3 credits, 2 of them known before");
        var refused = run(broken);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("record 2, byte 49", "Nothing of broken.txt was imported.");
    }
}
