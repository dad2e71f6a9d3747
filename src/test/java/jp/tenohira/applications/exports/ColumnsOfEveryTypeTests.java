package jp.tenohira.applications.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.ui.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer of any type has its columns in an export. */
@CityHallTest
class ColumnsOfEveryTypeTests {

    @Autowired
    private Messages messages;

    @Test
    void everyTypeThatHasAValueHasAColumn() throws IOException {
        try (var file = ColumnsOfEveryTypeTests.class.getResourceAsStream("/definition-schema/every-key.yaml")) {
            var yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var definition = Form.compile("every-key", DefinitionDocument.read("every-key", yaml), 1, Clock.systemUTC())
                    .definition();

            var columns = AnswerColumn.of(List.of(definition), Map.of("people", 1), messages).stream()
                    .map(column -> column.path().parts().getLast())
                    .collect(Collectors.toSet());

            assertThat(definition.pages().stream()
                            .flatMap(page -> page.questions().stream())
                            .filter(question -> question.type().hasValue()))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(question ->
                            assertThat(columns).as(question.type().name()).contains(question.id()));
        }
    }
}
