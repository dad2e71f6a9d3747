package jp.tenohira.procedures.forms.definition.document;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A definition as a document: exchanged as YAML, stored as JSON with sorted keys. */
public final class DefinitionDocument {

    private static final int LONGEST = 2_000_000;
    /** The place of what is wrong with the document as a whole. */
    private static final String DOCUMENT = "the document";

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
        var written = written(source, yaml);
        try {
            return takenIn(source, written);
        } catch (DefinitionRefused e) {
            throw e.in(yaml);
        }
    }

    /**
     * The document with what it has from the {@link QuestionBank} in its place.
     *
     * @throws DefinitionRefused when the bank does not have it
     */
    public static JsonNode takenIn(String source, JsonNode written) {
        var problems = new ArrayList<DefinitionProblem>();
        var document = QuestionBank.takenIn(written, problems);
        if (!problems.isEmpty()) {
            throw new DefinitionRefused(source, problems);
        }
        return document;
    }

    /**
     * Reads YAML as it is written, its references to the bank included.
     *
     * @throws DefinitionRefused when it is not well formed
     */
    public static JsonNode written(String source, String yaml) {
        if (yaml.length() > LONGEST) {
            throw new DefinitionRefused(
                    source,
                    List.of(DefinitionProblem.of(
                            DOCUMENT,
                            "",
                            Text.of(LONGEST + "文字までにしてください。", "expected at most " + LONGEST + " characters"))));
        }
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException e) {
            var problem = DefinitionProblem.of(DOCUMENT, "", YamlComplaints.of(e.getOriginalMessage()));
            var at = e.getLocation();
            throw new DefinitionRefused(
                    source, List.of(at == null ? problem : problem.at(new Spot(at.getLineNr(), at.getColumnNr()))));
        }
    }

    /** The one JSON text of a definition, the same for the same content whatever its layout was. */
    public static String canonicalJson(JsonNode document) {
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class));
    }
}
