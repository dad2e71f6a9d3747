package jp.tenohira.facts.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactTable;

/** The directories and files: {@code <table>/municipality=072036/month=2024-01/<id>.parquet}. */
final class FactFiles {

    private static final String PART = ".part";

    private final Path facts;
    private final Consumer<CrashPoint> moments;

    FactFiles(Path facts, Consumer<CrashPoint> moments) {
        this.facts = facts;
        this.moments = moments;
    }

    /** Where the current municipality's files of a table lie. */
    Path directory(FactTable table) throws IOException {
        return Files.createDirectories(facts.resolve(table.name())
                .resolve("municipality=" + CurrentMunicipality.get().code()));
    }

    /** A directory that is not there yet, beside the table's files, for those that are not sorted out; what a crash leaves there is swept too. */
    Path staging(FactTable table) throws IOException {
        return directory(table).resolve(".staged-" + UUID.randomUUID());
    }

    /** For what is larger than memory, and for exports. */
    Path work() throws IOException {
        return Files.createDirectories(facts.resolve(".work"));
    }

    Path file(String relative) {
        return facts.resolve(relative);
    }

    /** A file that is whole on disk under its name, though it counts for nothing yet. */
    record Written(String file, String month, long rows, long bytes) {}

    @FunctionalInterface
    interface Writing {
        /** Writes a file and returns its rows. */
        long write(Path file) throws IOException;
    }

    Written write(FactTable table, String month, Writing writing) throws IOException {
        var directory = Files.createDirectories(directory(table).resolve("month=" + month));
        var id = UUID.randomUUID().toString();
        var part = directory.resolve("." + id + PART);
        var file = directory.resolve(id + ".parquet");
        try {
            var rows = writing.write(part);
            moments.accept(CrashPoint.FILE_WRITTEN);
            sync(part);
            moments.accept(CrashPoint.FILE_SYNCED);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync(directory);
            moments.accept(CrashPoint.FILE_RENAMED);
            return new Written(facts.relativize(file).toString(), month, rows, Files.size(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes what was last written before that moment and is not in use. Returns how many files went. */
    int sweep(FactTable table, Set<String> inUse, Instant before) throws IOException {
        var gone = new ArrayList<Path>();
        for (var file : files(table)) {
            if (!inUse.contains(facts.relativize(file).toString())
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.delete(file);
                gone.add(file);
            }
        }
        return gone.size();
    }

    private List<Path> files(FactTable table) throws IOException {
        try (var all = Files.walk(directory(table))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
