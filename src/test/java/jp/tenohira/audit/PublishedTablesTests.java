package jp.tenohira.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables that Koriyama published for its meeting of 2024-02-08, through the command line as anybody would ask. */
class PublishedTablesTests {

    @TempDir
    private static Path directory;

    private static List<JsonNode> findings;

    @BeforeAll
    static void audit() throws IOException {
        for (var table : new PathMatchingResourcePatternResolver().getResources("published/koriyama-fy2023/*.csv")) {
            Files.write(directory.resolve(String.valueOf(table.getFilename())), table.getContentAsByteArray());
        }
        findings = findings(directory, "--json");
    }

    @Test
    void fiveNumbersAreWrong() {
        assertThat(of("wrong"))
                .containsExactlyInAnyOrder(
                        "procedure-coverage.csv|学校教育部 2023|online_rate_percent|0.0|33.3",
                        "procedure-coverage.csv|学校教育部 difference|online_rate_percent|-23.1|10.3",
                        "procedure-coverage.csv|教育委員会 2023|online_rate_percent|42.9|21.4",
                        "procedure-coverage.csv|教育委員会 difference|online_rate_percent|12.9|-8.6",
                        "stated-figures.csv|RPA_利用業務数|value|80|81");
    }

    @Test
    void tenAreExplainedByRounding() {
        assertThat(of("rounding"))
                .containsExactlyInAnyOrder(
                        "effects.csv|総務部 LPWA/IoTによる温湿度管理|stated_hours|1334|1333",
                        "effects.csv|財務部 公共工事遠隔臨場|stated_hours|1134|1133",
                        "effects.csv|建設部 道路台帳図窓口交付システムの導入|stated_hours|426|425",
                        "procedure-coverage.csv|全体 difference|online_rate_percent|2.7|2.6",
                        "procedure-coverage.csv|税務部 difference|online_rate_percent|5.5|5.4",
                        "procedure-coverage.csv|農林部 difference|online_rate_percent|1.8|1.7",
                        "procedure-coverage.csv|産業観光部 difference|coverage_rate_percent|1.0|1.1",
                        "procedure-coverage.csv|建設部 difference|coverage_rate_percent|3.2|3.3",
                        "procedure-coverage.csv|教育総務部 difference|coverage_rate_percent|0.5|0.6",
                        "procedure-coverage.csv|教育委員会 difference|coverage_rate_percent|0.0|0.1");
    }

    @Test
    void onePartExceedsItsWholeAndNobodyCanTellWhy() {
        assertThat(of("unknown"))
                .containsExactly("priority-procedures.csv|環境部 重度心身障害者医療費助成申請|annual_applications|132000|");
        assertThat(of("style")).isEmpty();
    }

    @Test
    void everyFindingHasTheSevenFieldsAndASentence() {
        for (var finding : findings) {
            assertThat(finding.propertyNames())
                    .containsExactly("table", "row", "column", "stated", "computed", "verdict", "sentence");
            assertThat(finding.path("sentence").asString())
                    .contains(finding.path("stated").asString())
                    .endsWith("。");
        }
    }

    @Test
    void strictFailsOnAWrongNumberAndMisuseIsToldApart(@TempDir Path empty) {
        assertThat(run(directory.toString(), "--strict")).isEqualTo(AuditCommand.WRONG);
        assertThat(run(directory.toString())).isEqualTo(AuditCommand.DONE);
        assertThat(run()).isEqualTo(AuditCommand.MISUSED);
        assertThat(run(empty.toString())).isEqualTo(AuditCommand.MISUSED);
        assertThat(run(directory.toString(), "--sideways")).isEqualTo(AuditCommand.MISUSED);
    }

    @Test
    void aTableThatCannotBeReadIsNamedAndTheOthersAreAudited(@TempDir Path mixed) throws IOException {
        Files.writeString(mixed.resolve("empty.csv"), "");
        Files.writeString(mixed.resolve("sales.csv"), "facility,sales_yen,cash_yen,cashless_yen\n甲,30,10,15\n");

        assertThat(findings(mixed, "--json"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("computed").asString()).isEqualTo("25"));
        assertThat(run(mixed.toString())).isEqualTo(AuditCommand.MISUSED);
    }

    private static List<String> of(String verdict) {
        return findings.stream()
                .filter(finding -> finding.path("verdict").asString().equals(verdict))
                .map(finding -> String.join(
                        "|",
                        finding.path("table").asString(),
                        finding.path("row").asString(),
                        finding.path("column").asString(),
                        finding.path("stated").asString(),
                        finding.path("computed").asString("")))
                .toList();
    }

    private static int run(String... args) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new AuditCommand(nowhere, nowhere).run(List.of(args));
    }

    static List<JsonNode> findings(Path directory, String... options) {
        var out = new ByteArrayOutputStream();
        var args = new java.util.ArrayList<>(List.of(directory.toString()));
        args.addAll(List.of(options));
        new AuditCommand(new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run(args);
        return JsonMapper.builder().build().readTree(out.toByteArray()).values().stream()
                .toList();
    }
}
