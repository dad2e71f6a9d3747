package jp.tenohira.facts.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that other systems lay down in {@code <directory>/<municipality>/}. A file that was not written to for a minute is taken and moved
 * to {@code done}, or to {@code refused} with a text beside it that says why.
 */
public final class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_FILES = 1000;

    /** Takes a file in for the current municipality. */
    public interface Taker {

        /** Answers what is wrong with it; nothing when it was taken in. */
        List<Text> take(String name, Path file) throws IOException;
    }

    private final Taker taker;
    private final Clock clock;

    public DropFolder(Taker taker, Clock clock) {
        this.taker = taker;
        this.clock = clock;
    }

    /** @param directory empty where nothing is watched */
    public void look(String directory, Municipalities municipalities) {
        if (!directory.isBlank()) {
            municipalities.all().forEach(city -> look(Path.of(directory), city));
        }
    }

    public void look(Path directory, Municipality city) {
        var own = directory.resolve(city.code());
        if (!Files.isDirectory(own)) {
            return;
        }
        try (var found = Files.list(own)) {
            for (var file : found.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList()) {
                if (isQuiet(file)) {
                    CurrentMunicipality.<Path, IOException>call(city, () -> take(own, file));
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The watched folder of {} cannot be read: {}", city.code(), e.getMessage());
        }
    }

    private boolean isQuiet(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(clock.instant().minus(QUIET));
    }

    private Path take(Path own, Path file) throws IOException {
        var problems = taker.take(String.valueOf(file.getFileName()), file);
        if (problems.isEmpty()) {
            return move(file, own.resolve("done"));
        }
        var moved = move(file, own.resolve("refused"));
        var said = problems.stream()
                .map(problem -> problem.in(Lang.JA) + "\n" + problem.in(Lang.EN))
                .collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(
                moved.resolveSibling(moved.getFileName() + ".problems.txt"), said, StandardCharsets.UTF_8);
    }

    /** Files come under the same name day by day: the moment keeps them apart. */
    private Path move(Path file, Path directory) throws IOException {
        var moment = clock.instant().toString().replace(":", "");
        return Files.move(
                file,
                Files.createDirectories(directory).resolve(moment + "-" + file.getFileName()),
                StandardCopyOption.ATOMIC_MOVE);
    }
}
