package jp.tenohira.packs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.definitions.PackDefinition.ChartPlan;
import jp.tenohira.packs.definitions.PackDefinition.ChosenSlice;
import jp.tenohira.packs.definitions.PackDefinition.ColumnPlan;
import jp.tenohira.packs.definitions.PackDefinition.MaterialPlan;
import jp.tenohira.packs.definitions.PackDefinition.NumberPlan;
import jp.tenohira.packs.definitions.PackDefinition.SlidePlan;
import jp.tenohira.packs.definitions.PackDefinition.TablePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code packs/headquarters.yaml}. A definition that cannot be understood stops the start. */
public final class PackDefinitions {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FILE = "packs/headquarters.yaml";

    private PackDefinitions() {}

    public static PackDefinition headquarters() {
        try (var content = new ClassPathResource(FILE).getInputStream()) {
            var node = YAML.readTree(content);
            return new PackDefinition(
                    word(node, "code"), word(node, "title"), list(node, "materials", PackDefinitions::material));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }

    private static MaterialPlan material(JsonNode node) {
        return new MaterialPlan(
                word(node, "number"), word(node, "title"), list(node, "slides", PackDefinitions::slide));
    }

    private static SlidePlan slide(JsonNode node) {
        return new SlidePlan(
                word(node, "code"),
                word(node, "title"),
                text(node, "draft"),
                text(node, "source"),
                list(node, "numbers", PackDefinitions::number),
                table(node.path("table")),
                chart(node.path("chart")));
    }

    private static NumberPlan number(JsonNode node) {
        return new NumberPlan(text(node, "label"), word(node, "figure"), map(node, "where"));
    }

    private static @Nullable TablePlan table(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        var columns = list(node, "columns", PackDefinitions::column);
        return switch (word(node, "rows")) {
            case "figures" ->
                new TablePlan.ByFigures(
                        list(node, "by", JsonNode::asString), map(node, "where"), text(node, "total"), columns);
            case "chosen" ->
                new TablePlan.Chosen(
                        word(node, "heading"),
                        list(node, "choose", row -> new ChosenSlice(word(row, "label"), map(row, "where"))),
                        columns);
            case "published" -> new TablePlan.OfPublished(word(node, "table"), map(node, "where"), columns);
            case "findings" -> new TablePlan.Findings(columns);
            case "agenda" -> new TablePlan.AgendaItems(columns);
            default -> throw new IllegalArgumentException("Rows of what? " + node);
        };
    }

    private static ColumnPlan column(JsonNode node) {
        return new ColumnPlan(
                word(node, "title"),
                text(node, "member"),
                text(node, "figure"),
                map(node, "where"),
                text(node, "text"),
                text(node, "table"),
                map(node, "match"),
                node.path("weight").asDouble(1));
    }

    private static @Nullable ChartPlan chart(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new ChartPlan(
                        Chart.Kind.valueOf(word(node, "kind").toUpperCase(Locale.ROOT)),
                        list(node, "columns", JsonNode::asInt),
                        text(node, "unit"));
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("").strip();
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
        var items = new ArrayList<T>();
        node.path(name).forEach(child -> items.add(item.apply(child)));
        return List.copyOf(items);
    }

    private static Map<String, String> map(JsonNode node, String name) {
        var map = new LinkedHashMap<String, String>();
        node.path(name)
                .properties()
                .forEach(e -> map.put(e.getKey(), e.getValue().asString()));
        return map;
    }
}
