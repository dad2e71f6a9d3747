package jp.tenohira.standards.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.tenohira.core.Exact;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Assessment.Criterion;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Quote;
import jp.tenohira.standards.Scenario;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void theSubsidyPaysForSettingUpAndAtMostToItsCap() {
        var quotes = List.of(quote(CoreSystem.SEALS, Scenario.GOVERNMENT_SHARED, 100, 10));

        assertThat(shared(quotes, 60L)).satisfies(cost -> {
            assertThat(cost.subsidy()).isEqualTo(60);
            assertThat(cost.byYear()).containsExactly(50L, 10L, 10L);
            assertThat(cost.total()).isEqualTo(70);
        });
        assertThat(shared(quotes, 500L).total()).as("never more than it costs").isEqualTo(30);
        assertThat(shared(quotes, null).total())
                .as("an unknown cap takes nothing off")
                .isEqualTo(130);
    }

    private static Ownership shared(List<Quote> quotes, @org.jspecify.annotations.Nullable Long cap) {
        return Ownership.of(quotes, new Assessment(1, 3, cap, List.of(), false)).get(1);
    }

    @Test
    void systemsWithoutAQuoteAreNamedAndNotCountedAsFree() {
        var cost = shared(List.of(quote(CoreSystem.SEALS, Scenario.GOVERNMENT_SHARED, 100, 10)), null);

        assertThat(cost.complete()).isFalse();
        assertThat(cost.missing()).hasSize(19).doesNotContain(CoreSystem.SEALS);
    }

    @Test
    void costsEqualANaiveSumOnRandomQuotes() {
        var random = new Random(23);
        for (int round = 0; round < 300; round++) {
            var quotes = new ArrayList<Quote>();
            for (var system : CoreSystem.values()) {
                for (var scenario : Scenario.values()) {
                    if (random.nextInt(4) > 0) {
                        quotes.add(
                                quote(system, scenario, random.nextLong(1_000_000_000), random.nextLong(99_999_999)));
                    }
                }
            }
            var years = 1 + random.nextInt(10);
            var cap = random.nextBoolean() ? null : Long.valueOf(random.nextLong(9_000_000_000L));
            for (var cost : Ownership.of(quotes, new Assessment(1, years, cap, List.of(), false))) {
                long naive = 0;
                long initial = 0;
                for (var quote : quotes) {
                    if (quote.scenario() == cost.scenario()) {
                        initial += quote.initial();
                        for (int year = 0; year < years; year++) {
                            naive += quote.yearly();
                        }
                    }
                }
                naive += initial - (cap == null ? 0 : Math.min(cap, initial));
                assertThat(cost.total()).isEqualTo(naive);
            }
        }
    }

    @Test
    void aWeightBeyondItsFlipMakesTheOtherScenarioLeadAndOneBeforeItDoesNot() {
        var random = new Random(5);
        var turned = 0;
        for (int round = 0; round < 500; round++) {
            var criteria = new ArrayList<Criterion>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                criteria.add(new Criterion(
                        "c" + i,
                        random.nextInt(50),
                        random.ints(4, 0, 11).boxed().toList()));
            }
            var matrix = new DecisionMatrix(criteria);
            if (matrix.leaders().size() != 1) {
                assertThat(matrix.flips()).isEmpty();
                continue;
            }
            var leader = matrix.leaders().getFirst();
            for (var flip : matrix.flips()) {
                turned++;
                var index = criteria.indexOf(flip.criterion());
                var half = flip.change().times(Exact.of(1, 2));
                assertThat(leaders(
                                criteria,
                                index,
                                Exact.of(flip.criterion().weight()).plus(half)))
                        .as("half the way")
                        .containsExactly(leader);
                assertThat(leaders(criteria, index, flip.weight())).as("level").contains(leader, flip.overtaking());
                var beyond = flip.weight().plus(flip.change().times(Exact.of(1, 1000)));
                if (beyond.compareTo(Exact.ZERO) >= 0) {
                    assertThat(leaders(criteria, index, beyond)).as("beyond").doesNotContain(leader);
                }
            }
        }
        assertThat(turned).isGreaterThan(100);
    }

    /** Recomputed from scratch with one weight replaced. */
    private static List<Scenario> leaders(List<Criterion> criteria, int index, Exact weight) {
        var scores = new ArrayList<Exact>();
        for (int scenario = 0; scenario < 4; scenario++) {
            var score = Exact.ZERO;
            for (int i = 0; i < criteria.size(); i++) {
                var used = i == index ? weight : Exact.of(criteria.get(i).weight());
                score = score.plus(used.times(Exact.of(criteria.get(i).points().get(scenario))));
            }
            scores.add(score);
        }
        var highest = scores.stream().max(Exact::compareTo).orElseThrow();
        return Arrays.stream(Scenario.values())
                .filter(scenario -> scores.get(scenario.ordinal()).equals(highest))
                .toList();
    }

    private static Quote quote(CoreSystem system, Scenario scenario, long initial, long yearly) {
        return new Quote(system, scenario, 1, "", initial, yearly, false, "", Instant.EPOCH, "試験");
    }
}
