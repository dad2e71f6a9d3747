package jp.tenohira.procedures.forms.rules;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.parser.CelMacro;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.procedures.forms.PriceList;
import org.jspecify.annotations.Nullable;

/**
 * {@code price("code")}: the price of the day. It is short for a look into the variable {@code prices}, which a walk through the form
 * sets for its day; the code must be written out, so that publishing can tell whether it is known.
 */
public final class Prices extends AbstractMap<String, Long> {

    /** The variable behind the function; no question can have this name. */
    public static final String VARIABLE = "prices__";

    private static final String INDEX = "_[_]";

    static final CelMacro MACRO = CelMacro.newGlobalMacro(
            "price",
            1,
            (factory, target, arguments) -> Optional.of(
                    arguments.getFirst().constantOrDefault().getKind() == CelConstant.Kind.STRING_VALUE
                            ? factory.newGlobalCall(
                                    INDEX, ImmutableList.of(factory.newIdentifier(VARIABLE), arguments.getFirst()))
                            : factory.reportError(CelIssue.formatError(
                                    factory.getSourceLocation(arguments.getFirst()),
                                    "price() takes a code written out, such as price(\"certificate-residence\")"))));

    private final PriceList list;
    private final LocalDate day;
    private final Set<String> missing = new TreeSet<>();

    public Prices(PriceList list, LocalDate day) {
        this.list = list;
        this.day = day;
    }

    @Override
    public boolean containsKey(@Nullable Object code) {
        return get(code) != null;
    }

    @Override
    public @Nullable Long get(@Nullable Object code) {
        var price = code instanceof String text ? list.on(text, day) : java.util.OptionalLong.empty();
        if (price.isEmpty()) {
            missing.add(String.valueOf(code));
        }
        return price.isPresent() ? price.getAsLong() : null;
    }

    /** The codes that were asked for and have no price on the day. */
    public Set<String> missing() {
        return missing;
    }

    @Override
    public Set<Entry<String, Long>> entrySet() {
        return Set.of();
    }

    /** The codes that an expression asks the price of. */
    static Set<String> codesIn(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(Prices::asks)
                .map(expression -> expression.call().args().get(1).constant().stringValue())
                .collect(Collectors.toSet());
    }

    private static boolean asks(CelExpr expression) {
        return expression.getKind() == Kind.CALL
                && expression.call().function().equals(INDEX)
                && expression.call().args().getFirst().getKind() == Kind.IDENT
                && expression.call().args().getFirst().ident().name().equals(VARIABLE)
                && expression.call().args().get(1).getKind() == Kind.CONSTANT;
    }
}
