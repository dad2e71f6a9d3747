package jp.tenohira.procedures.forms.definition.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published JSON Schema (2020-12) of form definitions, for editors and other programs. The reader itself is stricter. */
public final class DefinitionSchema {

    private DefinitionSchema() {}

    public static String json() {
        var schema = (ObjectNode) read("definition-schema/v1.yaml");
        ((ObjectNode) schema.path("$defs")).setAll((ObjectNode) read("definition-schema/v1-questions.yaml"));
        return JsonMapper.shared().writeValueAsString(schema);
    }

    private static JsonNode read(String file) {
        try (var yaml = new ClassPathResource(file).getInputStream()) {
            return YAMLMapper.shared().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
