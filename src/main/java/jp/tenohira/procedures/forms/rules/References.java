package jp.tenohira.procedures.forms.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an expression refers to: variables, and of an item's variable the answers it reads; each with where it stands first. */
final class References {

    private References() {}

    static SortedMap<String, Integer> of(CelAbstractSyntaxTree ast, Set<String> items) {
        var positions = ast.getSource().getPositionsMap();
        var found = new TreeMap<String, Integer>();
        var own = new HashSet<String>();
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .forEach(expr -> {
                    switch (expr.getKind()) {
                        case COMPREHENSION -> {
                            own.add(expr.comprehension().iterVar());
                            own.add(expr.comprehension().accuVar());
                        }
                        case IDENT -> found.merge(expr.ident().name(), positions.getOrDefault(expr.id(), 0), Math::min);
                        case SELECT -> {
                            var of = expr.select().operand();
                            if (isItem(of, items)) {
                                found.merge(
                                        of.ident().name() + "." + expr.select().field(),
                                        positions.getOrDefault(of.id(), 0),
                                        Math::min);
                            }
                        }
                        default -> {
                            // Only names refer to anything.
                        }
                    }
                });
        found.keySet().removeAll(own);
        return found;
    }

    private static boolean isItem(CelExpr expr, Set<String> items) {
        return expr.getKind() == Kind.IDENT && items.contains(expr.ident().name());
    }
}
