package jp.tenohira.payments.sales;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Unreadable;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.ReceiptIntake;
import jp.tenohira.payments.sales.receipts.ReceiptsTakenIn;
import jp.tenohira.payments.sales.receipts.ReportIntake;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.jspecify.annotations.Nullable;

/** Files of registers as facts. */
public final class StoredSalesFiles implements SalesFiles {

    /** The table of the remembered mappings. */
    public static final String MAPPINGS = "sales_mapping";

    /** A file that says by its name whose it is: 施設コード.レジコード.何でも.csv. */
    private static final Pattern NAMED = Pattern.compile("([^.]{1,100})\\.([^.]{1,100})\\..+");

    private final Facts facts;
    private final Formats formats;
    private final SalesLists lists;
    private final Clock clock;
    private final ReceiptsTakenIn after;

    public StoredSalesFiles(Facts facts, Formats formats, SalesLists lists, Clock clock, ReceiptsTakenIn after) {
        this.facts = facts;
        this.formats = formats;
        this.lists = lists;
        this.clock = clock;
        this.after = after;
    }

    @Override
    public Outcome<Appended, List<FileProblem>> take(Handed handed, @Nullable Replacing replacing) throws IOException {
        return take(handed, Beside.NOTHING, replacing);
    }

    @Override
    public Outcome<Appended, List<FileProblem>> take(Handed handed, Beside beside, @Nullable Replacing replacing)
            throws IOException {
        var file = DeliveredFile.of(handed.content());
        if (file.isEmpty()) {
            return Outcome.refused(List.of(Unreadable.of(handed)));
        }
        try (var opened = file.get()) {
            return take(handed, opened, beside, replacing);
        }
    }

    private Outcome<Appended, List<FileProblem>> take(
            Handed handed, DeliveredFile file, Beside beside, @Nullable Replacing replacing) throws IOException {
        var format = handed.format().strip();
        var place = placed(handed, beside);
        var reports = new ReportIntake(facts, lists, place.facility(), place.register(), clock);
        if (Formats.isDayReport(format, file)) {
            return reports.take(handed, file, replacing);
        }
        var chosen = formats.choose(format, file);
        if (chosen.isEmpty()) {
            var said = format.isEmpty() || format.equals("auto")
                    ? file.firstLines(1).stream().findFirst().orElse("")
                    : format;
            return Outcome.refused(List.of(new FileProblem(handed.name(), 0, "", said, Formats.EXPECTED)));
        }
        var taken = new ReceiptIntake(facts, lists, reports, place.facility(), place.register())
                .take(handed, file, chosen.get().of(place.facility(), place.register()), beside.reports(), replacing);
        after.tell(taken);
        return taken;
    }

    /** What the file's own name says, where nothing was chosen beside it. */
    private Beside placed(Handed handed, Beside beside) {
        var named = NAMED.matcher(handed.name());
        if (!beside.facility().isEmpty() || !beside.register().isEmpty() || !named.matches()) {
            return beside;
        }
        return lists.registers().stream()
                .filter(register -> register.facility().equals(named.group(1))
                        && register.code().equals(named.group(2)))
                .map(register -> new Beside(register.facility(), register.code(), beside.reports()))
                .findFirst()
                .orElse(beside);
    }

    @Override
    public List<Batch> batches() {
        return Stream.concat(facts.batches(SaleTables.SALE).stream(), facts.batches(SaleTables.DAY_REPORT).stream())
                .sorted(Comparator.comparing(Batch::receivedAt).reversed())
                .toList();
    }

    @Override
    public Optional<Batch> batch(UUID id) {
        return facts.batch(SaleTables.SALE, id).or(() -> facts.batch(SaleTables.DAY_REPORT, id));
    }
}
