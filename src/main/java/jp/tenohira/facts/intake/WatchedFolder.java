package jp.tenohira.facts.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.Intake.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes facts in from a {@link DropFolder}. */
public final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String BY = "監視フォルダー";

    private final DropFolder folder;
    private final List<FactTable> tables;
    private final Facts facts;
    private final Municipalities municipalities;

    public WatchedFolder(
            Intake intake, List<FactTable> tables, Facts facts, Municipalities municipalities, Clock clock) {
        this.folder = new DropFolder((name, file) -> take(intake, name, file), clock);
        this.tables = List.copyOf(tables);
        this.facts = facts;
        this.municipalities = municipalities;
    }

    /** @param directory empty where nothing is watched */
    public void look(String directory) {
        folder.look(directory, municipalities);
    }

    public void look(Path directory, Municipality city) {
        folder.look(directory, city);
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

    private static List<Text> take(Intake intake, String name, Path file) throws IOException {
        return switch (intake.take(new Handed(name, file, "auto", BY), null)) {
            case Outcome.Accepted<Appended, List<FileProblem>> _ -> List.of();
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                problems.stream().map(FileProblem::sentence).toList();
        };
    }
}
