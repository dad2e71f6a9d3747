package jp.tenohira.procedures.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.definition.CheckDefinition.Kind;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;

/** Compiles checks, and asks them about an application. */
final class CheckCompiler {

    private CheckCompiler() {}

    static List<Check> compileAll(CompiledForm form, List<DefinitionProblem> problems) {
        var checks = new ArrayList<Check>();
        for (var definition : form.definition().checks()) {
            checks.add(compile(form, definition, "checks[" + checks.size() + "]", problems));
        }
        return List.copyOf(checks);
    }

    static Check compile(
            CompiledForm form, CheckDefinition definition, String place, List<DefinitionProblem> problems) {
        var each = definition.each().flatMap(name -> group(form, name));
        if (definition.each().isPresent() && each.isEmpty()) {
            problems.add(
                    new DefinitionProblem(place + ".for", definition.each().get(), "expected the name of a group"));
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
        if (!FormCompiler.questions(
                        form.definition(), each.map(repeats -> repeats.group().id()))
                .contains(field)) {
            problems.add(new DefinitionProblem(
                    place + ".field",
                    definition.field(),
                    "expected a question "
                            + each.map(repeats ->
                                            "of the group " + repeats.group().id())
                                    .orElse("outside the groups")));
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

    static List<Check.Hit> examine(Walk walk, List<Check> checks) {
        var hits = new ArrayList<Check.Hit>();
        for (var check : checks) {
            var each = check.each();
            if (each.isEmpty()) {
                ask(walk, check, AnswerPath.ROOT, hits);
            } else if (walk.scope().find(each.get().group().id()).orElse(List.of()) instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    walk.look(each.get(), i);
                    ask(walk, check, AnswerPath.of(each.get().group().id()).then(i), hits);
                }
            }
        }
        return hits;
    }

    private static void ask(Walk walk, Check check, AnswerPath at, List<Check.Hit> hits) {
        var path = new AnswerPath(java.util.stream.Stream.concat(
                        at.parts().stream(), List.of(check.definition().field().split("/", -1)).stream())
                .toList());
        if (check.definition().kind() == Kind.DUPLICATE) {
            var key = check.expression().text(walk.scope());
            if (!key.isEmpty()) {
                hits.add(new Check.Hit(check, path, check.reason().fill(walk.scope()), Optional.of(key)));
            }
        } else if (check.expression().holds(walk.scope())) {
            hits.add(new Check.Hit(check, path, check.reason().fill(walk.scope()), Optional.empty()));
        }
    }

    private static Optional<Repeats> group(CompiledForm form, String name) {
        return form.parts().stream()
                .filter(Repeats.class::isInstance)
                .map(Repeats.class::cast)
                .filter(repeats -> repeats.group().id().equals(name))
                .findFirst();
    }
}
