package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published schema and the form itself say the same of a document. */
class FormSchemaTests {

    private final Form form = AfterSchoolClub.form();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(form.jsonSchema(), InputFormat.JSON);

    @Test
    void bothAcceptACompleteApplication() {
        assertThat(form.validateFromClient(AfterSchoolClub.application())).isEmpty();
        assertThat(schema.validate(AfterSchoolClub.application().toJson(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void bothAcceptAFileByNameAndContent() {
        var answers = AfterSchoolClub.application()
                .with(AnswerPath.of("proof"), List.of(Map.of("name", "証明書.pdf", "content", "JVBERi0xLjc=")));

        assertThat(form.validateFromClient(answers)).isEmpty();
        assertThat(schema.validate(answers.toJson(), InputFormat.JSON)).isEmpty();
    }

    @TestFactory
    List<DynamicTest> bothRefuse() {
        return List.of(
                refused("phone", "12345"),
                refused("phone", "090-1234-5678-"),
                refused("email", "nobody"),
                refused("relationship", "neighbour"),
                refused("singleParent", "no"),
                refused("workDays", 8),
                refused("workDays", "5"),
                refused("workStart", "9:00"),
                refused("guardianBirthDate", "1990-2-3"),
                refused("guardianName/family", ""),
                refused("guardianName/family", "あ".repeat(61)),
                refused("guardianName/family", "a\u0000"),
                refused("guardianName/familyKana", "さとう"),
                refused("guardianName/middle", "X"),
                refused("address/postalCode", "9638601"),
                refused("address/prefecture", "江戸"),
                refused("agreedTruth", false),
                refused("colour", "red"),
                refused("children", List.of()),
                refused("children/0/wishes", List.of("kaoru-1", "kaoru-1")),
                refused("children/0/wishes", List.of("kaoru-1", "kaoru-2", "sakura-1", "sakura-2")),
                refused("children/0/weekdays", List.of("sun")),
                refused("children/0/shoe", 22),
                refused("proof", List.of(AfterSchoolClub.file(true))),
                refused("emergencyName", " \u3000"));
    }

    @Test
    void bothRefuseADocumentWithoutANecessaryAnswer() {
        for (var path :
                List.of("guardianName", "address", "children/0/school", "agreedInquiry", "guardianName/given")) {
            var answers = AfterSchoolClub.application().without(AnswerPath.parse(path));

            assertThat(form.validateFromClient(answers)).as(path).isNotEmpty();
            assertThat(schema.validate(answers.toJson(), InputFormat.JSON))
                    .as(path)
                    .isNotEmpty();
        }
    }

    @Test
    void bothRequireWhatAnotherAnswerMakesNecessary() {
        for (var path :
                List.of("adultCount", "workDays", "secondName", "secondWorkDays", "children/0/allergyDetails")) {
            var answers = AfterSchoolClub.application().without(AnswerPath.parse(path));

            assertThat(form.validateFromClient(answers)).as(path).isNotEmpty();
            assertThat(schema.validate(answers.toJson(), InputFormat.JSON))
                    .as(path)
                    .isNotEmpty();
        }
    }

    @Test
    void bothLetPassWhatIsNotAskedUnderTheOtherAnswers() {
        var alone = AfterSchoolClub.application().with(AnswerPath.of("otherAdults"), false);
        var withoutSecond = alone.without(AnswerPath.of("secondName")).without(AnswerPath.of("secondWorkDays"));
        var seeking = AfterSchoolClub.application()
                .with(AnswerPath.of("workStatus"), "seeking")
                .without(AnswerPath.of("workDays"));

        for (var answers : List.of(alone, withoutSecond, seeking)) {
            assertThat(form.validateFromClient(answers)).isEmpty();
            assertThat(schema.validate(answers.toJson(), InputFormat.JSON)).isEmpty();
        }
    }

    private DynamicTest refused(String path, Object value) {
        return DynamicTest.dynamicTest(path + " " + value, () -> {
            var answers = AfterSchoolClub.application().with(AnswerPath.parse(path), value);
            assertThat(form.validateFromClient(answers)).isNotEmpty();
            assertThat(schema.validate(answers.toJson(), InputFormat.JSON)).isNotEmpty();
        });
    }
}
