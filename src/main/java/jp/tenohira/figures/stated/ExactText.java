package jp.tenohira.figures.stated;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.Exact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exact values and maps of words as the tables hold them: 1930/2791. */
final class ExactText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> WORDS = new TypeReference<>() {};

    private ExactText() {}

    static String of(Exact value) {
        return value.numerator() + "/" + value.denominator();
    }

    static Exact read(String text) {
        var parts = text.split("/", 2);
        return new Exact(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    static String json(Map<String, String> words) {
        return JSON.writeValueAsString(new TreeMap<>(words));
    }

    static TreeMap<String, String> words(String json) {
        return JSON.readValue(json, WORDS);
    }

    static String measured(Map<String, Exact> measured) {
        var words = new TreeMap<String, String>();
        measured.forEach((metric, value) -> words.put(metric, of(value)));
        return json(words);
    }

    static Map<String, Exact> readMeasured(String json) {
        var measured = new TreeMap<String, Exact>();
        words(json).forEach((metric, value) -> measured.put(metric, read(value)));
        return measured;
    }
}
