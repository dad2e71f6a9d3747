package jp.tenohira.applications.checks;

import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;

/** What a form says of a written check, as a problem of one field of the page. */
final class PlainProblems {

    private PlainProblems() {}

    static CheckProblem of(DefinitionProblem problem) {
        return new CheckProblem(
                field(problem.place()),
                problem.said(),
                problem.mark().map(mark -> mark.from()).orElse(-1),
                problem.mark().map(mark -> mark.length()).orElse(0));
    }

    private static String field(String place) {
        if (place.endsWith(".for")) {
            return "scope";
        }
        if (place.endsWith(".field")) {
            return "field";
        }
        var reason = place.indexOf(".reason.");
        return reason < 0
                ? "expression"
                : CheckProblem.reasonIn(Lang.of(place.substring(reason + ".reason.".length())));
    }
}
