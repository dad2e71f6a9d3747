package jp.tenohira.printing.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.intake.FileProblem;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PublishedTableTests {

    private static String shipped() throws IOException {
        return new ClassPathResource("published/koriyama-fy2023/printing-by-department.csv")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Outcome<List<PeriodTotal>, List<FileProblem>> read(String csv) {
        return PublishedTable.read("printing.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PeriodTotal> accepted(String csv) {
        return switch (read(csv)) {
            case Outcome.Accepted<List<PeriodTotal>, List<FileProblem>>(var totals) -> totals;
            case Outcome.Refused<List<PeriodTotal>, List<FileProblem>>(var problems) ->
                throw new AssertionError(problems.toString());
        };
    }

    private static List<FileProblem> refused(String csv) {
        return switch (read(csv)) {
            case Outcome.Accepted<List<PeriodTotal>, List<FileProblem>>(var totals) ->
                throw new AssertionError(totals.toString());
            case Outcome.Refused<List<PeriodTotal>, List<FileProblem>>(var problems) -> problems;
        };
    }

    @Test
    void thePublishedComparisonOfSixAndNineMonthsComesOutOfItsTotals() throws IOException {
        var comparison = Comparison.of(accepted(shipped())).orElseThrow();

        assertThat(comparison.earlier().months()).isEqualTo(6);
        assertThat(comparison.later().months()).isEqualTo(9);
        var published = shipped().lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(comparison.lines()).hasSize(published.size());
        for (int i = 0; i < published.size(); i++) {
            var line = comparison.lines().get(i);
            var cells = published.get(i);
            assertThat(List.of(
                            Long.toString(line.earlierSheets()),
                            Long.toString(line.laterSheets()),
                            Long.toString(line.earlierRate()),
                            Long.toString(line.laterRate()),
                            Long.toString(line.difference()),
                            line.change().toPlainString()))
                    .as(cells[0])
                    .isEqualTo(List.of(cells).subList(1, 7));
        }
        assertThat(comparison.lines().getFirst().exactChange().rounded(1))
                .as("of the exact rates: published are 12.1")
                .hasToString("12.2");
    }

    @Test
    void aWrongTotalIsRefusedWithTheDifference() throws IOException {
        var problem = refused(shipped().replace("9400529", "9400530")).getFirst();

        assertThat(problem.sentence().in(Lang.JA))
                .isEqualTo("printing.csv 25行目「sheets_2022_10_to_2023_03」:「9400530」は取り込めません。部局の合計9,400,529(差1)が必要です。");
    }

    @Test
    void aWrongValueAndAMissingColumnAreNamed() throws IOException {
        assertThat(refused(shipped().replace("520337", "many")).getFirst().line())
                .isEqualTo(2);
        assertThat(refused("a,b\n1,2\n").getFirst().expected().in(Lang.EN)).contains("sheets_2022_10_to_2023_03");
    }
}
