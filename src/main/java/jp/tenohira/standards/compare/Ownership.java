package jp.tenohira.standards.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Quote;
import jp.tenohira.standards.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Total cost of ownership of one scenario, in yen: what all quoted systems cost to set up, less the subsidy, and to run for the years. The
 * subsidy pays for setting up only and at most to the city's cap; without a known cap nothing is taken off.
 *
 * @param missing systems without a quote in this scenario: while there are any, the total says too little
 * @param byYear what is paid in each year, the first with the setting up
 */
public record Ownership(
        Scenario scenario,
        long initial,
        long subsidy,
        long yearly,
        List<Long> byYear,
        List<CoreSystem> missing,
        boolean assumed) {

    public Ownership {
        byYear = List.copyOf(byYear);
        missing = List.copyOf(missing);
    }

    public long total() {
        return byYear.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** Of each scenario, in their order. */
    public static List<Ownership> of(List<Quote> quotes, Assessment assessment) {
        return Arrays.stream(Scenario.values())
                .map(scenario -> of(
                        scenario,
                        quotes.stream()
                                .filter(quote -> quote.scenario() == scenario)
                                .toList(),
                        assessment.years(),
                        assessment.subsidyCap()))
                .toList();
    }

    private static Ownership of(Scenario scenario, List<Quote> quotes, int years, @Nullable Long cap) {
        var initial = quotes.stream().mapToLong(Quote::initial).reduce(0, Math::addExact);
        var yearly = quotes.stream().mapToLong(Quote::yearly).reduce(0, Math::addExact);
        var subsidy = cap == null ? 0 : Math.min(cap, initial);
        var byYear = new ArrayList<Long>();
        for (int year = 0; year < years; year++) {
            byYear.add(year == 0 ? Math.addExact(initial - subsidy, yearly) : yearly);
        }
        var quoted = quotes.stream().map(Quote::system).toList();
        return new Ownership(
                scenario,
                initial,
                subsidy,
                yearly,
                byYear,
                Arrays.stream(CoreSystem.values())
                        .filter(system -> !quoted.contains(system))
                        .toList(),
                quotes.stream().anyMatch(Quote::assumed));
    }
}
