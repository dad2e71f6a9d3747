package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.payments.settlement.notices.BankFiles;
import jp.tenohira.records.RecordsCommand;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BankNoticeCommandTests {

    private final Path data;
    private final BankNoticeFolder folder;
    private final JdbcClient jdbc;
    private final Clock clock;

    @TempDir
    Path files;

    BankNoticeCommandTests(
            @Value("${tenohira.data}") Path data, BankNoticeFolder folder, JdbcClient jdbc, Clock clock) {
        this.data = data;
        this.folder = folder;
        this.jdbc = jdbc;
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
        assertThat(whoTookIn(overlapping)).containsExactly("tenohira import");
    }

    /** By the audit trail. */
    private List<String> whoTookIn(Path file) {
        return CurrentMunicipality.call(
                KORIYAMA,
                () -> jdbc.sql("""
                        select a.actor_name from audit_entry a join bank_notice n on n.id::text = a.subject
                         where a.action = 'bank-notice.imported' and n.digest = :digest
                        """)
                        .param("digest", digest(file))
                        .query(String.class)
                        .list());
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFolderTakesFilesInOnceAndSaysWhyItRefusesOne() throws IOException {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var own = Files.createDirectories(files.resolve(KORIYAMA.code()));
        var paid = new BankFiles.Paid(
                today.minusDays(1), 900, UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT), "000001");
        var good = Files.write(own.resolve("a.txt"), BankFiles.notice(today, List.of(paid)));
        var broken = Files.write(own.resolve("b.txt"), java.util.Arrays.copyOf(Files.readAllBytes(good), 250));
        var before = FileTime.from(clock.instant().minusSeconds(120));
        Files.setLastModifiedTime(good, before);
        Files.setLastModifiedTime(broken, before);

        folder.watched().look(files, KORIYAMA);

        assertThat(own.resolve("done")).isDirectoryContaining("glob:**-a.txt");
        assertThat(own.resolve("refused")).isDirectoryContaining("glob:**-b.txt.problems.txt");
        try (var done = Files.list(own.resolve("done"))) {
            assertThat(whoTookIn(done.findFirst().orElseThrow())).containsExactly("監視フォルダー");
        }
    }
}
