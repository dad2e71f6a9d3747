package jp.tenohira.payments.sales.receipts;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.CsvTable;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Delivering;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.facts.staging.StagedRows;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.plain.PlainReceipts;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
import jp.tenohira.payments.sales.receipts.ReportIntake.Read;
import org.jspecify.annotations.Nullable;

/** Takes in receipts that add up, agree with what is there of the same numbers, and with the day reports. */
public final class ReceiptIntake {

    private final Facts facts;
    private final SalesLists lists;
    private final ReportIntake reports;
    private final Places places;

    public ReceiptIntake(Facts facts, SalesLists lists, ReportIntake reports, String facility, String register) {
        this.facts = facts;
        this.lists = lists;
        this.reports = reports;
        this.places = new Places(lists, facility, register);
    }

    public Outcome<Appended, List<FileProblem>> take(
            Handed handed,
            DeliveredFile file,
            Formats.Chosen format,
            @Nullable Handed reportsBeside,
            @Nullable Replacing replacing)
            throws IOException {
        try (var reportFile = reportsBeside == null
                ? null
                : DeliveredFile.of(reportsBeside.content()).orElse(null)) {
            return take(handed, file, format, reportsBeside, reportFile, replacing);
        }
    }

    private Outcome<Appended, List<FileProblem>> take(
            Handed handed,
            DeliveredFile file,
            Formats.Chosen format,
            @Nullable Handed reportsBeside,
            @Nullable DeliveredFile reportFile,
            @Nullable Replacing replacing)
            throws IOException {
        var reportProblems = new Problems(reportsBeside == null ? handed.name() : reportsBeside.name());
        if (reportsBeside != null && reportFile == null) {
            reportProblems.add(0, "", reportsBeside.name(), Delivering.ENCODED);
        }
        var beside = reportFile == null ? List.<Read>of() : reports.read(reportFile, reportProblems);
        var atOnce = reportProblems.isEmpty()
                ? atOnce(handed, file, format, beside, replacing)
                : Optional.<Outcome<Appended, List<FileProblem>>>empty();
        var taken =
                atOnce.isPresent() ? atOnce.get() : lineByLine(handed, file, format, beside, replacing, reportProblems);
        // The receipts count now. Should this fail, the day waits for its report: the same files again bring it.
        if (reportsBeside != null && reportFile != null && taken instanceof Outcome.Accepted<?, ?>) {
            reports.append(reportsBeside, reportFile, beside, null);
        }
        return taken;
    }

    /** Empty where the file is not plain, or anything may be wrong with it. */
    private Optional<Outcome<Appended, List<FileProblem>>> atOnce(
            Handed handed, DeliveredFile file, Formats.Chosen format, List<Read> beside, @Nullable Replacing replacing)
            throws IOException {
        var columns = format.reader().apply(new Problems(handed.name())).plain(file);
        var staged = columns.isEmpty()
                ? Optional.<StagedRows>empty()
                : facts.stage(SaleTables.SALE, new PlainReceipts(file, columns.get(), places));
        if (staged.isEmpty()) {
            return Optional.empty();
        }
        try (var rows = staged.get()) {
            return isKnown(file, format, replacing) || new StagedReceipts(rows, facts, lists).agree(beside, replacing)
                    ? Optional.of(new Delivering(facts, SaleTables.SALE)
                            .append(handed, replacing, file, format.source(), rows))
                    : Optional.empty();
        }
    }

    private Outcome<Appended, List<FileProblem>> lineByLine(
            Handed handed,
            DeliveredFile file,
            Formats.Chosen format,
            List<Read> beside,
            @Nullable Replacing replacing,
            Problems reportProblems)
            throws IOException {
        var problems = new Problems(handed.name());
        var reader = format.reader().apply(problems);
        CsvTable.read(file, problems, reader);
        var book = ReceiptBook.of(reader.finished(), places, reader.totalColumn(), problems);
        if (problems.isEmpty() && reportProblems.isEmpty() && !isKnown(file, format, replacing)) {
            compare(book, beside, replacing, problems, reportProblems);
        }
        if (!problems.isEmpty() || !reportProblems.isEmpty()) {
            return Outcome.refused(problems.isEmpty() ? reportProblems.all() : problems.all());
        }
        return new Delivering(facts, SaleTables.SALE)
                .append(handed, replacing, file, format.source(), (_, rows, _) -> book.write(rows));
    }

    /** Whether the same was taken in before, whatever counts of it today. */
    private boolean isKnown(DeliveredFile file, Formats.Chosen format, @Nullable Replacing replacing) {
        var replaces = replacing == null ? null : replacing.batch();
        return facts.batches(SaleTables.SALE).stream()
                .map(batch -> batch.delivery())
                .anyMatch(delivery -> delivery.digest().equals(file.digest())
                        && delivery.source().equals(format.source())
                        && Objects.equals(delivery.replaces(), replaces));
    }

    private void compare(
            ReceiptBook book,
            List<Read> beside,
            @Nullable Replacing replacing,
            Problems problems,
            Problems reportProblems) {
        var first = book.firstDay();
        var last = book.lastDay();
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        var old = replacing == null ? Optional.<Batch>empty() : facts.batch(SaleTables.SALE, replacing.batch());
        var days = new TreeSet<>(List.of(first.get(), last.get()));
        beside.forEach(read -> days.add(read.report().of().day()));
        old.map(Batch::firstDay).ifPresent(days::add);
        old.map(Batch::lastDay).ifPresent(days::add);
        var from = days.first();
        var to = days.last();
        var kept = new Kept(facts);
        var there = kept.receipts(from, to, replacing == null ? null : replacing.batch());
        book.check(there);
        var sums = new DaySums(lists.tenders());
        book.addTo(sums);
        there.forEach((known, receipt) -> {
            if (!book.numbers().contains(known)) {
                sums.add(known.of(), receipt);
            }
        });
        var stated = new HashMap<>(kept.reports(from, to));
        var touched = new HashSet<RegisterDay>();
        book.numbers().forEach(known -> touched.add(known.of()));
        if (old.isPresent()) {
            // Days of which the replaced file spoke and this one does not.
            kept.receipts(from, to, null).keySet().stream()
                    .filter(known -> !there.containsKey(known))
                    .forEach(known -> touched.add(known.of()));
        }
        beside.forEach(read -> {
            stated.remove(read.report().of());
            sums.check(read.report(), read.line(), reportProblems);
        });
        stated.values().stream()
                .filter(report -> touched.contains(report.of()))
                .forEach(report -> sums.check(report, 0, problems));
    }
}
