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
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.Intake.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in files that other systems lay down in {@code <directory>/<municipality>/}. A file that was not written to for a minute is
 * taken and moved to {@code done}, or to {@code refused} with a text beside it that says why.
 */
public final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String BY = "監視フォルダー";
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_FILES = 1000;

    private final Intake intake;
    private final List<FactTable> tables;
    private final Facts facts;
    private final Municipalities municipalities;
    private final Clock clock;

    public WatchedFolder(
            Intake intake, List<FactTable> tables, Facts facts, Municipalities municipalities, Clock clock) {
        this.intake = intake;
        this.tables = List.copyOf(tables);
        this.facts = facts;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param directory empty where nothing is watched */
    public void look(String directory) {
        if (!directory.isBlank()) {
            municipalities.all().forEach(city -> look(Path.of(directory), city));
        }
    }

    /** Small files of the day are joined at night. */
    public void compact() {
        for (var city : municipalities.all()) {
            for (var table : tables) {
                try {
                    CurrentMunicipality.<Integer, IOException>call(city, () -> facts.compact(table));
                } catch (IOException | RuntimeException e) {
                    LOG.error("{} of {} was not compacted: {}", table.name(), city.code(), e.getMessage());
                }
            }
        }
    }

    public void look(Path folder, Municipality city) {
        var own = folder.resolve(city.code());
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
        var name = String.valueOf(file.getFileName());
        return switch (intake.take(new Handed(name, file, "auto", BY), null)) {
            case Outcome.Accepted<Appended, List<FileProblem>> _ -> move(file, own.resolve("done"));
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) -> {
                var moved = move(file, own.resolve("refused"));
                var said = problems.stream()
                        .map(problem -> problem.sentence().in(Lang.JA) + "\n"
                                + problem.sentence().in(Lang.EN))
                        .collect(Collectors.joining("\n", "", "\n"));
                yield Files.writeString(
                        moved.resolveSibling(moved.getFileName() + ".problems.txt"), said, StandardCharsets.UTF_8);
            }
        };
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
