package jp.tenohira.procedures.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Rate;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import org.springframework.stereotype.Service;

/** What to bring online next: the procedures that are not, by the minutes of staff time they would save in a year. */
@Service
public class Priorities {

    /** Where nobody has stated the minutes: what Koriyama published for the after-school club (checking 2, sorting 3, typing 2). */
    public static final int ASSUMED_MINUTES = 7;

    private final Entries entries;
    private final Bases bases;
    private final Clock clock;

    Priorities(Entries entries, Bases bases, Clock clock) {
        this.entries = entries;
        this.bases = bases;
        this.clock = clock;
    }

    /**
     * One procedure that is not online.
     *
     * @param assumed whether its minutes are the assumed ones
     * @param reached the coverage once this and all before it are online
     */
    public record Step(Entry entry, long applications, int minutes, boolean assumed, long gainMinutes, Rate reached) {}

    /**
     * The list.
     *
     * @param year whose coverage it starts from, and @param published whether that is the published table's
     * @param stated the coverage of that year
     * @param onlineSince how many procedures went online after that year
     * @param start the coverage with those
     * @param unknown procedures that are not online and of whose applications nothing is known
     */
    public record PriorityList(
            FiscalYear year,
            boolean published,
            String source,
            Rate stated,
            int onlineSince,
            Rate start,
            List<Step> steps,
            List<Entry> unknown) {}

    /** Empty where the city has neither an inventory nor a published table. */
    public Optional<PriorityList> list(int assumedMinutes) {
        var known = bases.known();
        return known.isEmpty() ? Optional.empty() : bases.of(known.getLast()).map(basis -> list(basis, assumedMinutes));
    }

    private PriorityList list(Basis basis, int assumedMinutes) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var now = FiscalYear.of(today);
        var existing =
                entries.all().stream().filter(entry -> existsOn(entry, today)).toList();
        var whole = basis.wholeCity();
        var total = whole != null
                ? whole.applications()
                : basis.units().stream().mapToLong(Unit::applications).sum();
        var covered = whole != null
                ? whole.covered()
                : basis.units().stream().mapToLong(Unit::covered).sum();
        var since = existing.stream()
                .filter(entry -> entry.online() && !entry.onlineIn(basis.year()))
                .toList();
        var start = covered
                + since.stream().mapToLong(entry -> applications(entry, now)).sum();
        var candidates = existing.stream().filter(entry -> !entry.online()).toList();
        return new PriorityList(
                basis.year(),
                basis.kind() == Basis.Kind.PUBLISHED,
                basis.source(),
                new Rate(covered, total),
                since.size(),
                new Rate(start, total),
                steps(candidates, now, assumedMinutes, start, total),
                candidates.stream()
                        .filter(entry -> entry.applicationsIn(now).isEmpty())
                        .toList());
    }

    private static List<Step> steps(List<Entry> candidates, FiscalYear now, int assumed, long start, long total) {
        var ranked = candidates.stream()
                .filter(entry -> entry.applicationsIn(now).isPresent())
                .sorted(Comparator.comparing((Entry entry) -> applications(entry, now) * minutes(entry, assumed))
                        .reversed()
                        .thenComparing(Entry::code))
                .toList();
        var steps = new ArrayList<Step>();
        var reached = start;
        for (var entry : ranked) {
            var applications = applications(entry, now);
            var minutes = minutes(entry, assumed);
            reached += applications;
            steps.add(new Step(
                    entry,
                    applications,
                    minutes,
                    entry.minutes() == null,
                    applications * minutes,
                    new Rate(reached, total)));
        }
        return steps;
    }

    private static boolean existsOn(Entry entry, LocalDate day) {
        var abolished = entry.abolishedOn();
        return abolished == null || abolished.isAfter(day);
    }

    private static long applications(Entry entry, FiscalYear year) {
        return entry.applicationsIn(year).orElse(0);
    }

    private static int minutes(Entry entry, int assumed) {
        var stated = entry.minutes();
        return stated == null ? assumed : stated;
    }
}
