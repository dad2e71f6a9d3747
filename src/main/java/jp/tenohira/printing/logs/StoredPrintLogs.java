package jp.tenohira.printing.logs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.CsvLines;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Delivering;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Unreadable;
import jp.tenohira.printing.PrintLogs;
import org.jspecify.annotations.Nullable;

/** Print logs as facts. */
public final class StoredPrintLogs implements PrintLogs {

    /** The table of the remembered mappings. */
    public static final String MAPPINGS = "print_mapping";

    private static final Text A_FORMAT = Text.of(
            "auto、cups、papercut、PageLogFormat(%を含む)、または登録済みの列の対応の名前",
            "auto, cups, papercut, a PageLogFormat with its percent signs, or the name of a remembered mapping");

    private static final Text A_HEADER = Text.of(
            "PaperCutの見出し、または「CSVの列の対応」に登録した列のある見出し",
            "the header of PaperCut, or one with the columns of a remembered mapping (\"Columns of a CSV\")");

    /** A log that says when, who and where has so many. */
    private static final int FEWEST_COLUMNS = 3;

    private final Facts facts;
    private final ColumnMappings mappings;
    private final String pageLogFormat;
    private final TakenIn after;

    /** @param pageLogFormat what the format {@code cups} means; empty for CUPS's standard */
    public StoredPrintLogs(Facts facts, ColumnMappings mappings, String pageLogFormat, TakenIn after) {
        this.facts = facts;
        this.after = after;
        this.mappings = mappings;
        this.pageLogFormat = pageLogFormat.isBlank() ? PageLogFormat.STANDARD : pageLogFormat;
        PageLogFormat.parse(this.pageLogFormat);
    }

    /** @param source what the reader is called in the batch's identity */
    private record Chosen(String source, Delivering.Reader reader) {}

    @Override
    public Outcome<Appended, List<FileProblem>> take(Handed handed, @Nullable Replacing replacing) throws IOException {
        var file = DeliveredFile.of(handed.content());
        if (file.isEmpty()) {
            return Outcome.refused(List.of(Unreadable.of(handed)));
        }
        try (var opened = file.get()) {
            return take(handed, opened, replacing);
        }
    }

    private Outcome<Appended, List<FileProblem>> take(Handed handed, DeliveredFile file, @Nullable Replacing replacing)
            throws IOException {
        var chosen = choose(handed.format().strip(), file);
        if (chosen.isEmpty()) {
            return Outcome.refused(List.of(
                    isAuto(handed.format().strip())
                            ? new FileProblem(handed.name(), 1, "", first(file), A_HEADER)
                            : new FileProblem(handed.name(), 0, "", handed.format(), A_FORMAT)));
        }
        var outcome = new Delivering(facts, PrintJobs.TABLE)
                .append(
                        handed,
                        replacing,
                        file,
                        chosen.get().source(),
                        chosen.get().reader());
        after.tell(outcome);
        return outcome;
    }

    private Optional<Chosen> choose(String format, DeliveredFile file) throws IOException {
        if (isAuto(format)) {
            return recognised(file);
        }
        if (format.equals("cups")) {
            return Optional.of(cups(pageLogFormat));
        }
        if (format.equals("papercut")) {
            return Optional.of(papercut());
        }
        if (format.indexOf('%') >= 0) {
            try {
                return Optional.of(cups(format));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return mappings.find(format).map(StoredPrintLogs::mapped);
    }

    private static boolean isAuto(String format) {
        return format.isEmpty() || format.equals("auto");
    }

    private static String first(DeliveredFile file) throws IOException {
        return file.firstLines(1).stream().findFirst().orElse("");
    }

    /** PaperCut by its header, a remembered mapping by its columns, else CUPS, whose lines have a time in brackets; empty for other CSV. */
    private Optional<Chosen> recognised(DeliveredFile file) throws IOException {
        var first = file.firstLines(2).stream().map(CsvLines::header).toList();
        if (first.stream().anyMatch(TableReader.PAPERCUT::fits)) {
            return Optional.of(papercut());
        }
        var header = first.isEmpty() ? List.<String>of() : first.getFirst();
        var mapped = mappings.all().stream()
                .filter(mapping -> mapping.fits(header))
                .findFirst()
                .map(StoredPrintLogs::mapped);
        var isCsv = header.size() >= FEWEST_COLUMNS && !first(file).contains("[");
        return mapped.isPresent() || isCsv ? mapped : Optional.of(cups(pageLogFormat));
    }

    private static Chosen cups(String format) {
        var parsed = PageLogFormat.parse(format);
        return new Chosen(format.equals(PageLogFormat.STANDARD) ? "cups" : "cups " + format, new PageLogReader(parsed));
    }

    private static Chosen papercut() {
        return new Chosen("papercut", new TableReader(TableReader.PAPERCUT, true));
    }

    private static Chosen mapped(ColumnMapping mapping) {
        return new Chosen("csv " + mapping.name(), new TableReader(mapping, false));
    }

    @Override
    public List<Batch> batches() {
        return facts.batches(PrintJobs.TABLE);
    }

    @Override
    public Optional<Batch> batch(UUID id) {
        return facts.batch(PrintJobs.TABLE, id);
    }
}
