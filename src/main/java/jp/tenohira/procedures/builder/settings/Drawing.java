package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.builder.document.Known;
import jp.tenohira.ui.Frame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What settings are drawn from.
 *
 * @param entry the part of the form, or an entry of a list in it
 * @param prefix what stands before the names of its fields
 * @param errors what is wrong, by the name of the field
 * @param known what rules may mean here
 * @param people who can be named in a decision path: the names of the section's staff by what they sign in with
 * @param tables the names of the tables with their first rows
 */
public record Drawing(
        JsonNode entry,
        String prefix,
        Frame frame,
        Map<String, String> errors,
        Map<String, String> people,
        List<Known> known,
        List<Known> knownAfterwards,
        Map<String, String> tables,
        Map<String, String> groups) {

    public Drawing under(String further, JsonNode below) {
        return new Drawing(below, prefix + further, frame, errors, people, known, knownAfterwards, tables, groups);
    }

    public String name(String key) {
        return prefix + key;
    }

    /** The id of the element with that name. */
    public String id(String key) {
        return idOf(name(key));
    }

    public static String idOf(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    public @Nullable String error(String key) {
        return errors.get(name(key));
    }

    /** What is wrong with a list as a whole or with one of its entries. */
    @Nullable
    String errorWithin(String key) {
        var whole = error(key);
        var entry = name(key) + "[";
        return whole != null
                ? whole
                : errors.entrySet().stream()
                        .filter(error -> error.getKey().startsWith(entry))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    public String label(String key) {
        return frame.t("builder.setting." + key);
    }

    public @Nullable String hint(String key) {
        var hint = "builder.hint." + key;
        return frame.messages().has(hint) ? frame.t(hint) : null;
    }

    /** The text at a key as it stands; numbers and truth values as they are written. */
    public String text(String key) {
        var node = entry.path(key);
        return node.isMissingNode() || node.isNull() ? "" : node.isString() ? node.asString() : node.toString();
    }
}
