package jp.tenohira.figures.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.figures.Figure;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads the figures that ship with the city hall, each {@code figures/*.yaml} a list of definitions. */
public final class ShippedFigures {

    private static final YAMLMapper WRITER = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();

    private ShippedFigures() {}

    public static List<Figure> all() {
        return definitions().stream().map(Definition::figure).toList();
    }

    static List<Definition> definitions() {
        try {
            var definitions = new ArrayList<Definition>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:figures/*.yaml")) {
                definitions.addAll(read(file));
            }
            return List.copyOf(definitions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Definition> read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            var definitions = new ArrayList<Definition>();
            for (var node : DefinitionReader.YAML.readTree(content)) {
                definitions.add(new Definition(DefinitionReader.trusted(node, ""), text(node)));
            }
            return definitions;
        } catch (RuntimeException e) {
            throw new IllegalStateException("%s: %s".formatted(file.getFilename(), e.getMessage()), e);
        }
    }

    private static String text(JsonNode node) {
        ((ObjectNode) node).remove("version");
        return WRITER.writeValueAsString(node);
    }
}
