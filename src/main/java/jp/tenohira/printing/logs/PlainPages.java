package jp.tenohira.printing.logs;

import static jp.tenohira.facts.PlainCsv.half;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.tenohira.facts.PlainCsv.Cell;
import jp.tenohira.facts.PlainWords;
import jp.tenohira.facts.PlainWords.Moment;

/** What {@link PageLogReader} makes of lines, said to the engine: the same rows of {@link PrintJobs}. */
final class PlainPages {

    private static final String LEAST =
            "case when starts_with(sides, 'two-sided') then %s else faces end".formatted(half("faces"));

    private static final List<String> ROW = List.of(
            "at_utc",
            "at_utc + interval '9' hour",
            "printer",
            "account",
            "job",
            "case when page_word = 'total' then '' else page_word end",
            "faces",
            "case when sheets is null or starts_with(sides, 'two-sided') then greatest(coalesce(sheets, 0), %s) else sheets end"
                    .formatted(LEAST),
            "case when colour_mode = 'color' then true when colour_mode in ('monochrome', 'process-monochrome', 'bi-level') then false end",
            "case when sides <> '' then starts_with(sides, 'two-sided') end",
            "media");

    private final List<String> fields;
    private final int time;
    private final int open;

    private PlainPages(PageLogFormat format) {
        this.fields = format.fields();
        this.time = fields.indexOf("time");
        this.open = format.open();
    }

    /** Empty for formats that say something twice, or the time behind the name of the job. */
    static Optional<PlainWords> of(Path file, PlainWords.Lines lines, PageLogFormat format) {
        var pages = new PlainPages(format);
        return pages.isSplitAlike() ? Optional.of(pages.words(file, lines)) : Optional.empty();
    }

    private boolean isSplitAlike() {
        return new HashSet<>(fields).size() == fields.size() && (open < 0 || time < open);
    }

    private PlainWords words(Path file, PlainWords.Lines lines) {
        var leading = open < 0 ? fields.size() : open;
        return new PlainWords(
                file,
                lines,
                leading + 1,
                fields.size() - leading - (open < 0 ? 0 : 1),
                open >= 0,
                new Moment("at_utc", place("time")),
                cells(),
                ROW);
    }

    private List<Cell> cells() {
        return List.of(
                new Cell.Words("printer", place("printer"), true),
                new Cell.Words("account", place("account"), true),
                new Cell.Words("job", place("job"), true),
                new Cell.Words("page_word", place("page"), true),
                new Cell.Count("faces", place("count"), true),
                new Cell.Count("sheets", place("job-media-sheets-completed"), false),
                new Cell.Words("sides", place("sides"), false),
                new Cell.Words("colour_mode", place("print-color-mode"), false),
                new Cell.Words("media", place("media"), false));
    }

    /** The time is two words. */
    private int place(String field) {
        var at = fields.indexOf(field);
        if (at < 0) {
            return PlainWords.UNSAID;
        }
        return open >= 0 && at > open ? at - fields.size() : at + (at > time ? 2 : 1);
    }
}
