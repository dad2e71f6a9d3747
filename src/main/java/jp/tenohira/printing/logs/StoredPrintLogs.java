package jp.tenohira.printing.logs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.AppendRefused;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Delivery;
import jp.tenohira.facts.Facts;
import jp.tenohira.printing.LogProblem;
import jp.tenohira.printing.PrintLogs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Print logs as facts. */
public final class StoredPrintLogs implements PrintLogs {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPrintLogs.class);
    private static final Text A_FORMAT = Text.of(
            "auto、cups、papercut、PageLogFormat(%を含む)、または登録済みの列の対応の名前",
            "auto, cups, papercut, a PageLogFormat with its percent signs, or the name of a remembered mapping");
    private static final Text ENCODED = Text.of("UTF-8かCP932の文字コード", "UTF-8 or CP932");
    private static final Text LINES = Text.of("1行以上の記録", "at least one line");
    private static final Text STANDING = Text.of("まだ差し替えられていない取込み", "an import that was not replaced yet");
    private static final int LONGEST_NAME = 300;

    private final Facts facts;
    private final Mappings mappings;
    private final String pageLogFormat;
    private final TakenIn after;

    /** @param pageLogFormat what the format {@code cups} means; empty for CUPS's standard */
    public StoredPrintLogs(Facts facts, Mappings mappings, String pageLogFormat, TakenIn after) {
        this.facts = facts;
        this.after = after;
        this.mappings = mappings;
        this.pageLogFormat = pageLogFormat.isBlank() ? PageLogFormat.STANDARD : pageLogFormat;
        PageLogFormat.parse(this.pageLogFormat);
    }

    /** @param source what the reader is called in the batch's identity */
    private record Chosen(String source, LogReader reader) {}

    @Override
    public Outcome<Appended, List<LogProblem>> take(Handed handed, @Nullable Replacing replacing) throws IOException {
        var problems = new Problems(handed.name());
        var file = LogFile.of(handed.content());
        if (file.isEmpty()) {
            problems.add(0, "", handed.name(), ENCODED);
            return Outcome.refused(problems.all());
        }
        var chosen = choose(handed.format().strip(), file.get());
        if (chosen.isEmpty()) {
            problems.add(0, "", handed.format(), A_FORMAT);
            return Outcome.refused(problems.all());
        }
        var delivery = delivery(handed, replacing, file.get(), chosen.get());
        var outcome = facts.append(PrintJobs.TABLE, delivery, rows -> {
            var counted = new CountedRows(rows);
            chosen.get().reader().read(file.get(), counted, problems);
            if (counted.count() == 0 && problems.isEmpty()) {
                problems.add(0, "", handed.name(), LINES);
            }
            return problems.isEmpty();
        });
        tell(outcome);
        return answer(outcome, problems);
    }

    /** The log counts already: nothing that goes wrong now may say otherwise. */
    private void tell(Outcome<Appended, AppendRefused> outcome) {
        if (outcome instanceof Outcome.Accepted<Appended, AppendRefused>(var appended) && appended.fresh()) {
            try {
                after.takenIn();
            } catch (RuntimeException e) {
                LOG.warn("The sums of print jobs are made when they are asked for: {}", e.getMessage(), e);
            }
        }
    }

    private static Delivery delivery(Handed handed, @Nullable Replacing replacing, LogFile file, Chosen chosen) {
        var name = handed.name().length() > LONGEST_NAME ? handed.name().substring(0, LONGEST_NAME) : handed.name();
        var delivery = Delivery.fresh(chosen.source(), name, file.digest(), handed.by());
        return replacing == null ? delivery : delivery.replacing(replacing.batch(), replacing.reason());
    }

    private static Outcome<Appended, List<LogProblem>> answer(
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

    private Optional<Chosen> choose(String format, LogFile file) throws IOException {
        if (format.isEmpty() || format.equals("auto")) {
            return Optional.of(recognised(file));
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

    /** PaperCut by its header, a remembered mapping by its columns, else CUPS. */
    private Chosen recognised(LogFile file) throws IOException {
        var first = file.firstLines(2).stream().map(CsvLines::header).toList();
        if (first.stream().anyMatch(TableReader.PAPERCUT::fits)) {
            return papercut();
        }
        return first.isEmpty()
                ? cups(pageLogFormat)
                : mappings.all().stream()
                        .filter(mapping -> mapping.fits(first.getFirst()))
                        .findFirst()
                        .map(StoredPrintLogs::mapped)
                        .orElseGet(() -> cups(pageLogFormat));
    }

    private static Chosen cups(String format) {
        var parsed = PageLogFormat.parse(format);
        return new Chosen(
                format.equals(PageLogFormat.STANDARD) ? "cups" : shortened("cups " + format),
                new PageLogReader(parsed));
    }

    private static Chosen papercut() {
        return new Chosen("papercut", new TableReader(TableReader.PAPERCUT, true));
    }

    private static Chosen mapped(Mapping mapping) {
        return new Chosen("csv " + mapping.name(), new TableReader(mapping, false));
    }

    private static String shortened(String source) {
        return source.length() <= LONGEST_NAME ? source : source.substring(0, LONGEST_NAME);
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
