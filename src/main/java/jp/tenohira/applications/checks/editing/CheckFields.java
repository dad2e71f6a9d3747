package jp.tenohira.applications.checks.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.checks.CheckDraft;
import jp.tenohira.applications.checks.CheckProblem;
import jp.tenohira.applications.checks.pages.CheckPage;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;

/** The fields in which a check is written, and the words its expression can use. */
record CheckFields(
        Frame frame, FormDefinition definition, CheckDraft draft, boolean fresh, List<CheckProblem> problems) {

    private static final List<String> FUNCTIONS =
            List.of("normalise", "gradeIn", "ageOn", "minutesBetween", "listed", "size");

    List<Field> fields() {
        var fields = new ArrayList<Field>();
        if (fresh) {
            fields.add(text("code", draft.code(), TextField.Kind.TEXT, true, 60));
        }
        fields.add(text("label", draft.label(), TextField.Kind.TEXT, true, CheckDraft.LONGEST_LABEL));
        fields.add(text("labelEn", draft.labelEn(), TextField.Kind.TEXT, false, CheckDraft.LONGEST_LABEL));
        fields.add(new ChoiceField(
                "kind",
                "kind",
                frame.t("checks.field.kind"),
                null,
                error("kind"),
                true,
                List.of(
                        new Option(
                                "CONDITION", frame.t("checks.kind.condition"), frame.t("checks.kind.condition.hint")),
                        new Option(
                                "DUPLICATE", frame.t("checks.kind.duplicate"), frame.t("checks.kind.duplicate.hint"))),
                draft.kind().name()));
        fields.add(new ChoiceField(
                "field",
                "field",
                frame.t("checks.field.field"),
                frame.t("checks.field.field.hint"),
                error("field", "scope"),
                true,
                targets(),
                draft.field().isEmpty() ? "" : draft.scope() + "/" + draft.field()));
        fields.add(text("expression", draft.expression(), TextField.Kind.LONG, true, CheckDraft.LONGEST_EXPRESSION));
        for (var lang : Lang.values()) {
            fields.add(reason(lang));
        }
        return fields;
    }

    private TextField reason(Lang lang) {
        var name = CheckProblem.reasonIn(lang);
        var wording = draft.reason().byLang().getOrDefault(lang, "");
        return new TextField(
                name,
                name,
                lang == Lang.JA
                        ? frame.t("checks.field.reason")
                        : frame.t("checks.field.reasonIn", lang.label().in(frame.lang())),
                lang == Lang.JA ? frame.t("checks.field.reason.hint") : reasonHint(lang),
                error(name),
                lang == Lang.JA,
                TextField.Kind.LONG,
                Annotations.written(wording),
                null,
                null,
                CheckDraft.LONGEST_REASON);
    }

    /** What the resident reads when nothing is written in a language: a shipped translation, or the nearest other language. */
    private @Nullable String reasonHint(Lang lang) {
        if (draft.reason().byLang().containsKey(lang)) {
            return null;
        }
        return draft.reason().has(lang)
                ? frame.t(
                        "checks.field.reasonIn.shipped",
                        Annotations.inBrackets(draft.reason().in(lang)))
                : frame.t(
                        "checks.field.reasonIn.hint",
                        lang.fallbacks().getFirst().label().in(frame.lang()));
    }

    /** The languages of residents in which the reason says nothing yet. */
    List<String> missing() {
        return Arrays.stream(Lang.values())
                .filter(lang -> !draft.reason().has(lang))
                .map(lang -> lang.label().in(frame.lang()))
                .toList();
    }

    private TextField text(String name, String value, TextField.Kind kind, boolean required, int longest) {
        return new TextField(
                name,
                name,
                frame.t("checks.field." + name),
                frame.t("checks.field." + name + ".hint"),
                error(name),
                required,
                kind,
                value,
                null,
                null,
                longest);
    }

    private @Nullable String error(String... names) {
        return problems.stream()
                .filter(problem -> List.of(names).contains(problem.field()))
                .map(problem -> problem.message().in(frame.lang()))
                .findFirst()
                .orElse(null);
    }

    private List<Option> targets() {
        var options = new ArrayList<Option>();
        questions(Optional.empty()).forEach(word -> options.add(new Option("/" + word.name(), word.label())));
        for (var group : definition.groups().values()) {
            questions(Optional.of(group.id()))
                    .forEach(word -> options.add(
                            new Option(group.id() + "/" + word.name(), title(group) + " › " + word.label())));
        }
        return options;
    }

    List<CheckPage.Words> words() {
        var words = new ArrayList<CheckPage.Words>();
        words.add(new CheckPage.Words(frame.t("checks.words.whole"), questions(Optional.empty())));
        for (var group : definition.groups().values()) {
            words.add(new CheckPage.Words(
                    frame.t("checks.words.each", title(group)),
                    questions(Optional.of(group.id())).stream()
                            .map(word -> new CheckPage.Word(group.as() + "." + word.name(), word.label()))
                            .toList()));
        }
        words.add(new CheckPage.Words(
                frame.t("checks.words.functions"),
                FUNCTIONS.stream()
                        .map(name -> new CheckPage.Word(
                                frame.t("checks.function." + name + ".use"), frame.t("checks.function." + name)))
                        .toList()));
        return words;
    }

    private List<CheckPage.Word> questions(Optional<String> group) {
        return definition.pages().stream()
                .filter(page -> page.group().equals(group))
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.type().asks())
                .map(question ->
                        new CheckPage.Word(question.id(), question.label().in(frame.lang())))
                .toList();
    }

    private String title(Group group) {
        return group.title().in(frame.lang());
    }
}
