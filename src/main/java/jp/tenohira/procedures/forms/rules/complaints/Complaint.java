package jp.tenohira.procedures.forms.rules.complaints;

import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.Mark;

/** One thing wrong with an expression, and where in it. */
public record Complaint(Mark mark, Text said) {

    static Complaint of(String expression, int from, int length, String ja, String en) {
        return new Complaint(new Mark(expression, from, length), Text.of(ja, en));
    }

    public DefinitionProblem at(String place) {
        return DefinitionProblem.marked(place, mark, said);
    }
}
