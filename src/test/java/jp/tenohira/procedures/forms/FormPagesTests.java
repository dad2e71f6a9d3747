package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.ui.Audience;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the shipped form, drawn as residents see it. */
@CityHallTest
class FormPagesTests {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Form form = AfterSchoolClub.form();
    private final Messages messages;

    @Autowired
    FormPagesTests(Messages messages) {
        this.messages = messages;
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorLeadsToAnElementOfItsPage(Lang lang) {
        var nothing = Map.of("nothing", List.of("typed"));
        for (var step : form.journey(AfterSchoolClub.application()).steps()) {
            if (form.read(step.ref(), nothing, AfterSchoolClub.application())
                    instanceof PageResult.Invalid(var errors, var typed)) {
                var page = drawn(step.ref(), typed, errors, lang);

                for (var error : errors) {
                    assertThat(page.getElementById(error.fieldId()))
                            .as(step.ref() + " " + error)
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyInputHasALabelAndEveryIdIsUniqueOnItsPage(Lang lang) {
        for (var step : form.journey(AfterSchoolClub.application()).steps()) {
            var page = drawn(step.ref(), Map.of(), List.of(), lang);

            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            for (var input : page.select("input:not([type=hidden]), select, textarea")) {
                assertThat(page.select("label[for=" + input.id() + "]"))
                        .as(step.ref() + " " + input.outerHtml())
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownAndSentAgainUnchangedIsTheSameAnswer(Lang lang) {
        var answers = canonical(AfterSchoolClub.application());
        for (var step : form.journey(answers).steps()) {
            var sent = SentForm.of(drawn(step.ref(), Map.of(), List.of(), lang));

            assertThat(form.read(step.ref(), sent, answers))
                    .as(step.ref().toString())
                    .isInstanceOfSatisfying(
                            PageResult.Accepted.class,
                            accepted -> assertThat(form.relevant(accepted.answers()))
                                    .isEqualTo(answers));
        }
    }

    /** The sample states an empty building, which a page leaves out. */
    private static Answers canonical(Answers answers) {
        var building = AnswerPath.parse("address/building");
        return answers.at(building).filter(""::equals).isPresent() ? answers.without(building) : answers;
    }

    private Document drawn(PageRef ref, Map<String, List<String>> typed, List<FieldError> errors, Lang lang) {
        var output = new StringOutput();
        var frame = new Frame(
                lang, "", Audience.RESIDENT, "/", false, null, "_csrf", "token", messages, List.of(), "郡山市", false);
        var view = form.view(ref, AfterSchoolClub.application(), typed, errors, lang, Set.of())
                .orElseThrow();
        if (view instanceof PageView.Questions page) {
            for (var field : page.fields()) {
                TEMPLATES.render("ui/field.jte", Map.of("field", field, "frame", frame), output);
            }
        }
        return Jsoup.parse(output.toString());
    }
}
