package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.selftest.Finding;
import jp.tenohira.procedures.forms.selftest.FormSelfTest;
import jp.tenohira.procedures.forms.selftest.LanguageCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LanguageCoverageTests {

    @ParameterizedTest
    @MethodSource("codes")
    void everyShippedFormIsWordedInEveryLanguage(String code) {
        assertThat(LanguageCoverage.of(form(code, "")))
                .allSatisfy(
                        one -> assertThat(one.missing()).as(one.lang().code()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "notification", "reservation", "subsidy", "survey"})
    void whatATemplateBringsIsWordedInEveryLanguage(String template) throws IOException {
        try (var yaml = LanguageCoverageTests.class.getResourceAsStream("/form-templates/" + template + ".yaml")) {
            var read = YAMLMapper.builder().build().readTree(Objects.requireNonNull(yaml));
            assertThat(LanguageCoverage.of(read))
                    .allSatisfy(one ->
                            assertThat(one.missing()).as(one.lang().code()).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionBankIsWordedInEveryLanguage(Lang lang) throws IOException {
        try (var bank = LanguageCoverageTests.class.getResourceAsStream("/question-bank/shared.yaml")) {
            var read = YAMLMapper.builder().build().readTree(Objects.requireNonNull(bank));
            assertThat(coverage(read, lang).missing()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheChecksOfEveryShippedFormSayIsWordedInEveryLanguage(Lang lang) {
        for (var code : ShippedDefinitions.codes()) {
            assertThat(coverage(form(code, ""), lang).missing())
                    .as(code)
                    .noneMatch(place -> place.startsWith("checks"));
        }
    }

    @Test
    void whatIsMissingIsCountedAndListedWithItsPlace() {
        var trip = YAMLMapper.builder().build().readTree(Trial.TRIP);
        var vietnamese = coverage(trip, Lang.VI);

        assertThat(vietnamese.complete()).isFalse();
        assertThat(vietnamese.missing())
                .hasSize(vietnamese.texts() - vietnamese.worded())
                .contains("summary");
        assertThat(vietnamese.said().in(Lang.JA)).startsWith("ベトナム語: " + vietnamese.texts() + "文のうち");
        assertThat(coverage(trip, Lang.EN).complete()).isTrue();
    }

    @Test
    void whatOnlyStaffReadNeedsNoLanguageOfResidents() {
        var club = form("after-school-club", "");

        assertThat(coverage(club, Lang.EN).texts())
                .isGreaterThan(coverage(club, Lang.KO).texts());
    }

    @Test
    void trySayingItEasierIsPartOfTheSelfTest() {
        var hard = form("library-card", ", ja-x-easy: 利用カードの申請");
        var report = FormSelfTest.of(compiled(hard));

        assertThat(report.languages()).hasSize(Lang.values().length);
        assertThat(report.findings())
                .filteredOn(Finding.HardToRead.class::isInstance)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.place()).startsWith("title.ja-x-easy"));
    }

    static List<String> codes() {
        return ShippedDefinitions.codes();
    }

    private static LanguageCoverage coverage(JsonNode definition, Lang lang) {
        return LanguageCoverage.of(definition).stream()
                .filter(one -> one.lang() == lang)
                .findFirst()
                .orElseThrow();
    }

    /** A shipped definition, to whose title a wording may be added. */
    private static JsonNode form(String code, String wording) {
        var yaml = ShippedDefinitions.yaml(code).replaceFirst("(?m)^title: \\{(.*)\\}$", "title: {$1" + wording + "}");
        return YAMLMapper.builder().build().readTree(yaml);
    }

    private static Form compiled(JsonNode definition) {
        var yaml = JsonMapper.shared().writeValueAsString(definition);
        return Form.compile("library-card", DefinitionDocument.read("library-card", yaml), 1, Trial.CLOCK);
    }
}
