package jp.tenohira.payments.sales.receipts;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.CsvTable;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Delivering;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.formats.DayReportFile;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
import org.jspecify.annotations.Nullable;

/** Takes in day reports that agree with the receipts that are there. */
public final class ReportIntake {

    private static final Text ONCE = Text.of("1日1レジにつき1行", "one line for a register and day");
    private static final long MICROS = 1_000_000;

    private final Facts facts;
    private final SalesLists lists;
    private final Places places;
    private final String source;
    private final Clock clock;

    public ReportIntake(Facts facts, SalesLists lists, String facility, String register, Clock clock) {
        this.facts = facts;
        this.lists = lists;
        this.places = new Places(lists, facility, register);
        this.source = (Formats.DAY_REPORT + " " + facility + " " + register).strip();
        this.clock = clock;
    }

    /** @param line in the file */
    record Read(DayReport report, long line) {}

    /** The reports of a file, each at its register; what is wrong with it goes to the problems. */
    List<Read> read(DeliveredFile file, Problems problems) throws IOException {
        var lines = new DayReportFile(problems);
        CsvTable.read(file, problems, lines);
        var reports = new ArrayList<Read>();
        var days = new HashMap<RegisterDay, Long>();
        for (var stated : lines.reports()) {
            var place = places.on(stated.facility(), stated.register(), stated.day())
                    .map(found -> new RegisterDay(found.facility(), found.register(), stated.day()));
            if (place.isEmpty()) {
                var said = (stated.facility() + " " + stated.register()).strip();
                problems.add(stated.line(), "", said, Places.A_REGISTER);
            } else if (days.put(place.get(), stated.line()) != null) {
                problems.add(stated.line(), "", place.get().register() + " " + stated.day(), ONCE);
            } else {
                var report = new DayReport(
                        place.get(),
                        stated.sales(),
                        stated.cash(),
                        stated.cashless(),
                        stated.receipts(),
                        stated.refunds());
                reports.add(new Read(report, stated.line()));
            }
        }
        return reports;
    }

    /** Takes in reports of receipts that were taken in before, or of days without any. */
    public Outcome<Appended, List<FileProblem>> take(Handed handed, DeliveredFile file, @Nullable Replacing replacing)
            throws IOException {
        var problems = new Problems(handed.name());
        var reports = read(file, problems);
        if (problems.isEmpty() && !reports.isEmpty()) {
            var sums = new DaySums(lists.tenders());
            kept(reports).forEach((known, receipt) -> sums.add(known.of(), receipt));
            reports.forEach(read -> sums.check(read.report(), read.line(), problems));
        }
        return problems.isEmpty() ? append(handed, file, reports, replacing) : Outcome.refused(problems.all());
    }

    private Map<Kept.Known, List<Kept.Sum>> kept(List<Read> reports) {
        var days = reports.stream().map(read -> read.report().of().day()).toList();
        return new Kept(facts)
                .receipts(
                        days.stream().min(LocalDate::compareTo).orElseThrow(),
                        days.stream().max(LocalDate::compareTo).orElseThrow(),
                        null);
    }

    Outcome<Appended, List<FileProblem>> append(
            Handed handed, DeliveredFile file, List<Read> reports, @Nullable Replacing replacing) throws IOException {
        var now = clock.instant();
        var micros = now.getEpochSecond() * MICROS + now.getNano() / 1000;
        return new Delivering(facts, SaleTables.DAY_REPORT)
                .append(
                        handed,
                        replacing,
                        file,
                        source,
                        (_, rows, _) -> reports.forEach(read -> {
                            var report = read.report();
                            rows.moment(micros)
                                    .day(report.of().day().toEpochDay())
                                    .text(report.of().facility())
                                    .text(report.of().register())
                                    .whole(report.sales())
                                    .whole(report.cash())
                                    .whole(report.cashless())
                                    .whole(report.receipts())
                                    .whole(report.refunds())
                                    .end();
                        }));
    }
}
