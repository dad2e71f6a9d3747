package jp.tenohira.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the figures that ship with the city hall, each {@code figures/*.yaml} a list of definitions. */
final class FigureDefinitions {

    private static final YAMLMapper YAML = new YAMLMapper();

    private FigureDefinitions() {}

    static List<Figure> shipped() {
        try {
            var figures = new ArrayList<Figure>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:figures/*.yaml")) {
                figures.addAll(read(file));
            }
            return List.copyOf(figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Figure> read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            var figures = new ArrayList<Figure>();
            for (var node : YAML.readTree(content)) {
                figures.add(figure(node));
            }
            return figures;
        } catch (RuntimeException e) {
            throw new IllegalStateException("%s: %s".formatted(file.getFilename(), e.getMessage()), e);
        }
    }

    private static Figure figure(JsonNode node) {
        return new Figure(
                node.required("code").asString(),
                node.required("version").asInt(),
                text(node.required("name")),
                text(node.required("meaning")),
                text(node.required("unit")),
                FormulaParser.parse(node.required("formula").asString()),
                node.required("digits").asInt(),
                Figure.Direction.valueOf(node.required("direction").asString().toUpperCase(Locale.ROOT)),
                text(node.required("source")));
    }

    private static Text text(JsonNode node) {
        var wordings = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.OF_STAFF) {
            wordings.put(lang, node.required(lang.code()).asString().strip());
        }
        return new Text(wordings);
    }
}
