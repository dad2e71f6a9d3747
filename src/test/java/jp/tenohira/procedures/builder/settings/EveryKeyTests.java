package jp.tenohira.procedures.builder.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a definition may say can be set in the editor: nobody has to write YAML. */
class EveryKeyTests {

    /** Parts with editors of their own, the name of the procedure, and the reference to the question bank. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("procedure", "pages", "groups", "tables", "checks", "questions", "bank", "fromBank");

    private static FormDocument document = FormDocument.stored("{}");

    @BeforeAll
    static void read() throws IOException {
        try (var file = EveryKeyTests.class.getResourceAsStream("/definition-schema/every-key.yaml")) {
            var yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            document = FormDocument.written("every-key", yaml);
        }
    }

    @Test
    void everyKeyOfADefinitionHasASetting() {
        var without = new ArrayList<String>();
        look(DocumentPath.ROOT, without);
        for (int page = 0; page < document.size(DocumentPath.ROOT.then("pages")); page++) {
            look(DocumentPath.page(page), without);
            var questions = DocumentPath.page(page).then("questions");
            for (int question = 0; question < document.size(questions); question++) {
                look(questions.then(question), without);
            }
        }
        look(DocumentPath.ROOT.then("groups").then("people"), without);
        for (int check = 0; check < document.size(DocumentPath.ROOT.then("checks")); check++) {
            look(DocumentPath.ROOT.then("checks").then(check), without);
        }

        assertThat(without).isEmpty();
    }

    @Test
    void everyTypeOfQuestionIsInTheExampleThatThisLooksAt() {
        var types = new HashSet<String>();
        for (int page = 0; page < document.size(DocumentPath.ROOT.then("pages")); page++) {
            document.at(DocumentPath.page(page))
                    .path("questions")
                    .forEach(question -> types.add(question.path("type").asString("")));
        }

        assertThat(types).containsAll(TypeSettings.names());
    }

    private static void look(DocumentPath path, List<String> without) {
        var settings = Elements.of(document, path).stream()
                .flatMap(section -> section.settings().stream())
                .toList();
        look(path.toString(), Editor.entry(document, path), settings, without);
    }

    private static void look(String place, JsonNode entry, List<Setting> settings, List<String> without) {
        var keys = Elements.keys(settings);
        for (var key : entry.propertyNames()) {
            if (!keys.contains(key) && !NOT_SETTINGS.contains(key)) {
                without.add(place + "." + key);
            }
        }
        for (var setting : settings) {
            switch (setting) {
                case Nested(var key, var below) -> look(place + "." + key, entry.path(key), below, without);
                case Rows(var key, var below, var blank) ->
                    entry.path(key).forEach(row -> lookIfObject(place + "." + key, row, below, without));
                default -> {}
            }
        }
    }

    private static void lookIfObject(String place, JsonNode row, List<Setting> settings, List<String> without) {
        if (row.isObject() && !row.has("ja")) {
            look(place, row, settings, without);
        }
    }
}
