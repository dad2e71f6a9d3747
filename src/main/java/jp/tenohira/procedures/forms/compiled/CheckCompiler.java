package jp.tenohira.procedures.forms.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Check;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.definition.CheckDefinition.Kind;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.QuestionType;

/** Compiles checks. */
public final class CheckCompiler {

    private CheckCompiler() {}

    public static List<Check> compileAll(CompiledForm form, List<DefinitionProblem> problems) {
        var checks = new ArrayList<Check>();
        for (var definition : form.definition().checks()) {
            checks.add(compile(form, definition, "checks[" + checks.size() + "]", problems));
        }
        return List.copyOf(checks);
    }

    public static Check compile(
            CompiledForm form, CheckDefinition definition, String place, List<DefinitionProblem> problems) {
        var each = definition.each().flatMap(name -> group(form, name));
        if (definition.each().isPresent() && each.isEmpty()) {
            problems.add(DefinitionProblem.of(
                    place + ".for",
                    definition.each().get(),
                    Text.of("グループの名前を書いてください。", "expected the name of a group")));
        }
        var known = each.map(repeats ->
                        FormCompiler.questions(
                                        form.definition(),
                                        Optional.of(repeats.group().id()))
                                .stream()
                                .reduce(
                                        form.known().and(repeats.group().as()).and("number"),
                                        (so, name) -> so.and(repeats.group().as() + "." + name),
                                        (a, b) -> a))
                .orElse(form.known());
        var field = definition.field().split("/", -1)[0];
        if (!AnswerPath.isWritten(definition.field())
                || !FormCompiler.questions(
                                form.definition(),
                                each.map(repeats -> repeats.group().id()),
                                QuestionType::asks)
                        .contains(field)) {
            problems.add(DefinitionProblem.of(
                    place + ".field",
                    definition.field(),
                    each.map(repeats -> Text.of(
                                    "グループ「%s」の質問の名前を書いてください。"
                                            .formatted(repeats.group().id()),
                                    "expected a question of the group "
                                            + repeats.group().id()))
                            .orElseGet(
                                    () -> Text.of("グループの外の質問の名前を書いてください。", "expected a question outside the groups"))));
        }
        var language = form.language();
        var expression = definition.kind() == Kind.DUPLICATE
                ? language.text(place + ".key", definition.expression(), known, problems)
                : language.condition(place + ".that", definition.expression(), known, problems);
        return new Check(
                definition,
                each,
                expression,
                language.template(place + ".reason", definition.reason(), known, problems));
    }

    private static Optional<Repeats> group(CompiledForm form, String name) {
        return form.parts().stream()
                .filter(Repeats.class::isInstance)
                .map(Repeats.class::cast)
                .filter(repeats -> repeats.group().id().equals(name))
                .findFirst();
    }
}
