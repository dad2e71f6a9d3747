package jp.tenohira.procedures.forms.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A compiled expression of the rule language. Safe to share between threads. */
public final class Expression {

    private final @Nullable Program program;
    private final Optional<CelExpr> source;

    private Expression(@Nullable Program program, Optional<CelExpr> source) {
        this.program = program;
        this.source = source;
    }

    static Expression of(Program program, CelExpr source) {
        return new Expression(program, Optional.of(source));
    }

    /** Stands in for an expression that was refused; it never holds. */
    static Expression refused() {
        return new Expression(null, Optional.empty());
    }

    /** Whether the condition is true. What cannot be computed (a division by zero, an index too far) does not hold. */
    public boolean holds(Scope scope) {
        return value(scope).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The value as one text, to compare it by. */
    public String text(Scope scope) {
        return value(scope).map(Expression::written).orElse("");
    }

    /** The expression as it was parsed; empty when it was refused. */
    Optional<CelExpr> source() {
        return source;
    }

    /**
     * The condition as JSON Schema of the object whose answers it reads; empty where that cannot say it exactly.
     *
     * @param item the item's variable when the object is an item of a group
     * @param asked the schema under which a question is asked at all, empty when it cannot be said
     */
    public Optional<Map<String, Object>> schema(
            Optional<String> item, Function<String, Optional<Map<String, Object>>> asked) {
        return source.flatMap(new ConditionSchema(item, asked)::of);
    }

    /** The value; empty when it cannot be computed. */
    public Optional<Object> value(Scope scope) {
        if (program == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(program.eval(scope));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    private static String written(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Expression::written).collect(Collectors.joining("、"))
                : value.toString();
    }
}
