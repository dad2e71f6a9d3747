package jp.tenohira.procedures.forms.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of one form: typed by its questions, bounded in size and steps. */
public final class RuleLanguage {

    private static final CelOptions BOUNDED = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(500)
            .build();

    private final Cel cel;
    private final Set<String> items;

    public RuleLanguage(FormDefinition definition) {
        var types = new RuleTypes(definition);
        var builder = CelFactory.standardCelBuilder()
                .setOptions(BOUNDED)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types.provider())
                .addFunctionDeclarations(RuleFunctions.DECLARATIONS)
                .addFunctionBindings(RuleFunctions.BINDINGS);
        types.variables().forEach(builder::addVar);
        this.cel = builder.build();
        this.items = definition.groups().values().stream().map(Group::as).collect(Collectors.toSet());
    }

    /** Compiles a condition; what is wrong with it is noted and it never holds. */
    public Expression condition(String place, String expression, Known known, List<DefinitionProblem> problems) {
        return compile(place, expression, SimpleType.BOOL, known, problems);
    }

    /** Compiles an expression that answers a text. */
    public Expression text(String place, String expression, Known known, List<DefinitionProblem> problems) {
        return compile(place, expression, SimpleType.STRING, known, problems);
    }

    /** Compiles an expression that answers a value of that type. */
    public Expression value(
            String place, String expression, CelType type, Known known, List<DefinitionProblem> problems) {
        return compile(place, expression, type, known, problems);
    }

    /** Compiles a text whose places {@code {…}} are expressions. */
    public Template template(String place, Text text, Known known, List<DefinitionProblem> problems) {
        var parts = new EnumMap<Lang, List<Template.Part>>(Lang.class);
        text.byLang()
                .forEach((lang, words) -> parts.put(
                        lang,
                        TemplateParser.parse(
                                words,
                                expression -> compile(place + "." + lang.code(), expression, null, known, problems))));
        return new Template(parts);
    }

    private Expression compile(
            String place,
            String expression,
            @Nullable CelType expected,
            Known known,
            List<DefinitionProblem> problems) {
        try {
            var ast = cel.compile(expression).getAst();
            var wrong = wrong(ast, expected, known);
            if (wrong.isEmpty()) {
                return Expression.of(cel.createProgram(ast), ast.getExpr());
            }
            wrong.forEach(problem -> problems.add(new DefinitionProblem(place, expression, problem)));
        } catch (CelValidationException e) {
            e.getErrors()
                    .forEach(issue -> problems.add(new DefinitionProblem(
                            place,
                            expression,
                            "column " + (issue.getSourceLocation().getColumn() + 1) + ": " + issue.getMessage())));
        } catch (CelEvaluationException e) {
            problems.add(new DefinitionProblem(place, expression, String.valueOf(e.getMessage())));
        }
        return Expression.refused();
    }

    private Set<String> wrong(CelAbstractSyntaxTree ast, @Nullable CelType expected, Known known) {
        var wrong = new TreeSet<String>();
        if (expected != null && !expected.isAssignableFrom(ast.getResultType())) {
            wrong.add("expected an expression of type " + expected.name() + ", not "
                    + ast.getResultType().name());
        }
        for (var name : References.of(ast, items)) {
            var item = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (!known.has(name) && (item.equals(name) || known.has(item))) {
                wrong.add(
                        "refers to \"" + name
                                + "\", which is not known here; only what is asked before, in the same group or outside any, is");
            }
        }
        return wrong;
    }
}
