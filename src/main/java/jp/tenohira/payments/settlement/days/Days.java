package jp.tenohira.payments.settlement.days;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;

/** Facilities' days as they stand now: takings of every source, slips, reasons and closings side by side. */
public final class Days {

    private final List<TakingsSource> sources;
    private final Slips slips;
    private final ShutDays shutDays;
    private final Explanations explanations;
    private final RevenueAccounts accounts;
    private final PayoutProviders providers;
    private final JournalReading journal;

    public Days(
            List<TakingsSource> sources,
            Slips slips,
            ShutDays shutDays,
            Explanations explanations,
            RevenueAccounts accounts,
            PayoutProviders providers,
            JournalReading journal) {
        this.sources = List.copyOf(sources);
        this.slips = slips;
        this.shutDays = shutDays;
        this.explanations = explanations;
        this.accounts = accounts;
        this.providers = providers;
        this.journal = journal;
    }

    /** What is needed to judge days of a period, read once. */
    private record Known(
            Optional<LocalDate> begins,
            RevenueAccounts.Known accounts,
            PayoutProviders.Known providers,
            List<Slip> slips,
            List<ShutDays.Shut> shut,
            List<Explanations.Given> given,
            Map<Posting.Subject, Posting> closings) {

        boolean beginsAfter(LocalDate day) {
            return begins.filter(day::isBefore).isPresent();
        }
    }

    private Known known(LocalDate from, LocalDate to) {
        return new Known(
                accounts.begins(),
                accounts.known(),
                providers.known(),
                slips.within(from, to),
                shutDays.within(from, to),
                explanations.within(from, to),
                journal.lastOf(Posting.Kind.CLOSING, from, to));
    }

    public Day of(TillDay till) {
        var told = told(till.day(), till.day());
        return judged(till, told.takings(till.day(), till::equals), told, known(till.day(), till.day()));
    }

    /** What every source told of a period, asked once. */
    private record Told(Map<LocalDate, List<Taking>> takings, List<TakingsSource.Missing> missing) {

        List<Taking> takings(LocalDate day, Predicate<TillDay> wanted) {
            return takings.getOrDefault(day, List.of()).stream()
                    .filter(taking -> wanted.test(TillDay.of(taking)))
                    .toList();
        }

        boolean complete(TillDay till) {
            return missing.stream().allMatch(source -> source.complete(till.facility(), till.day()));
        }

        Set<TillDay> silent(LocalDate day, Predicate<TillDay> wanted) {
            return missing.stream()
                    .flatMap(source -> source.silent(day).stream())
                    .map(till -> new TillDay(till.section(), till.facility(), day))
                    .filter(wanted)
                    .collect(Collectors.toSet());
        }
    }

    private Told told(LocalDate from, LocalDate to) {
        return new Told(
                sources.stream()
                        .flatMap(source -> source.within(from, to).stream())
                        .collect(Collectors.groupingBy(Taking::day)),
                sources.stream().map(source -> source.missing(from, to)).toList());
    }

    /**
     * The days of a period on which anything was taken, deposited, closed, or should have been told and was not; of the tills that are
     * wanted; by day and facility. Settlement begins on the first day on which any fee has an account. Registers are asked once for the period.
     */
    public List<Day> within(LocalDate from, LocalDate to, Predicate<TillDay> wanted) {
        var known = known(from, to);
        var told = told(from, to);
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> tills(day, told, known, wanted).stream()
                        .map(till -> judged(till, told.takings(day, till::equals), told, known)))
                .toList();
    }

    /** The days of tills, registers asked once for the period they lie in. */
    public List<Day> of(List<TillDay> tills) {
        if (tills.isEmpty()) {
            return List.of();
        }
        var first =
                tills.stream().map(TillDay::day).min(Comparator.naturalOrder()).orElseThrow();
        var last =
                tills.stream().map(TillDay::day).max(Comparator.naturalOrder()).orElseThrow();
        var known = known(first, last);
        var told = told(first, last);
        return tills.stream()
                .map(till -> judged(till, told.takings(till.day(), till::equals), told, known))
                .toList();
    }

    private static Set<TillDay> silent(LocalDate day, Predicate<TillDay> wanted, Told told, Known known) {
        return known.begins().isEmpty() || known.beginsAfter(day) ? Set.of() : told.silent(day, wanted);
    }

    private static List<TillDay> tills(LocalDate day, Told told, Known known, Predicate<TillDay> wanted) {
        Set<TillDay> tills = new LinkedHashSet<>(silent(day, wanted, told, known));
        if (!known.beginsAfter(day)) {
            told.takings(day, wanted).forEach(taking -> tills.add(TillDay.of(taking)));
        }
        known.slips().forEach(slip -> tills.add(slip.of()));
        known.closings().keySet().forEach(subject -> tills.add(TillDay.of(subject)));
        return tills.stream()
                .filter(till -> till.day().equals(day) && wanted.test(till))
                .sorted(Comparator.comparing(TillDay::section).thenComparing(TillDay::facility))
                .toList();
    }

    private static Day judged(TillDay till, List<Taking> takings, Told told, Known known) {
        var slipsOfDay =
                known.slips().stream().filter(slip -> slip.of().equals(till)).toList();
        var last = Optional.ofNullable(known.closings().get(till.subject()));
        var nothing = takings.isEmpty() && slipsOfDay.isEmpty() && last.isEmpty();
        var complete = nothing ? !silent(till.day(), till::equals, told, known).contains(till) : told.complete(till);
        var facts = new DayFacts(till, takings, complete, slipsOfDay);
        var differences = Assessment.of(facts, known.accounts().on(till.day()), known.providers()).stream()
                .map(difference -> new Day.Judged(difference, Explanations.of(known.given(), till, difference)))
                .toList();
        return new Day(facts, differences, last, ShutDays.of(known.shut(), till));
    }

    /** The entries that what is known of a day leads to. */
    List<NewEntry> entries(DayFacts facts) {
        return new DayEntries(facts, accounts.known().on(facts.of().day()), providers.known()).all();
    }

    /** Registers whose takings stand in a day, in order. */
    public static List<String> registers(Day day) {
        return day.facts().takings().stream()
                .map(Taking::register)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
