package jp.tenohira.procedures.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON: written in one canonical way, read within limits. */
final class AnswersJson {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_NAME_LENGTH = 64;
    private static final int MAX_STRING_LENGTH = 15_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .maxNumberLength(32)
                            .maxStringLength(MAX_STRING_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswersJson() {}

    static String write(Map<String, Object> values) {
        return JSON.writeValueAsString(values);
    }

    static byte[] bytes(Map<String, Object> values) {
        return JSON.writeValueAsBytes(values);
    }

    static Map<String, Object> read(String json) {
        try {
            Map<String, Object> read = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            if (read == null) {
                throw new MalformedAnswers("The answers must be a JSON object, not null");
            }
            return read;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new MalformedAnswers("The answers must be one JSON object within the limits"
                    + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        }
    }
}
