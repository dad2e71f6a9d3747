package jp.tenohira.figures.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figure.Kind;
import jp.tenohira.figures.FiguresOver;
import jp.tenohira.figures.Happenings;
import jp.tenohira.figures.Happenings.Happening;
import jp.tenohira.figures.Slice;
import org.junit.jupiter.api.Test;

class ComparisonsTests {

    private static final Figure COUNT = FiguresOver.figure("count", "件", "happenings", Kind.FLOW);
    private static final Figure SHARE = FiguresOver.figure("share", "%", "happenings / amount", Kind.FLOW);
    private static final Figure MEDIAN = FiguresOver.figure("median", "円", "median_amount", Kind.FLOW);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);
    private static final Period FY2023 = Period.of(new FiscalYear(2023));

    private static List<Comparison> compare(
            List<Happening> all, Slice slice, Figure figure, Reorganisation... reorganisations) {
        var figures = FiguresOver.of(new Happenings(all), figure);
        return new Comparisons(figures, () -> List.of(reorganisations)).of(FiguresOver.HEADQUARTERS, slice, figure);
    }

    private static List<Happening> happened(String department, int count, LocalDate day) {
        var all = new ArrayList<Happening>();
        for (int i = 0; i < count; i++) {
            all.add(new Happening(day, department, "phone", 10));
        }
        return all;
    }

    @SafeVarargs
    private static List<Happening> all(List<Happening>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    private static Slice whole(Period period) {
        return Slice.EVERYTHING.between(period.first(), period.last());
    }

    @Test
    void aMonthIsComparedWithTheLastAndWithTheSameOfLastYear() {
        var happened = all(
                happened("a", 12, LocalDate.of(2024, 2, 29)),
                happened("a", 10, LocalDate.of(2024, 1, 31)),
                happened("a", 8, LocalDate.of(2023, 2, 28)));

        var compared = compare(happened, whole(Period.of(YearMonth.of(2024, 2))), COUNT);

        assertThat(compared)
                .extracting(Comparison::kind)
                .containsExactly(Comparison.Kind.LAST_MONTH, Comparison.Kind.SAME_MONTH_LAST_YEAR);
        assertThat(compared)
                .extracting(one -> one.shownDifference().orElseThrow())
                .containsExactly(new BigDecimal("2.0"), new BigDecimal("4.0"));
        assertThat(compared.get(1).change()).contains(Exact.of(1, 2));
        assertThat(compared.get(1).period().name().in(Lang.JA)).isEqualTo("令和5年2月");
    }

    @Test
    void aFiscalYearIsNamedByTheYearItStartsInAndComparedWithTheLast() {
        var happened = all(happened("a", 3, LocalDate.of(2024, 3, 31)), happened("a", 5, LocalDate.of(2023, 3, 31)));

        for (var slice : List.of(whole(FY2023), Slice.EVERYTHING.with("fiscal-year", "2023"))) {
            assertThat(compare(happened, slice, COUNT)).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(Comparison.Kind.LAST_FISCAL_YEAR);
                assertThat(one.period().name().in(Lang.JA)).isEqualTo("令和4年度");
                assertThat(one.shownDifference()).contains(new BigDecimal("-2.0"));
            });
        }
    }

    @Test
    void againstNoDataThereIsNoDifference() {
        var compared = compare(happened("a", 3, LocalDate.of(2024, 3, 31)), whole(FY2023), SHARE)
                .getFirst();

        assertThat(compared.before().exact()).isEmpty();
        assertThat(compared.difference()).isEmpty();
    }

    @Test
    void aMergedDepartmentIsComparedWithAllItContinues() {
        var happened = all(
                happened("welfare", 30, LocalDate.of(2023, 10, 1)),
                happened("health", 10, LocalDate.of(2022, 10, 1)),
                happened("social", 15, LocalDate.of(2022, 11, 1)),
                happened("other", 99, LocalDate.of(2022, 11, 1)));

        var compared = compare(
                        happened,
                        whole(FY2023).with("department", "welfare"),
                        COUNT,
                        new Reorganisation(1, APRIL, "health", "welfare", ""),
                        new Reorganisation(2, APRIL, "social", "welfare", ""))
                .getFirst();

        assertThat(compared.before().exact()).contains(Exact.of(25));
        assertThat(compared.shownDifference()).contains(new BigDecimal("5.0"));
        assertThat(compared.departments()).containsExactlyInAnyOrder("welfare", "health", "social");
        assertThat(compared.crossed()).hasSize(2);
    }

    @Test
    void aRatioAcrossAMergerComesFromTheSums() {
        var happened = all(
                List.of(new Happening(LocalDate.of(2022, 10, 1), "health", "phone", 1000)),
                List.of(new Happening(LocalDate.of(2022, 10, 1), "social", "phone", 10)));

        var compared = compare(
                        happened,
                        whole(FY2023).with("department", "welfare"),
                        SHARE,
                        new Reorganisation(1, APRIL, "health", "welfare", ""),
                        new Reorganisation(2, APRIL, "social", "welfare", ""))
                .getFirst();

        assertThat(compared.before().exact()).contains(Exact.of(2, 1010));
    }

    @Test
    void chainsOfReorganisationsAreFollowed() {
        var happened = all(happened("a", 4, LocalDate.of(2022, 5, 1)), happened("b", 2, LocalDate.of(2022, 12, 1)));

        var compared = compare(
                        happened,
                        whole(FY2023).with("department", "c"),
                        COUNT,
                        new Reorganisation(1, LocalDate.of(2022, 10, 1), "a", "b", ""),
                        new Reorganisation(2, APRIL, "b", "c", ""))
                .getFirst();

        assertThat(compared.before().exact()).contains(Exact.of(6));
    }

    @Test
    void withinTheYearOfAReorganisationBothHalvesCount() {
        var october = LocalDate.of(2023, 10, 1);
        var happened = all(
                happened("old", 4, LocalDate.of(2023, 5, 1)),
                happened("new", 5, LocalDate.of(2023, 12, 1)),
                happened("old", 7, LocalDate.of(2022, 12, 1)));

        var compared = compare(
                        happened,
                        whole(FY2023).with("department", "new"),
                        COUNT,
                        new Reorganisation(1, october, "old", "new", ""))
                .getFirst();

        assertThat(compared.now().exact()).contains(Exact.of(9));
        assertThat(compared.before().exact()).contains(Exact.of(7));
    }

    @Test
    void whatWasSplitCannotBeToldApartAndIsNotCompared() {
        var compared = compare(
                        happened("old", 7, LocalDate.of(2022, 12, 1)),
                        whole(FY2023).with("department", "one"),
                        COUNT,
                        new Reorganisation(1, APRIL, "old", "one", ""),
                        new Reorganisation(2, APRIL, "old", "two", ""))
                .getFirst();

        assertThat(compared.split()).isTrue();
        assertThat(compared.before().exact()).isEmpty();
    }

    @Test
    void mediansOfSeveralDepartmentsMakeNoMedian() {
        var compared = compare(
                        all(happened("a", 3, LocalDate.of(2022, 5, 1)), happened("b", 2, LocalDate.of(2022, 5, 1))),
                        whole(FY2023).with("department", "b"),
                        MEDIAN,
                        new Reorganisation(1, APRIL, "a", "b", ""))
                .getFirst();

        assertThat(compared.before().exact()).isEmpty();
    }

    @Test
    void renamingEveryDepartmentChangesNoComparison() {
        for (long seed = 1; seed <= 30; seed++) {
            var random = new Random(seed);
            var plain = new ArrayList<Happening>();
            var renamed = new ArrayList<Happening>();
            for (int i = 0; i < 200; i++) {
                var day = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(730));
                var department = "d" + random.nextInt(4);
                plain.add(new Happening(day, department, "phone", 1));
                renamed.add(new Happening(day, day.isBefore(APRIL) ? "old-" + department : department, "phone", 1));
            }
            var slice = whole(FY2023).with("department", "d1");
            var rows = List.of("d0", "d1", "d2", "d3").stream()
                    .map(d -> new Reorganisation(1, APRIL, "old-" + d, d, ""))
                    .toArray(Reorganisation[]::new);

            assertThat(compare(renamed, slice, COUNT, rows).getFirst().difference())
                    .isEqualTo(compare(plain, slice, COUNT).getFirst().difference());
        }
    }
}
