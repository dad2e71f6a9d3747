package jp.tenohira.procedures.forms.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition as JSON Schema of the object whose answers it reads, where it can be said exactly: yes-no answers,
 * comparisons with a literal, membership in a list of literals, and, or, not.
 */
final class ConditionSchema {

    private final Optional<String> item;
    private final Function<String, Optional<Map<String, Object>>> asked;

    /**
     * @param item the item's variable when the object is an item of a group
     * @param asked the schema under which a question is asked at all, since the answer to one that is not never counts;
     *     empty when it cannot be said
     */
    ConditionSchema(Optional<String> item, Function<String, Optional<Map<String, Object>>> asked) {
        this.item = item;
        this.asked = asked;
    }

    Optional<Map<String, Object>> of(CelExpr expression) {
        if (expression.getKind() != Kind.CALL) {
            return question(expression).flatMap(name -> holds(name, Map.of("const", true)));
        }
        var call = expression.call();
        var arguments = call.args();
        return switch (call.function()) {
            case "_&&_" -> both("allOf", arguments);
            case "_||_" -> both("anyOf", arguments);
            case "!_" -> of(arguments.getFirst()).map(ConditionSchema::not);
            case "_==_" -> equal(arguments.getFirst(), arguments.getLast());
            case "_!=_" -> equal(arguments.getFirst(), arguments.getLast()).map(ConditionSchema::not);
            case "@in" -> in(arguments.getFirst(), arguments.getLast());
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> both(String keyword, List<CelExpr> arguments) {
        return of(arguments.getFirst())
                .flatMap(left -> of(arguments.getLast()).map(right -> Map.of(keyword, List.of(left, right))));
    }

    private Optional<Map<String, Object>> equal(CelExpr left, CelExpr right) {
        return question(left).flatMap(name -> literal(right).flatMap(value -> holds(name, Map.of("const", value))));
    }

    private Optional<Map<String, Object>> in(CelExpr left, CelExpr right) {
        if (right.getKind() != Kind.LIST) {
            return Optional.empty();
        }
        var elements = right.list().elements();
        var values =
                elements.stream().flatMap(element -> literal(element).stream()).toList();
        return values.size() < elements.size()
                ? Optional.empty()
                : question(left).flatMap(name -> holds(name, Map.of("enum", values)));
    }

    /** The answer is there, is such, and its question is asked. */
    private Optional<Map<String, Object>> holds(String name, Map<String, Object> such) {
        return asked.apply(name).map(condition -> {
            Map<String, Object> there = Map.of("properties", Map.of(name, such), "required", List.of(name));
            return condition.isEmpty() ? there : Map.of("allOf", List.of(condition, there));
        });
    }

    private Optional<String> question(CelExpr expression) {
        if (item.isEmpty()) {
            return expression.getKind() == Kind.IDENT
                    ? Optional.of(expression.ident().name())
                    : Optional.empty();
        }
        if (expression.getKind() != Kind.SELECT || expression.select().testOnly()) {
            return Optional.empty();
        }
        var operand = expression.select().operand();
        var ofItem = operand.getKind() == Kind.IDENT && operand.ident().name().equals(item.get());
        return ofItem ? Optional.of(expression.select().field()) : Optional.empty();
    }

    /** A literal that is no unanswered question's value: those hold of an answer that is not there, too. */
    private static Optional<Object> literal(CelExpr expression) {
        if (expression.getKind() != Kind.CONSTANT) {
            return Optional.empty();
        }
        var constant = expression.constant();
        Optional<Object> value = switch (constant.getKind()) {
            case STRING_VALUE -> Optional.of(constant.stringValue());
            case INT64_VALUE -> Optional.of(constant.int64Value());
            case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
            default -> Optional.empty();
        };
        return value.filter(known -> !known.equals("") && !known.equals(0L) && !known.equals(false));
    }

    private static Map<String, Object> not(Map<String, Object> schema) {
        return Map.of("not", schema);
    }
}
