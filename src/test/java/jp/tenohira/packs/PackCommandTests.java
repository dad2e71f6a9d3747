package jp.tenohira.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private int run(String... args) {
        return new PackCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(problems, true, StandardCharsets.UTF_8),
                        _ -> {
                            throw new AssertionError("Misuse starts nothing");
                        })
                .run(List.of(args));
    }

    @Test
    void theCommandWritesEveryFileWithoutARunningServer(@TempDir Path directory)
            throws IOException, InterruptedException {
        var target = directory.resolve("new");

        var ran = SeparateCityHall.run(
                Map.of(),
                "pack",
                "--meeting",
                "2024-02-08",
                "--out",
                target.toString(),
                "--city-hall",
                "https://dx.example.jp/");

        assertThat(ran.code()).as(ran.err()).isEqualTo(PackCommand.DONE);
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "pack-a4.pptx",
                            "pack-16x9.pptx",
                            "pack-a4-landscape.pdf",
                            "pack-a4-portrait.pdf",
                            "pack.xlsx",
                            "pack.html");
        }
        assertThat(Files.readString(target.resolve("pack.html")))
                .contains("https://dx.example.jp/headquarters/figures/coverage-rate?fiscal-year=2023");
        assertThat(ran.out().lines()).hasSize(6);
    }

    @Test
    void misuseIsToldInASentence(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");

        assertThat(run()).isEqualTo(PackCommand.MISUSED);
        assertThat(run("--meeting", "yesterday", "--out", directory.toString())).isEqualTo(PackCommand.MISUSED);
        assertThat(run("--meeting", "2024-02-09", "--out", directory.toString()))
                .isEqualTo(PackCommand.MISUSED);
        assertThat(run("--meeting", "2024-02-08")).isEqualTo(PackCommand.MISUSED);
        assertThat(run("--meeting", "2024-02-08", "--out", file.toString())).isEqualTo(PackCommand.MISUSED);
        assertThat(run("--meeting", "2024-02-08", "--out", directory.toString(), "--city-hall", "ftp://x"))
                .isEqualTo(PackCommand.MISUSED);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains(
                        "--meeting needs a day such as 2024-02-08, not: yesterday",
                        "The shipped data are of the meeting of 2024-02-08; there is none of 2024-02-09.",
                        "Where to? --out DIR",
                        "The files cannot be written:");
    }
}
