package jp.tenohira.payments.settlement.days;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Map<TillDay, List<Slip>> slips,
            Map<TillDay, ShutDays.Shut> shut,
            Map<TillDay, List<Explanations.Given>> given,
            Map<TillDay, Posting> closings) {

        boolean beginsAfter(LocalDate day) {
            return begins.filter(day::isBefore).isPresent();
        }

        /** Tills of which something was deposited or closed, by day. */
        Map<LocalDate, List<TillDay>> touched() {
            return Stream.concat(slips.keySet().stream(), closings.keySet().stream())
                    .collect(Collectors.groupingBy(TillDay::day));
        }
    }

    private Known known(LocalDate from, LocalDate to) {
        return new Known(
                accounts.begins(),
                accounts.known(),
                providers.known(),
                slips.within(from, to).stream().collect(Collectors.groupingBy(Slip::of)),
                shutDays.within(from, to).stream().collect(Collectors.toMap(ShutDays.Shut::of, shut -> shut)),
                explanations.within(from, to).stream().collect(Collectors.groupingBy(Explanations.Given::of)),
                journal.lastOf(Posting.Kind.CLOSING, from, to).entrySet().stream()
                        .collect(Collectors.toMap(closing -> TillDay.of(closing.getKey()), Map.Entry::getValue)));
    }

    public Day of(TillDay till) {
        return judged(till, told(till.day(), till.day()), known(till.day(), till.day()));
    }

    /** What every source told of a period, asked once. */
    private record Told(Map<LocalDate, Map<TillDay, List<Taking>>> takings, List<TakingsSource.Missing> missing) {

        Set<TillDay> tills(LocalDate day) {
            return takings.getOrDefault(day, Map.of()).keySet();
        }

        List<Taking> takings(TillDay till) {
            return takings.getOrDefault(till.day(), Map.of()).getOrDefault(till, List.of());
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
                        .collect(Collectors.groupingBy(Taking::day, Collectors.groupingBy(TillDay::of))),
                sources.stream().map(source -> source.missing(from, to)).toList());
    }

    /**
     * The days of a period on which anything was taken, deposited, closed, or should have been told and was not; of the tills that are
     * wanted; by day and facility. Settlement begins on the first day on which any fee has an account. Registers are asked once for the period.
     */
    public List<Day> within(LocalDate from, LocalDate to, Predicate<TillDay> wanted) {
        var known = known(from, to);
        var told = told(from, to);
        var touched = known.touched();
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> tills(day, told, known, touched.getOrDefault(day, List.of()), wanted).stream())
                .map(till -> judged(till, told, known))
                .toList();
    }

    private static Set<TillDay> silent(LocalDate day, Predicate<TillDay> wanted, Told told, Known known) {
        return known.begins().isEmpty() || known.beginsAfter(day) ? Set.of() : told.silent(day, wanted);
    }

    private static List<TillDay> tills(
            LocalDate day, Told told, Known known, List<TillDay> touched, Predicate<TillDay> wanted) {
        Set<TillDay> tills = new LinkedHashSet<>(silent(day, wanted, told, known));
        if (!known.beginsAfter(day)) {
            tills.addAll(told.tills(day));
        }
        tills.addAll(touched);
        return tills.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(TillDay::section).thenComparing(TillDay::facility))
                .toList();
    }

    private static Day judged(TillDay till, Told told, Known known) {
        var takings = told.takings(till);
        var slipsOfDay = known.slips().getOrDefault(till, List.of());
        var last = Optional.ofNullable(known.closings().get(till));
        var nothing = takings.isEmpty() && slipsOfDay.isEmpty() && last.isEmpty();
        var complete = nothing ? !silent(till.day(), till::equals, told, known).contains(till) : told.complete(till);
        var facts = new DayFacts(till, takings, complete, slipsOfDay);
        var given = known.given().getOrDefault(till, List.of());
        var differences = Assessment.of(facts, known.accounts().on(till.day()), known.providers()).stream()
                .map(difference -> new Day.Judged(difference, Explanations.of(given, difference)))
                .toList();
        return new Day(
                facts, differences, last, Optional.ofNullable(known.shut().get(till)));
    }

    /** How what is known of days leads to entries; accounts and providers are read once, for as many days as wanted. */
    Function<DayFacts, List<NewEntry>> entries() {
        var accountsKnown = accounts.known();
        var providersKnown = providers.known();
        return facts -> new DayEntries(facts, accountsKnown.on(facts.of().day()), providersKnown).all();
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
