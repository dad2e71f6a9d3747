package jp.tenohira.procedures.builder.settings;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * What was typed into an editor, by the names of its fields.
 *
 * @param prefix what stands before the names of an entry of a list, such as {@code options[2].}
 */
public record Written(Map<String, List<String>> posted, String prefix) {

    private static final int LONGEST = 4_000;

    public boolean has(String key) {
        return posted.containsKey(prefix + key);
    }

    /** What was typed, without white space around it. */
    public String one(String key) {
        var values = posted.getOrDefault(prefix + key, List.of());
        var typed =
                values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** The same in narrow letters and digits, for what is no text. */
    public String narrow(String key) {
        return Normalizer.normalize(one(key), Normalizer.Form.NFKC).strip();
    }

    public List<String> all(String key) {
        return posted.getOrDefault(prefix + key, List.of());
    }

    public Written under(String further) {
        return new Written(posted, prefix + further);
    }
}
