package jp.tenohira.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.procedures.forms.types.QuestionTypes;
import jp.tenohira.ui.fields.Field;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A question type is one fixed set of files: record, field, template, row in the documents, entry in the gallery. */
class QuestionTypeFilesTests {

    @Test
    void everyTypeHasAFieldATemplateAGalleryEntryAndARowInTheDocuments() throws Exception {
        var yaml = new ClassPathResource("definition-schema/every-key.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll(", when: yes|        when: yes\\n", "");
        var form = Form.compile("every-key.yaml", yaml, 1, Clock.systemUTC());
        var page = form.view(PageRef.of("plain"), Answers.EMPTY, Map.of(), List.of(), Lang.JA, Set.of())
                .orElseThrow();
        var fields = ((PageView.Questions) page).fields().stream().collect(Collectors.toMap(Field::id, f -> f));
        var types = form.definition().pages().getFirst().questions().stream()
                .collect(Collectors.groupingBy(question -> question.type().name()));
        var chooser = Files.readString(Path.of("src/main/jte/ui/field.jte"));
        var gallery = Files.readString(Path.of("src/main/java/jp/tenohira/ui/gallery/FieldSamples.java"));
        var documents = Files.readString(Path.of("docs/definitions.md"));

        assertThat(types.keySet()).isEqualTo(QuestionTypes.BY_NAME.keySet());
        types.forEach((name, questions) -> {
            var field = Objects.requireNonNull(fields.get(questions.getFirst().id()))
                    .getClass()
                    .getSimpleName();
            assertThat(chooser).as(name).contains("instanceof " + field + " ");
            assertThat(gallery).as(name).contains("new " + field + "(");
            assertThat(documents).as(name).contains("`" + name + "`");
        });
    }
}
