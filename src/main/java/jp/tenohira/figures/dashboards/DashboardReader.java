package jp.tenohira.figures.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Figure.Target;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.dashboards.Dashboard.Goal;
import jp.tenohira.figures.definitions.DefinitionProblem;
import jp.tenohira.figures.definitions.Nodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the text of a dashboard and says what is wrong with it, each at its line. */
@Component
class DashboardReader {

    static final int MOST_GOALS = 20;
    static final int MOST_TILES = 30;
    static final YAMLMapper YAML = new YAMLMapper();

    private static final Pattern CODE = Pattern.compile("headquarters|department");
    private static final int LONGEST = 20_000;

    private final Figures figures;

    DashboardReader(Figures figures) {
        this.figures = figures;
    }

    Outcome<Dashboard, List<DefinitionProblem>> read(String yaml) {
        final JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return refused(line, "この行のあたりがYAMLとして読めません。", "This is not YAML around here.");
        }
        if (root == null || !root.isObject() || yaml.length() > LONGEST) {
            return refused(
                    1,
                    "「code: …」から始まる項目の並びを%d文字までで書いてください。".formatted(LONGEST),
                    "Write entries, beginning with \"code: …\", of at most %d characters.".formatted(LONGEST));
        }
        var nodes = new Nodes(root, yaml);
        var dashboard = dashboard(nodes, true);
        return nodes.problems().isEmpty()
                ? Outcome.accepted(dashboard)
                : Outcome.refused(List.copyOf(nodes.problems()));
    }

    /** Reads what was judged before; a figure that has gone since is shown as such. */
    Dashboard trusted(String yaml) {
        var nodes = new Nodes(YAML.readTree(yaml), yaml);
        var dashboard = dashboard(nodes, false);
        if (!nodes.problems().isEmpty()) {
            throw new IllegalStateException("A dashboard: " + nodes.problems());
        }
        return dashboard;
    }

    private Dashboard dashboard(Nodes nodes, boolean judged) {
        nodes.onlyKnows(Set.of("code", "name", "goals", "tiles"));
        var code = nodes.string("code", CODE, "headquartersかdepartment", "headquarters or department");
        var goals = new ArrayList<Goal>();
        nodes.node("goals").forEach(goal -> goals.add(goal(goal, nodes)));
        var tiles = new ArrayList<Tile>();
        nodes.node("tiles").forEach(tile -> tiles.add(tile(tile, nodes, judged)));
        if (goals.size() > MOST_GOALS) {
            nodes.wrong("goals", "目標は%d個までです。".formatted(MOST_GOALS), "At most %d goals.".formatted(MOST_GOALS));
        }
        if (tiles.size() > MOST_TILES) {
            nodes.wrong("tiles", "表示する指標は%d個までです。".formatted(MOST_TILES), "At most %d tiles.".formatted(MOST_TILES));
        }
        return new Dashboard(code, nodes.text("name"), goals, tiles);
    }

    private static Goal goal(JsonNode node, Nodes nodes) {
        var ja = node.path("name").path(Lang.JA.code()).asString("").strip();
        var en = node.path("name").path(Lang.EN.code()).asString("").strip();
        var figure = node.path("figure").asString("").strip();
        if (ja.isEmpty() || en.isEmpty() || figure.isEmpty()) {
            nodes.wrong(
                    "goals",
                    "目標には日本語と英語の名前（name）と指標のコード（figure）が必要です。",
                    "A goal needs a name in Japanese and English and a figure.");
        }
        return new Goal(Text.of(ja.isEmpty() ? "—" : ja, en), figure, target(node, nodes));
    }

    private static @Nullable Target target(JsonNode node, Nodes nodes) {
        if (node.path("target").isMissingNode()) {
            return null;
        }
        var value = nodes.number("target", node.path("target"));
        var by = Optional.ofNullable(nodes.day("by", node.path("by")));
        if (by.isEmpty()) {
            nodes.wrong(
                    "target",
                    "目標値（target）にはいつまでに（by）も書いてください。",
                    "A target needs a day \"by\" which it is to be reached.");
        }
        return value.flatMap(v -> by.map(day -> new Target(v, day))).orElse(null);
    }

    private Tile tile(JsonNode node, Nodes nodes, boolean judged) {
        var code = node.path("figure").asString("").strip();
        var figure = figures.find(code);
        if (judged && figure.isEmpty()) {
            nodes.wrong("tiles", "「%s」という指標はありません。".formatted(code), "There is no figure \"%s\".".formatted(code));
        }
        var show = shown(node.path("show").asString("value"));
        if (show.isEmpty()) {
            nodes.wrong(
                    "tiles",
                    "「show」はvalue、months、years、byのどれかを書いてください。",
                    "\"show\" must be value, months, years or by.");
        }
        var dimension = node.path("dimension").asString("").strip();
        if (judged && show.filter(Tile.Show.BY::equals).isPresent() && figure.isPresent()) {
            var offered = figures.dimensions(figure.get()).stream()
                    .map(Dimension::code)
                    .toList();
            if (!offered.contains(dimension)) {
                nodes.wrong(
                        "tiles",
                        "「%s」は「%s」別に示せません。示せるのは%sです。".formatted(code, dimension, String.join("、", offered)),
                        "\"%s\" cannot be cut by \"%s\"; it can by %s.".formatted(code, dimension, offered));
            }
        }
        return new Tile(code, show.orElse(Tile.Show.VALUE), dimension);
    }

    private static Optional<Tile.Show> shown(String word) {
        return java.util.Arrays.stream(Tile.Show.values())
                .filter(show -> show.name().toLowerCase(java.util.Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Outcome<Dashboard, List<DefinitionProblem>> refused(int line, String japanese, String english) {
        return Outcome.refused(List.of(new DefinitionProblem(line, Text.of(japanese, english))));
    }
}
