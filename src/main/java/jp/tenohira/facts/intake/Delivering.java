package jp.tenohira.facts.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.AppendRefused;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Delivery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.Plain;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.Rows;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.facts.staging.StagedRows;
import org.jspecify.annotations.Nullable;

/** Appends the rows of a file to a table of facts, unless its reader finds something wrong. */
public final class Delivering {

    public static final Text ENCODED = Text.of("UTF-8かCP932の文字コード", "UTF-8 or CP932");
    private static final Text LINES = Text.of("1行以上の記録", "at least one line");
    private static final Text STANDING = Text.of("まだ差し替えられていない取込み", "an import that was not replaced yet");
    private static final int LONGEST_NAME = 300;

    private final Facts facts;
    private final FactTable table;

    public Delivering(Facts facts, FactTable table) {
        this.facts = facts;
        this.table = table;
    }

    /** Reads one format. */
    @FunctionalInterface
    public interface Reader {

        /** Writes what the lines say; what cannot be read goes to the problems. */
        void read(DeliveredFile file, RowWriter rows, Problems problems) throws IOException;

        /** The same for the engine, where it may read the file by itself. */
        default Optional<? extends Plain> plain(DeliveredFile file) throws IOException {
            return Optional.empty();
        }
    }

    private record FileRows(DeliveredFile file, Reader reader, Problems problems) implements Rows {

        @Override
        public boolean writeTo(RowWriter writer) throws IOException {
            var counted = new CountedRows(writer);
            reader.read(file, counted, problems);
            if (counted.count() == 0 && problems.isEmpty()) {
                problems.add(0, "", problems.file(), LINES);
            }
            return problems.isEmpty();
        }

        @Override
        public Optional<? extends Plain> plain() throws IOException {
            return reader.plain(file);
        }
    }

    private record ReadyRows(StagedRows ready) implements Rows {

        @Override
        public boolean writeTo(RowWriter writer) {
            return false;
        }

        @Override
        public Optional<StagedRows> staged() {
            return Optional.of(ready);
        }
    }

    /** @param source how it is read: part of the identity by which the same file is known again */
    public Outcome<Appended, List<FileProblem>> append(
            Handed handed, @Nullable Replacing replacing, DeliveredFile file, String source, Reader reader)
            throws IOException {
        var problems = new Problems(handed.name());
        return append(handed, replacing, file, source, new FileRows(file, reader, problems), problems);
    }

    /** Appends rows of a file that lie ready. */
    public Outcome<Appended, List<FileProblem>> append(
            Handed handed, @Nullable Replacing replacing, DeliveredFile file, String source, StagedRows staged)
            throws IOException {
        return append(handed, replacing, file, source, new ReadyRows(staged), new Problems(handed.name()));
    }

    private Outcome<Appended, List<FileProblem>> append(
            Handed handed,
            @Nullable Replacing replacing,
            DeliveredFile file,
            String source,
            Rows rows,
            Problems problems)
            throws IOException {
        var delivery = Delivery.fresh(shortened(source), shortened(handed.name()), file.digest(), handed.by());
        return answer(
                facts.append(
                        table,
                        replacing == null ? delivery : delivery.replacing(replacing.batch(), replacing.reason()),
                        rows),
                problems);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static Outcome<Appended, List<FileProblem>> answer(
            Outcome<Appended, AppendRefused> outcome, Problems problems) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, AppendRefused>(var appended) -> Outcome.accepted(appended);
            case Outcome.Refused<Appended, AppendRefused>(var why) -> {
                switch (why) {
                    case AppendRefused.GivenUp() -> {}
                    case AppendRefused.BatchUnknown(var batch) -> problems.add(0, "", batch.toString(), STANDING);
                    case AppendRefused.ReplacedAlready already ->
                        problems.add(0, "", already.batch().toString(), STANDING);
                }
                yield Outcome.refused(problems.all());
            }
        };
    }
}
