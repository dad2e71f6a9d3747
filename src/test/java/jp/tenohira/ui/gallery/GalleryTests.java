package jp.tenohira.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.AnnotatedHtml;
import jp.tenohira.ui.TestFrames;
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every component, drawn from its record: what a browser and a screen reader get, and that text stays text. */
class GalleryTests {

    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}${7*7}";
    private static final Set<String> RUBY = Set.of("ruby", "rt", "rp");
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void everyTypeOfQuestionIsInTheGallery() {
        var shown =
                new FieldSamples(new GallerySamples(Lang.JA)).empty().stream().map(Object::getClass);

        assertThat(shown).contains(Field.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource(names = {"JA", "EN"})
    void everyInputHasALabelAndEveryIdIsUnique(Lang lang) {
        var page = gallery(lang, UnaryOperator.identity());

        for (var input : page.select("main input:not([type=hidden]), main select, main textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .as(input.outerHtml())
                    .hasSize(1);
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void whatDescribesAnInputIsThere() {
        var page = gallery(Lang.JA, UnaryOperator.identity());

        for (var described : page.select("[aria-describedby]")) {
            for (var id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(described.outerHtml()).isNotNull();
            }
        }
    }

    @Test
    void aQuestionInErrorSaysSoAtTheElementTheSummaryLeadsTo() {
        var page = gallery(Lang.JA, UnaryOperator.identity());

        for (var link : page.select(".error-summary a")) {
            var target =
                    Objects.requireNonNull(page.getElementById(link.attr("href").substring(1)), link.outerHtml());
            var group = Objects.requireNonNull(target.closest(".field--invalid"), target.outerHtml());
            assertThat(group.select(".field__error").text()).contains(link.text());
            assertThat(target.attr("aria-invalid").equals("true") || group.is("fieldset[aria-describedby]"))
                    .isTrue();
        }
        assertThat(page.select(".error-summary a")).hasSize((int)
                (new FieldSamples(new GallerySamples(Lang.JA)).empty().size() - explanations()));
    }

    @ParameterizedTest
    @EnumSource(names = {"JA", "EN"})
    void hostileTextStaysTextInEveryComponent(Lang lang) {
        assertThat(elements(gallery(lang, text -> HOSTILE)))
                .isEqualTo(elements(gallery(lang, UnaryOperator.identity())));
        assertThat(elements(figures(lang, text -> HOSTILE)))
                .isEqualTo(elements(figures(lang, UnaryOperator.identity())));
    }

    @Test
    void hostileTextIsShownAsItIs() {
        assertThat(gallery(Lang.JA, text -> HOSTILE).select(".notice__text").text())
                .contains(HOSTILE);
    }

    @Test
    void hostileTextStaysTextInFurigana() {
        var title = gallery(Lang.JA, text -> "{<b>漢字</b>|<i>かんじ</i>}").select(".link-card__title a");

        assertThat(title.select("rt").text()).contains("<i>かんじ</i>");
        assertThat(title.select("b, i")).isEmpty();
    }

    @Test
    void nothingIsInline() {
        for (var page :
                List.of(gallery(Lang.JA, UnaryOperator.identity()), figures(Lang.JA, UnaryOperator.identity()))) {
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .isEmpty();
        }
    }

    private static long explanations() {
        return new FieldSamples(new GallerySamples(Lang.JA))
                .empty().stream().filter(Explanation.class::isInstance).count();
    }

    private static List<String> elements(Document page) {
        return page.getAllElements().stream()
                .map(Element::tagName)
                .filter(tag -> !RUBY.contains(tag))
                .toList();
    }

    private static Document gallery(Lang lang, UnaryOperator<String> texts) {
        var samples = new GallerySamples(lang, texts);
        var frame = TestFrames.resident(lang, texts.apply("部品")).withErrors();
        return drawn("ui/gallery.jte", samples.page(frame, samples.errors()));
    }

    private static Document figures(Lang lang, UnaryOperator<String> texts) {
        var frame = TestFrames.staff(lang, texts.apply("数字"), texts.apply("太郎"));
        return drawn("ui/figuresGallery.jte", new FigureSamples(lang, texts).page(frame));
    }

    private static Document drawn(String template, Object page) {
        var output = new StringOutput();
        ENGINE.render(template, page, new AnnotatedHtml(output));
        return Jsoup.parse(output.toString());
    }
}
