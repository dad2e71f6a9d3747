package jp.tenohira.procedures.forms.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A compiled expression of the rule language. Safe to share between threads. */
public final class Expression {

    private final @Nullable Program program;

    private Expression(@Nullable Program program) {
        this.program = program;
    }

    static Expression of(Program program) {
        return new Expression(program);
    }

    /** Stands in for an expression that was refused; it never holds. */
    static Expression refused() {
        return new Expression(null);
    }

    /** Whether the condition is true. What cannot be computed (a division by zero, an index too far) does not hold. */
    public boolean holds(Scope scope) {
        return value(scope).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The value as people read it; lists with 、 between. */
    public String text(Scope scope) {
        return value(scope).map(Expression::written).orElse("");
    }

    private Optional<Object> value(Scope scope) {
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
        return switch (value) {
            case List<?> list -> list.stream().map(Expression::written).collect(Collectors.joining("、"));
            case Map<?, ?> map -> map.toString();
            default -> value.toString();
        };
    }
}
