package jp.tenohira.printing.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.tenohira.facts.intake.WatchedFolder;
import jp.tenohira.printing.LogsOfTest;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class PrintFolderTests {

    private final WatchedFolder watched;
    private final LogsOfTest logs;

    @TempDir
    Path folder = Path.of("");

    PrintFolderTests(@Autowired PrintFolder prints, @Autowired LogsOfTest logs) {
        this.watched = prints.watched();
        this.logs = logs;
    }

    @Test
    void quietFilesAreTakenOnceAndWrongOnesAreLaidAsideWithTheReason() throws IOException {
        var printer = LogsOfTest.printer();
        var own = Files.createDirectories(folder.resolve("072036"));
        quiet(Files.writeString(own.resolve("page_log"), LogsOfTest.cupsLine(printer, "a", 1, "05/Jan/2024", 3)));
        quiet(Files.writeString(own.resolve("wrong.log"), "no log\n"));
        Files.writeString(own.resolve("still-written"), LogsOfTest.cupsLine(printer, "a", 2, "05/Jan/2024", 3));

        watched.look(folder, Cities.KORIYAMA);
        watched.look(folder, Cities.KORIYAMA);

        assertThat(logs.printed(Cities.KORIYAMA, printer).faces()).isEqualTo(3);
        assertThat(names(own)).containsExactlyInAnyOrder("done", "refused", "still-written");
        assertThat(names(own.resolve("done"))).singleElement().asString().endsWith("page_log");
        assertThat(names(own.resolve("refused"))).hasSize(2).anyMatch(name -> name.endsWith("wrong.log.problems.txt"));
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void quiet(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofHours(1))));
    }
}
