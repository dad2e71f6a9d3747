package jp.tenohira.procedures.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.ShippedDefinitions;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.paper.pages.PaperForm;
import jp.tenohira.procedures.paper.pages.PaperForm.Blank;
import jp.tenohira.procedures.paper.pages.PaperForm.Line;
import jp.tenohira.procedures.paper.pages.PaperForm.Part;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class PaperFormTests {

    private final SampleProcedures samples;

    @LocalServerPort
    private int port;

    PaperFormTests(@Autowired SampleProcedures samples) {
        this.samples = samples;
    }

    @Test
    void everyQuestionOfEveryShippedFormStandsOnItsPaper() {
        for (var form : shipped()) {
            var paper = paper(form);
            var asked = form.definition().pages().stream()
                    .flatMap(page -> page.questions().stream())
                    .filter(question -> question.type().asks())
                    .map(question -> question.label().in(Lang.JA))
                    .collect(Collectors.toSet());

            assertThat(labels(paper)).as(form.procedure()).containsAll(asked);
        }
    }

    @Test
    void everyTypeOfQuestionHasALineOnPaper() throws IOException {
        try (var file = PaperFormTests.class.getResourceAsStream("/definition-schema/every-key.yaml")) {
            var yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var form = Form.compile("every-key", DefinitionDocument.read("every-key", yaml), 1, Clock.systemUTC());
            var labels = labels(paper(form));

            assertThat(form.definition().pages().stream()
                            .flatMap(page -> page.questions().stream())
                            .filter(question -> question.type().asks()))
                    .isNotEmpty()
                    .allSatisfy(question -> assertThat(labels)
                            .as(question.type().name())
                            .contains(question.label().in(Lang.JA)));
        }
    }

    @Test
    void conditionsAreSaidInWords() {
        var forms = shipped();
        var words = forms.stream()
                .flatMap(form -> paper(form).parts().stream())
                .flatMap(part -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(part.condition()),
                        part.lines().stream().map(Line::condition)))
                .filter(condition -> !condition.isEmpty())
                .toList();

        assertThat(words)
                .isNotEmpty()
                .allSatisfy(
                        condition -> assertThat(condition).endsWith("方だけ記入").doesNotContain("==", "&&", "||", "!="));
        assertThat(words).anyMatch(condition -> condition.contains("が「はい」の方だけ記入"));
        assertThat(words)
                .filteredOn(condition -> condition.contains("の答えにより"))
                .as("most conditions are phrases of their own")
                .hasSizeLessThan(words.size() / 5);
    }

    @Test
    void aRepeatedGroupHasBlanksAndAContinuationSheet() {
        var club = paper(shipped("after-school-club"));

        var sheets = club.parts().stream().filter(Part::sheet).toList();
        assertThat(sheets).hasSize(1);
        assertThat(sheets.getFirst().intro()).contains("を超えるときは、この用紙を必要な枚数だけ写して");
        assertThat(labels(club)).isNotEmpty();
        assertThat(club.parts().stream().flatMap(part -> part.lines().stream()))
                .anyMatch(line -> line.blank() == Blank.BOXES && line.words().equals(List.of("はい", "いいえ")))
                .anyMatch(line -> line.blank() == Blank.NAME)
                .noneMatch(line -> line.blank() == Blank.COMPUTED);
    }

    @Test
    void theProcedurePageOffersItAsAPdfThatNamesItsVersion() throws IOException {
        var club = samples.afterSchoolClub(Cities.KORIYAMA);
        var visitor = HttpVisitor.at(port);

        assertThat(visitor.get("/procedures/" + club.code() + "?lang=ja").body())
                .contains("/procedures/" + club.code() + "/paper.pdf");
        try (var document = Loader.loadPDF(visitor.getBytes("/procedures/" + club.code() + "/paper.pdf"))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\s", "")).contains("郡山市長", club.code() + "/v", "職員記入欄", "フリガナ", "□");
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(visitor.get("/procedures/no-such-form/paper.pdf").statusCode())
                .isEqualTo(404);
    }

    private static List<Form> shipped() {
        return ShippedDefinitions.codes().stream().map(PaperFormTests::shipped).toList();
    }

    private static Form shipped(String code) {
        return Form.compile(code, DefinitionDocument.read(code, ShippedDefinitions.yaml(code)), 1, Clock.systemUTC());
    }

    private static Set<String> labels(PaperForm paper) {
        return paper.parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(Line::label)
                .collect(Collectors.toSet());
    }

    private static PaperForm paper(Form form) {
        return PaperForms.of(form, "郡山市", "こども政策課", "http://localhost/procedures/" + form.procedure());
    }
}
