package jp.tenohira.printing.logs;

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
import jp.tenohira.facts.Facts;
import jp.tenohira.printing.LogProblem;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.printing.PrintLogs.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in files that print servers lay down in {@code <tenohira.printing.watch>/<municipality>/}. A file that was not written to for a minute is
 * taken and moved to {@code done}, or to {@code refused} with a text beside it that says why.
 */
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String BY = "監視フォルダー";
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_FILES = 1000;

    private final PrintLogs logs;
    private final Facts facts;
    private final Municipalities municipalities;
    private final Clock clock;
    private final String watch;

    WatchedFolder(
            PrintLogs logs,
            Facts facts,
            Municipalities municipalities,
            Clock clock,
            @Value("${tenohira.printing.watch:}") String watch) {
        this.logs = logs;
        this.facts = facts;
        this.municipalities = municipalities;
        this.clock = clock;
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "${tenohira.printing.watch-every:60s}", initialDelayString = "60s")
    void look() {
        if (!watch.isBlank()) {
            municipalities.all().forEach(city -> look(Path.of(watch), city));
        }
    }

    /** Small files of the day are joined at night. */
    @Scheduled(cron = "${tenohira.facts.compaction-cron:0 45 3 * * *}", zone = "Asia/Tokyo")
    void compact() {
        for (var city : municipalities.all()) {
            try {
                CurrentMunicipality.<Integer, IOException>call(city, () -> facts.compact(PrintJobs.TABLE));
            } catch (IOException | RuntimeException e) {
                LOG.error("Print jobs of {} were not compacted: {}", city.code(), e.getMessage());
            }
        }
    }

    void look(Path folder, Municipality city) {
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
        return switch (logs.take(new Handed(name, file, "auto", BY), null)) {
            case Outcome.Accepted<Appended, List<LogProblem>> _ -> move(file, own.resolve("done"));
            case Outcome.Refused<Appended, List<LogProblem>>(var problems) -> {
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

    /** Logs come under the same name day by day: the moment keeps them apart. */
    private Path move(Path file, Path directory) throws IOException {
        var moment = clock.instant().toString().replace(":", "");
        return Files.move(
                file,
                Files.createDirectories(directory).resolve(moment + "-" + file.getFileName()),
                StandardCopyOption.ATOMIC_MOVE);
    }
}
