package jp.tenohira.figures.definitions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figure.Care;
import jp.tenohira.figures.Figure.Rules;
import jp.tenohira.figures.Figure.Target;
import jp.tenohira.figures.Metrics;
import jp.tenohira.figures.formulas.Formula;
import jp.tenohira.figures.formulas.WrongFormula;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the text of a definition and says everything that is wrong with it, each at its line. */
@Component
public class DefinitionReader {

    static final YAMLMapper YAML = new YAMLMapper();

    private static final Set<String> KEYS = Set.of(
            "code",
            "version",
            "name",
            "meaning",
            "unit",
            "formula",
            "digits",
            "rounding",
            "direction",
            "kind",
            "dimensions",
            "target",
            "source",
            "owner",
            "since",
            "published");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final int LONGEST = 20_000;
    private static final int MOST_DIGITS = 6;

    private final Metrics metrics;

    DefinitionReader(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Reads a definition that is to be published: its formula needs metrics that some module counts. */
    public Outcome<Definition, List<DefinitionProblem>> read(String yaml) {
        if (yaml.length() > LONGEST) {
            return refused(
                    0, "定義は%d文字までです。".formatted(LONGEST), "A definition has at most %d characters.".formatted(LONGEST));
        }
        final JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return refused(
                    line,
                    "この行のあたりがYAMLとして読めません。字下げ、コロンの後の空白、引用符の閉じ忘れを確かめてください。",
                    "This is not YAML around here. Check the indentation, the space after colons and the closing of quotes.");
        }
        if (root == null || !root.isObject()) {
            return refused(1, "「code: …」から始まる項目の並びを書いてください。", "Write entries, beginning with \"code: …\".");
        }
        var nodes = new Nodes(root, yaml);
        var figure = figure(nodes);
        judge(figure, nodes);
        return nodes.problems().isEmpty()
                ? Outcome.accepted(new Definition(figure, yaml))
                : Outcome.refused(List.copyOf(nodes.problems()));
    }

    /** Reads what was judged before, such as a stored version; wrong content is a programming error. */
    static Figure trusted(JsonNode root, String yaml) {
        var nodes = new Nodes(root, yaml);
        var figure = figure(nodes);
        if (!nodes.problems().isEmpty()) {
            throw new IllegalStateException("Definition %s: %s".formatted(root.path("code"), nodes.problems()));
        }
        return figure;
    }

    private static Figure figure(Nodes nodes) {
        nodes.onlyKnows(KEYS);
        return new Figure(
                nodes.string("code", CODE, "outside-rateのような英小文字・数字・ハイフンのコード", "a code such as outside-rate"),
                nodes.node("version").asInt(1),
                nodes.text("name"),
                nodes.text("meaning"),
                nodes.text("unit"),
                formula(nodes),
                nodes.whole("digits", 0, MOST_DIGITS),
                nodes.word("direction", Figure.Direction.values(), Figure.Direction.NEITHER),
                nodes.text("source"),
                new Rules(
                        nodes.word("rounding", RoundingRule.values(), RoundingRule.HALF_UP),
                        nodes.word("kind", Figure.Kind.values(), Figure.Kind.FLOW),
                        new LinkedHashSet<>(dimensions(nodes))),
                new Care(
                        nodes.optionalText("owner"),
                        nodes.day("since", nodes.node("since")),
                        target(nodes),
                        nodes.node("published").asBoolean(false)));
    }

    private static Formula formula(Nodes nodes) {
        try {
            return Formula.read(nodes.node("formula").asString("").strip());
        } catch (WrongFormula e) {
            nodes.wrong(
                    "formula",
                    e.sentence().in(jp.tenohira.core.Lang.JA),
                    e.sentence().in(jp.tenohira.core.Lang.EN));
            return new Formula.Number(Exact.ZERO);
        }
    }

    private static List<String> dimensions(Nodes nodes) {
        var named = new ArrayList<String>();
        nodes.node("dimensions").forEach(dimension -> named.add(dimension.asString("")));
        return named;
    }

    private static @Nullable Target target(Nodes nodes) {
        var target = nodes.node("target");
        if (target.isMissingNode()) {
            return null;
        }
        var value = nodes.number("target", target.path("value"));
        var by = Optional.ofNullable(nodes.day("target", target.path("by")));
        if (by.isEmpty() && nodes.problems().isEmpty()) {
            nodes.wrong(
                    "target",
                    "「target」にはいつまでに（by）も書いてください。",
                    "\"target\" needs a day \"by\" which it is to be reached.");
        }
        return value.flatMap(v -> by.map(day -> new Target(v, day))).orElse(null);
    }

    private void judge(Figure figure, Nodes nodes) {
        var unknown = figure.formula().metrics().stream()
                .filter(code -> metrics.find(code).isEmpty())
                .toList();
        for (var code : unknown) {
            nodes.wrong(
                    "formula",
                    "「%s」を数えるものはありません。%s".formatted(code, near(code, true)),
                    "Nothing counts \"%s\". %s".formatted(code, near(code, false)));
        }
        if (figure.formula().metrics().isEmpty() && nodes.problems().isEmpty()) {
            nodes.wrong(
                    "formula", "式には件数や合計のコードが少なくとも1つ必要です。", "The formula needs the code of at least one count or sum.");
        }
        if (!unknown.isEmpty()) {
            return;
        }
        var possible = metrics.dimensions(figure.formula().metrics()).stream()
                .map(Dimension::code)
                .toList();
        for (var dimension : figure.rules().dimensions()) {
            if (!possible.contains(dimension)) {
                nodes.wrong(
                        "dimensions",
                        "この式は「%s」別に計算できません。計算できるのは%sです。".formatted(dimension, String.join("、", possible)),
                        "This formula cannot be cut by \"%s\"; it can by %s.".formatted(dimension, possible));
            }
        }
    }

    private String near(String code, boolean japanese) {
        var beginning = code.split("_", 2)[0];
        var near = metrics.all().stream()
                .map(metric -> metric.code())
                .filter(known -> known.startsWith(beginning))
                .limit(8)
                .toList();
        if (near.isEmpty()) {
            return japanese ? "使えるコードは「数えられるもの」の一覧にあります。" : "The codes stand in the list of what is counted.";
        }
        return (japanese ? "近いコード：" : "Near it: ") + String.join(japanese ? "、" : ", ", near);
    }

    private static Outcome<Definition, List<DefinitionProblem>> refused(int line, String japanese, String english) {
        return Outcome.refused(List.of(new DefinitionProblem(line, Text.of(japanese, english))));
    }
}
