package jp.tenohira.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code tenohira verify-draw}: a true record passes, and whatever is changed in it is found. */
class VerifyDrawCommandTests {

    private static final List<String> ENTRANTS = List.of("2026-0000001-2", "2026-0000002-4", "2026-0000003-6");
    private static final byte[] SEED = HexFormat.of().parseHex("0123456789abcdef".repeat(4));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void aTrueRecordPasses() throws IOException {
        assertThat(run(written(text()))).isEqualTo(VerifyDrawCommand.RIGHT);
        assertThat(said()).doesNotContain("WRONG").contains(Lots.commitment(SEED));
    }

    @Test
    void aChangedOrderListSeedOrValueIsFound() throws IOException {
        var record = text();
        var order = record().order();
        var swapped = record.replace(order.get(0), "X")
                .replace(order.get(1), order.get(0))
                .replace("X", order.get(1));
        assertThat(run(written(swapped))).as("all receipts renamed").isEqualTo(VerifyDrawCommand.WRONG);
        assertThat(run(written(record.replace("0123456789abcdef", "0123456789abcdee"))))
                .isEqualTo(VerifyDrawCommand.WRONG);
        assertThat(run(written(record.replace("\"publicValue\":\"38,915.87\"", "\"publicValue\":\"38,915.88\""))))
                .isEqualTo(VerifyDrawCommand.WRONG);
        assertThat(said()).contains("WRONG  the order follows");
    }

    @Test
    void aCommitmentOtherThanTheOneNotedBeforehandIsFound() throws IOException {
        var file = written(text()).toString();

        assertThat(command().run(List.of(file, "--commitment", Lots.commitment(SEED))))
                .isEqualTo(VerifyDrawCommand.RIGHT);
        assertThat(command().run(List.of(file, "--commitment", "00"))).isEqualTo(VerifyDrawCommand.WRONG);
    }

    @Test
    void whatIsNoRecordIsSaidToBeNone() throws IOException {
        assertThat(run(written("{\"format\": \"tenohira-draw-v1\"}"))).isEqualTo(VerifyDrawCommand.MISUSED);
        assertThat(run(written("not JSON"))).isEqualTo(VerifyDrawCommand.MISUSED);
        assertThat(run(folder.resolve("missing.json"))).isEqualTo(VerifyDrawCommand.MISUSED);
        assertThat(command().run(List.of())).isEqualTo(VerifyDrawCommand.MISUSED);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains("not a record of a draw", "cannot be read", "tenohira verify-draw FILE");
    }

    /** A fixed example: whoever writes a verifier of their own can compare with it. */
    @Test
    void theRuleNeverChanges() {
        var subject = new Lots.Subject("072036", "example", "20260105T000000Z", Lots.digest(ENTRANTS), "");

        assertThat(Lots.commitment(SEED)).isEqualTo("4884fdaafea47c29fea7159d0daddd9c085d6200e1359e85bb81736af6b7c837");
        assertThat(Lots.digest(ENTRANTS)).isEqualTo("ac6ae4026c016aa5f9d841b5d82d96e9252b66898200025b8c07d21996533d79");
        assertThat(Lots.order(SEED, subject, ENTRANTS))
                .isEqualTo(List.of("2026-0000002-4", "2026-0000003-6", "2026-0000001-2"));
    }

    private static DrawRecord record() {
        var digest = Lots.digest(ENTRANTS);
        var subject = new Lots.Subject("072036", "example", "20260105T000000Z", digest, "38,915.87");
        return new DrawRecord(
                Lots.FORMAT,
                "072036",
                "example",
                "20260105T000000Z",
                "",
                "",
                "",
                Lots.commitment(SEED),
                "",
                ENTRANTS,
                digest,
                "終値",
                "38,915.87",
                HexFormat.of().formatHex(SEED),
                "",
                1,
                1,
                new ArrayList<>(Lots.order(SEED, subject, ENTRANTS)));
    }

    private static String text() {
        return JsonMapper.builder().build().writeValueAsString(record());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "draw", ".json"), text);
    }

    private int run(Path file) {
        return command().run(List.of(file.toString()));
    }

    private VerifyDrawCommand command() {
        return new VerifyDrawCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
