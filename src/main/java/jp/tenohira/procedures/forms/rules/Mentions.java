package jp.tenohira.procedures.forms.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.QuestionType;

/** Finds whose answer an expression gives, so that a text can say it as that question shows its answers. */
final class Mentions {

    /** What keeps the kind of what it is computed from: a list of choices, a sum of money. */
    private static final Set<String> KEEPING = Set.of("listed", "sum", "_+_", "_-_", "_*_");

    private static final String CONDITIONAL = "_?_:_";

    private final Map<String, QuestionType> types = new HashMap<>();

    Mentions(FormDefinition definition) {
        for (var page : definition.pages()) {
            for (var question : page.questions()) {
                types.put(name(definition, page, question), question.type());
            }
        }
    }

    private static String name(FormDefinition definition, Page page, Question question) {
        return definition.groupOf(page).map(group -> group.as() + ".").orElse("") + question.id();
    }

    Optional<QuestionType> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.ofNullable(types.get(expr.ident().name()));
            case SELECT -> selected(expr);
            case CALL -> called(expr);
            default -> Optional.empty();
        };
    }

    /** The answer of an item of a group; of a part of an answer the question is not asked. */
    private Optional<QuestionType> selected(CelExpr expr) {
        var of = expr.select().operand();
        return of.getKind() == Kind.IDENT
                ? Optional.ofNullable(
                        types.get(of.ident().name() + "." + expr.select().field()))
                : Optional.empty();
    }

    private Optional<QuestionType> called(CelExpr expr) {
        var function = expr.call().function();
        var arguments = expr.call().args();
        if (function.equals(CONDITIONAL)) {
            return of(arguments.get(1)).filter(type -> of(arguments.get(2)).equals(Optional.of(type)));
        }
        if (!KEEPING.contains(function)) {
            return Optional.empty();
        }
        var kinds = arguments.stream().flatMap(argument -> of(argument).stream());
        var computed = function.startsWith("_");
        return kinds.filter(type -> !computed || type.money()).findFirst();
    }
}
