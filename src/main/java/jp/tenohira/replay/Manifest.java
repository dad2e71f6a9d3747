package jp.tenohira.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.replay.Replay.Filed;

/** What the bulk check must find among the filed applications: these receipts with these checks, and no others. */
final class Manifest {

    private Manifest() {}

    /** Writes {@code receipt,check} lines; returns the file. */
    static Path write(Scenario scenario, List<Filed> filed, Path directory) throws IOException {
        Files.createDirectories(directory);
        var lines = new StringBuilder("receipt,check\n");
        for (var one : filed) {
            if (one.answer() instanceof Filer.Answer.Receipt(var number)) {
                one.planned().findings().stream()
                        .sorted()
                        .forEach(check ->
                                lines.append(number).append(',').append(check).append('\n'));
            }
        }
        var file = directory.resolve("replay-" + scenario.name() + "-expected.csv");
        return Files.writeString(file, lines);
    }

    /** How many applications each check must find. */
    static Map<String, Long> counts(List<Planned> planned) {
        var counts = new TreeMap<String, Long>();
        planned.forEach(one -> one.findings().forEach(check -> counts.merge(check, 1L, Long::sum)));
        return counts;
    }
}
