package jp.tenohira.procedures.forms;

import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.rules.Expression;
import jp.tenohira.procedures.forms.rules.Template;

/** A check of the staff, compiled for one form. Made by {@link Form#compile}. */
public final class Check {

    private final CheckDefinition definition;
    private final Optional<Repeats> each;
    private final Expression expression;
    private final Template reason;

    public Check(CheckDefinition definition, Optional<Repeats> each, Expression expression, Template reason) {
        this.definition = definition;
        this.each = each;
        this.expression = expression;
        this.reason = reason;
    }

    public CheckDefinition definition() {
        return definition;
    }

    public Optional<Repeats> each() {
        return each;
    }

    public Expression expression() {
        return expression;
    }

    public Template reason() {
        return reason;
    }

    /**
     * What a check says of one place of one application: a finding of a condition, or the key of a possible duplicate,
     * which is a finding when another place has the same.
     *
     * @param key empty for a condition
     */
    public record Hit(Check check, AnswerPath path, Text reason, Optional<String> key) {}
}
