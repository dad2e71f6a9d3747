package jp.tenohira.savings.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.core.RoundingRule;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every formula that Koriyama printed for its meeting of 2024-02-08, against the minutes and hours it printed. */
class PublishedFormulasTests {

    private final List<CSVRecord> rows = rows();

    @Test
    void everyFormulaIsReadAndGivesTheMinutesPrinted() {
        assertThat(rows).hasSize(32);
        for (var row : rows) {
            var minutes = EffortFormulaTests.read(row.get("formula"))
                    .minutes(Figured.NONE)
                    .orElseThrow();
            if (!row.get("stated_minutes").isEmpty()) {
                assertThat(minutes.rounded(0)).as("%s", row).isEqualTo(row.get("stated_minutes"));
            }
        }
    }

    @Test
    void everyNumberOfHoursIsExplainedAndThreeAreRoundedUp() {
        var roundedUp = rows.stream()
                .filter(row -> rule(row) == RoundingRule.CEILING)
                .map(row -> row.get("measure"))
                .toList();

        assertThat(rows).allMatch(row -> rule(row) == RoundingRule.HALF_UP || roundedUp.contains(row.get("measure")));
        assertThat(roundedUp).containsExactly("LPWA/IoTによる温湿度管理", "公共工事遠隔臨場", "道路台帳図窓口交付システムの導入");
    }

    private static RoundingRule rule(CSVRecord row) {
        var hours =
                EffortFormulaTests.read(row.get("formula")).hours(Figured.NONE).orElseThrow();
        return RoundingRule.explaining(hours, new BigDecimal(row.get("stated_hours")))
                .orElseThrow(() -> new AssertionError("Unexplained: " + row));
    }

    private static List<CSVRecord> rows() {
        var file = new ClassPathResource("published/koriyama-fy2023/effects.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .filter(row -> !row.get("formula").isEmpty())
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
