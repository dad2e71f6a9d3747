package jp.tenohira.procedures.forms.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.HashSet;
import java.util.Set;

/** What an expression refers to: variables, and of an item's variable the answers it reads. */
final class References {

    private References() {}

    static Set<String> of(CelAbstractSyntaxTree ast, Set<String> items) {
        var found = new HashSet<String>();
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
                        case IDENT -> found.add(expr.ident().name());
                        case SELECT -> {
                            var of = expr.select().operand();
                            if (isItem(of, items)) {
                                found.add(
                                        of.ident().name() + "." + expr.select().field());
                            }
                        }
                        default -> {
                            // Only names refer to anything.
                        }
                    }
                });
        found.removeAll(own);
        return found;
    }

    private static boolean isItem(CelExpr expr, Set<String> items) {
        return expr.getKind() == Kind.IDENT && items.contains(expr.ident().name());
    }
}
