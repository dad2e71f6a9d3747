package jp.tenohira.printing.logs;

import static jp.tenohira.facts.PlainCsv.half;

import java.util.List;
import java.util.function.ToIntFunction;
import jp.tenohira.facts.PlainCsv.Cell;

/** What {@link TableReader} makes of lines, said to the engine: the same rows of {@link PrintJobs}. */
final class PlainJobs {

    private static final String FACES = "pages * coalesce(copies, 1)";
    private static final String TWO_SIDED_SHEETS = half("pages") + " * coalesce(copies, 1)";

    static final List<String> ROW = List.of(
            "at_clock - interval '9' hour",
            "at_clock",
            "printer",
            "account",
            "job",
            "''",
            FACES,
            "case when duplex then greatest(coalesce(sheets, %s), %s) else coalesce(sheets, %s) end"
                    .formatted(TWO_SIDED_SHEETS, half("(" + FACES + ")"), FACES),
            "colour",
            "duplex",
            "media");

    private PlainJobs() {}

    static List<Cell> cells(ToIntFunction<LogField> place) {
        return List.of(
                new Cell.Time("at_clock", place.applyAsInt(LogField.TIME)),
                new Cell.Words("account", place.applyAsInt(LogField.ACCOUNT), true),
                new Cell.Words("printer", place.applyAsInt(LogField.PRINTER), true),
                new Cell.Words("job", place.applyAsInt(LogField.JOB), false),
                new Cell.Words("media", place.applyAsInt(LogField.MEDIA), false),
                new Cell.Count("pages", place.applyAsInt(LogField.PAGES), true),
                new Cell.Count("copies", place.applyAsInt(LogField.COPIES), false),
                new Cell.Count("sheets", place.applyAsInt(LogField.SHEETS), false),
                new Cell.Truth(
                        "duplex", place.applyAsInt(LogField.DUPLEX), TableReader.TWO_SIDED, TableReader.ONE_SIDED),
                new Cell.Truth(
                        "colour", place.applyAsInt(LogField.COLOUR), TableReader.IN_COLOUR, TableReader.NO_COLOUR));
    }
}
