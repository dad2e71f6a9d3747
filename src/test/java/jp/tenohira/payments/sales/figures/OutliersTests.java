package jp.tenohira.payments.sales.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.payments.sales.figures.Outliers.Compared;
import jp.tenohira.payments.sales.figures.Outliers.Outlier;
import org.junit.jupiter.api.Test;

class OutliersTests {

    private static Compared facility(String code, String group, int percent) {
        return new Compared(code, group, 1_000_000, percent * 10_000L);
    }

    private static List<Compared> usual(String group, int percent) {
        var facilities = new ArrayList<Compared>();
        for (int number = 0; number < 6; number++) {
            facilities.add(facility(group + number, group, percent + number % 3));
        }
        return facilities;
    }

    @Test
    void aRateFarFromTheMedianOfAllStandsOut() {
        var facilities = usual("", 6);
        facilities.add(facility("parking", "", 45));

        assertThat(Outliers.of(facilities)).extracting(Outlier::code).containsExactly("parking");
        assertThat(Outliers.of(facilities).getFirst().ofItsKind()).isFalse();
    }

    @Test
    void aFacilityIsComparedWithThoseOfItsKind() {
        var facilities = usual("駐車場", 40);
        facilities.addAll(usual("窓口", 6));
        facilities.add(facility("slow", "駐車場", 6));

        assertThat(Outliers.of(facilities)).extracting(Outlier::code).containsExactly("slow");
        assertThat(Outliers.of(facilities).getFirst().ofItsKind()).isTrue();
    }

    @Test
    void smallDistancesNeverStandOut() {
        var facilities = usual("", 6).stream()
                .map(one -> new Compared(one.code(), "", one.salesYen(), 60_000))
                .toList();
        var all = new ArrayList<>(facilities);
        all.add(facility("near", "", 10));

        assertThat(Outliers.of(all)).isEmpty();
    }

    @Test
    void fewFacilitiesAreNotCompared() {
        assertThat(Outliers.of(List.of(facility("a", "", 5), facility("b", "", 5), facility("c", "", 90))))
                .isEmpty();
    }
}
