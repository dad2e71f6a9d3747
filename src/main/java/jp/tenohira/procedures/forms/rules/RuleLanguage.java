package jp.tenohira.procedures.forms.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Mark;
import jp.tenohira.procedures.forms.rules.complaints.Complaints;
import jp.tenohira.procedures.forms.rules.complaints.NameComplaints;
import jp.tenohira.procedures.forms.rules.complaints.Vocabulary;
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
    private final PriceList prices;
    private final Set<String> items;
    private final Complaints complaints;
    private final Mentions mentions;
    private final Circles circles = new Circles();

    public RuleLanguage(FormDefinition definition, PriceList prices) {
        this.prices = prices;
        var types = new RuleTypes(definition);
        var builder = CelFactory.standardCelBuilder()
                .setOptions(BOUNDED)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(Prices.MACRO)
                .addVar(Prices.VARIABLE, MapType.create(SimpleType.STRING, SimpleType.INT))
                .setTypeProvider(types.provider())
                .addFunctionDeclarations(RuleFunctions.DECLARATIONS)
                .addFunctionBindings(RuleFunctions.BINDINGS);
        types.variables().forEach(builder::addVar);
        this.cel = builder.build();
        this.mentions = new Mentions(definition);
        this.items = definition.groups().values().stream().map(Group::as).collect(Collectors.toSet());
        this.complaints = new Complaints(new Vocabulary(definition, types.variables()));
    }

    /** Notes that whether or what the name asks follows from the expression. */
    public void decides(String name, String expression) {
        var parsed = cel.parse(expression);
        try {
            if (!parsed.hasError()) {
                var needed = new HashSet<>(References.of(parsed.getAst(), items).keySet());
                // An item is meant by its answers, which stand beside it.
                needed.removeAll(items);
                circles.add(name, needed);
            }
        } catch (CelValidationException e) {
            throw new IllegalStateException("An expression without errors has a tree: " + expression, e);
        }
    }

    /** Notes that the name is known once all the others are. */
    public void decides(String name, Set<String> others) {
        circles.add(name, others);
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
        text.complete()
                .byLang()
                .forEach((lang, words) -> parts.put(
                        lang,
                        TemplateParser.parse(
                                words, expression -> value(place + "." + lang.code(), expression, known, problems))));
        return new Template(parts);
    }

    private Template.Part value(String place, String expression, Known known, List<DefinitionProblem> problems) {
        var compiled = compile(place, expression, null, known, problems);
        return new Template.Part.Value(compiled, compiled.source().flatMap(mentions::of));
    }

    private Expression compile(
            String place,
            String expression,
            @Nullable CelType expected,
            Known known,
            List<DefinitionProblem> problems) {
        try {
            var ast = cel.compile(expression).getAst();
            var wrong = wrong(place, expression, ast, expected, known);
            if (wrong.isEmpty()) {
                return Expression.of(cel.createProgram(ast), ast.getExpr());
            }
            problems.addAll(wrong);
        } catch (CelValidationException e) {
            complaints.of(expression, e.getErrors()).forEach(complaint -> problems.add(complaint.at(place)));
        } catch (CelEvaluationException e) {
            problems.add(DefinitionProblem.of(
                    place,
                    expression,
                    Text.of(
                            "この式は計算できません(%s)。".formatted(e.getMessage()),
                            "This cannot be computed: " + e.getMessage())));
        }
        return Expression.refused();
    }

    private List<DefinitionProblem> wrong(
            String place, String expression, CelAbstractSyntaxTree ast, @Nullable CelType expected, Known known) {
        var wrong = new ArrayList<DefinitionProblem>();
        if (expected != null && !expected.isAssignableFrom(ast.getResultType())) {
            wrong.add(DefinitionProblem.marked(
                    place,
                    new Mark(expression, 0, expression.length()),
                    NameComplaints.result(expected.name(), typeName(ast.getResultType()))));
        }
        for (var code : Prices.codesIn(ast)) {
            if (!prices.knows(code)) {
                wrong.add(DefinitionProblem.marked(
                        place,
                        new Mark(expression, Math.max(expression.indexOf(code), 0), code.length()),
                        Text.of(
                                "料金表に「%s」がありません。料金表に加えてから使ってください。".formatted(code),
                                "The price list has no \"%s\"; add it there first.".formatted(code))));
            }
        }
        References.of(ast, items).forEach((name, at) -> {
            var item = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (!known.has(name) && (item.equals(name) || known.has(item))) {
                wrong.add(
                        DefinitionProblem.marked(place, new Mark(expression, at, name.length()), absent(name, known)));
            }
        });
        return wrong;
    }

    private Text absent(String name, Known known) {
        var names = complaints.names();
        return (known.asking().isEmpty() ? Optional.<List<String>>empty() : circles.through(known.asking(), name))
                .map(names::circle)
                .orElseGet(() -> names.notYet(name));
    }

    private static String typeName(CelType type) {
        return type instanceof ListType list && list.hasElemType()
                ? "list(" + list.elemType().name() + ")"
                : type.name();
    }
}
