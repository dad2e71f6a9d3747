package jp.tenohira.procedures.builder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.ShippedDefinitions;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class StructureTests {

    static final List<String> TEMPLATES = FormTemplates.NAMES;

    private static final String FORM = """
            procedure: p
            title: {ja: 題}
            summary: {ja: 要約}
            minutes: 5
            savings: {minutesPerApplication: 1, sheetsPerApplication: 1}
            later: {unknown: [kept, {as: it was}]}
            groups:
              children: {as: child, min: 1, max: 3, title: {ja: 子}, itemTitle: {ja: "{number}人目"}, itemLabel: {ja: "{child.nickname}さん"}, add: {ja: 追加}}
            pages:
              - id: first
                title: {ja: はじめ}
                questions:
                  - {id: many, type: yesNo, label: {ja: 多いか}}
                  - {id: why, type: text, when: 'many && !many', label: {ja: 理由}}
              - id: child
                group: children
                title: {ja: 子}
                questions:
                  - {id: nickname, type: text, label: {ja: 呼び名}}
                  - {id: age, type: number, min: 0, max: 18, when: 'child.nickname != "age" && many', label: {ja: 年齢}}
              - id: last
                title: {ja: おわり}
                questions:
                  - {bank: applicantName}
                  - {id: sumOfAges, type: calculated, value: 'sum(children.map(c, c.age))', label: {ja: 年齢の合計}}
            """;

    private final FormDocument form = FormDocument.written("form", FORM);

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void everyTemplateIsAFormThatCanBePublished(String name) {
        assertThat(compiled(FormTemplates.named(name)).definition().pages()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void yamlComesBackAsItWentOut(String code) {
        var document = FormDocument.written(code, ShippedDefinitions.yaml(code));

        assertThat(FormDocument.written(code, document.yaml())).isEqualTo(document);
    }

    static List<String> shipped() {
        return ShippedDefinitions.codes();
    }

    @Test
    void whatTheEditorDoesNotKnowStays() {
        var moved = Moves.of(form, DocumentPath.question(0, 1), -1).document();

        assertThat(moved.yaml()).contains("later:").contains("bank: applicantName");
        assertThat(ids(moved, 0)).containsExactly("why", "many");
    }

    @Test
    void aPagePassesAWholeGroupAndAQuestionGoesOnToTheNextPage() {
        var page = Moves.of(form, DocumentPath.page(2), -1);
        var question = Moves.of(form, DocumentPath.question(0, 1), 1);

        assertThat(pages(page.document())).containsExactly("first", "last", "child");
        assertThat(page.at()).isEqualTo(DocumentPath.page(1));
        assertThat(ids(question.document(), 1)).containsExactly("why", "nickname", "age");
        assertThat(pages(Moves.of(form, DocumentPath.parse("groups.children").orElseThrow(), -1)
                        .document()))
                .containsExactly("child", "first", "last");
        assertThat(pages(Moves.of(form, DocumentPath.parse("groups.children").orElseThrow(), 1)
                        .document()))
                .containsExactly("first", "last", "child");
    }

    @Test
    void theLastPageOfAGroupTakesTheGroupWithIt() {
        var without = Structure.removed(form, DocumentPath.page(1)).document();

        assertThat(without.at(DocumentPath.ROOT.then("groups")).isEmpty()).isTrue();
        assertThat(pages(Structure.removed(
                                form, DocumentPath.parse("groups.children").orElseThrow())
                        .document()))
                .containsExactly("first", "last");
    }

    @Test
    void aCopiedPageMeansItsOwnQuestions() {
        var copied = Structure.copied(form, DocumentPath.page(0));

        assertThat(ids(copied.document(), 1)).containsExactly("many2", "why2");
        assertThat(copied.document()
                        .at(DocumentPath.question(1, 1))
                        .path("when")
                        .asString())
                .isEqualTo("many2 && !many2");
        assertThat(compiled(Structure.copied(form, DocumentPath.page(1)).document())
                        .definition()
                        .pages())
                .hasSize(4);
    }

    @Test
    void rulesFollowANewName() {
        var outside = Structure.renamedQuestion(
                form.with(DocumentPath.question(0, 0).then("id"), text("numerous")),
                DocumentPath.question(0, 0),
                "many",
                "numerous");
        var inside = Structure.renamedQuestion(
                form.with(DocumentPath.question(1, 1).then("id"), text("years")),
                DocumentPath.question(1, 1),
                "age",
                "years");

        assertThat(outside.json()).contains("numerous && !numerous").contains("\\\"age\\\" && numerous");
        assertThat(inside.json()).contains("sum(children.map(c, c.years))").contains("child.nickname != \\\"age\\\"");
        assertThat(compiled(outside).definition().pages()).hasSize(3);
        assertThat(compiled(inside).definition().pages()).hasSize(3);
        assertThat(compiled(Structure.renamedKey(
                                form, DocumentPath.parse("groups.children").orElseThrow(), "kids"))
                        .definition()
                        .groups())
                .containsOnlyKeys("kids");
    }

    @Test
    void namesComeFromLabels() {
        assertThat(Naming.variable("電話番号", "question", form)).isEqualTo("denwaBango");
        assertThat(Naming.variable("住宅を新築しましたか", "question", form)).startsWith("jutakuShinchiku");
        assertThat(Naming.variable("E-mail 2", "question", form)).isEqualTo("eMail2");
        assertThat(Naming.variable("※", "question", form)).isEqualTo("question");
        assertThat(Naming.variable("many", "question", form)).isEqualTo("many2");
        assertThat(Naming.variable("size", "question", form)).isEqualTo("size2");
        assertThat(Additions.page(form, "はじめ")
                        .document()
                        .at(DocumentPath.page(3))
                        .path("id")
                        .asString())
                .matches("[a-z][a-z0-9-]*");
    }

    @Test
    void everythingThatIsAddedCanBePublishedAsItIs() {
        var grouped = Additions.group(form, "車両").document();
        var last = DocumentPath.page(3);
        for (var type : jp.tenohira.procedures.builder.settings.TypeSettings.names()) {
            grouped = Additions.question(grouped, last, type, "質問 " + type).document();
        }

        assertThat(compiled(grouped).definition().pages().get(3).questions()).hasSizeGreaterThan(19);
    }

    @Test
    void rulesMayMeanWhatIsAskedBeforeThem() {
        assertThat(KnownNames.at(form, DocumentPath.question(1, 1), false, Lang.JA))
                .extracting(Known::expression)
                .containsExactly("child.nickname", "many", "why");
        assertThat(KnownNames.at(form, DocumentPath.question(2, 1), false, Lang.JA))
                .extracting(Known::expression)
                .containsExactly("many", "why", "children", "applicantName");
    }

    private static Form compiled(FormDocument document) {
        var root = (tools.jackson.databind.node.ObjectNode) document.at(DocumentPath.ROOT);
        root.remove("later");
        return Form.compile("form", DefinitionDocument.takenIn("form", root), 1, Clock.systemUTC());
    }

    private static tools.jackson.databind.JsonNode text(String value) {
        return tools.jackson.databind.node.StringNode.valueOf(value);
    }

    private static List<String> pages(FormDocument document) {
        return IntStream.range(0, document.size(DocumentPath.ROOT.then("pages")))
                .mapToObj(
                        page -> document.at(DocumentPath.page(page)).path("id").asString(""))
                .toList();
    }

    private static List<String> ids(FormDocument document, int page) {
        return document.effective(DocumentPath.page(page))
                .path("questions")
                .valueStream()
                .map(question -> question.path("id").asString(""))
                .toList();
    }
}
