package jp.tenohira.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;
import jp.tenohira.figures.formulas.Formula;
import jp.tenohira.figures.formulas.WrongFormula;
import org.junit.jupiter.api.Test;

/** Who names a member that several sources know. */
class LabelTests {

    private static final Naming BUDGET = new Naming("budget_items", Map.of("", "全庁", "tax", "税務部"));
    private static final Naming CASES = new Naming("applications_received", Map.of("", "部局なし", "water", "水道局"));

    @Test
    void theFirstSourceByCodeNamesAMemberWhateverOrderTheyAreFoundIn() {
        for (var metrics : List.of(new Metrics(List.of(BUDGET, CASES)), new Metrics(List.of(CASES, BUDGET)))) {
            assertThat(metrics.labels("department", Set.of("", "tax", "unknown")))
                    .containsEntry("", Text.plain("部局なし"))
                    .containsEntry("tax", Text.plain("税務部"))
                    .containsEntry("unknown", Text.plain("unknown"));
        }
    }

    @Test
    void besideAFigureItsOwnSourceNamesAMember() throws WrongFormula {
        var metrics = new Metrics(List.of(BUDGET, CASES));
        var items = new Figure(
                "items",
                1,
                Text.plain("事業数"),
                Text.plain("事業数"),
                Text.plain("件"),
                Formula.read("budget_items"),
                0,
                Figure.Direction.NEITHER,
                Text.plain("予算"),
                Figure.Rules.USUAL,
                Figure.Care.NONE);

        assertThat(metrics.labels(items, "department", Set.of("", "water")))
                .containsEntry("", Text.plain("全庁"))
                .containsEntry("water", Text.plain("水道局"));
    }

    @Test
    void aDimensionThatTwoSourcesNameDifferentlyIsOfferedOnce() {
        assertThat(new Metrics(List.of(BUDGET, CASES)).dimensions())
                .extracting(Dimension::code)
                .containsExactly("department");
    }

    private record Naming(String metric, Map<String, String> names) implements MetricSource {

        @Override
        public List<Metric> metrics() {
            return List.of(new Metric(metric, Text.plain(metric), Text.plain(metric)));
        }

        @Override
        public List<Dimension> dimensions() {
            return List.of(new Dimension("department", Text.plain(metric)));
        }

        @Override
        public List<Cell> measure(String asked, Slice slice, List<String> groupBy) {
            return List.of();
        }

        @Override
        public RecordList records(String asked, Slice slice, int page, int size) {
            return RecordList.NONE;
        }

        @Override
        public Map<String, Text> labels(String dimension, Collection<String> members) {
            return members.stream().collect(Collectors.toMap(m -> m, m -> Text.plain(names.getOrDefault(m, m))));
        }
    }
}
