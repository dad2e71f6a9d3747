package jp.tenohira.procedures.forms.definition;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A definition as a document: exchanged as YAML, stored as JSON with sorted keys. */
public final class DefinitionDocument {

    private static final int LONGEST = 2_000_000;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DefinitionDocument() {}

    /**
     * Reads YAML, of which JSON is a part, and takes in what it has from the {@link QuestionBank}.
     *
     * @throws DefinitionRefused when it is not well formed
     */
    public static JsonNode read(String source, String yaml) {
        if (yaml.length() > LONGEST) {
            throw refused(source, "the document", "expected at most " + LONGEST + " characters");
        }
        try {
            var problems = new ArrayList<DefinitionProblem>();
            var document = QuestionBank.takenIn(YAML.readTree(yaml), problems);
            if (!problems.isEmpty()) {
                throw new DefinitionRefused(source, problems);
            }
            return document;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw refused(
                    source,
                    at == null ? "the document" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    e.getOriginalMessage());
        }
    }

    /** The one JSON text of a definition, the same for the same content whatever its layout was. */
    public static String canonicalJson(JsonNode document) {
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class));
    }

    private static DefinitionRefused refused(String source, String place, String expected) {
        return new DefinitionRefused(source, List.of(new DefinitionProblem(place, "", expected)));
    }
}
