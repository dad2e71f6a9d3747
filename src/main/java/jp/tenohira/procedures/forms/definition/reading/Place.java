package jp.tenohira.procedures.forms.definition.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.Similar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in a definition that is being read. Whoever reads asks for the keys it knows; {@link #done()} then names the
 * keys nobody asked for. What is missing or of another kind is noted as a problem and read as something empty, so that
 * one reading finds all problems.
 */
public final class Place {

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_ITEMS = 2_000;

    private final String path;
    private final JsonNode node;
    private final List<DefinitionProblem> problems;
    private final Set<String> asked = new HashSet<>();

    public Place(String path, JsonNode node, List<DefinitionProblem> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    public String path() {
        return path;
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** Notes that what stands here is wrong. */
    public void wrong(String ja, String en) {
        problems.add(DefinitionProblem.of(
                path,
                node.isMissingNode() ? "" : node.isString() ? node.asString() : node.toString(),
                Text.of(ja, en)));
    }

    /** The same where the words are the same in both languages. */
    public void wrong(String expected) {
        wrong(expected, expected);
    }

    public Place at(String key) {
        asked.add(key);
        return new Place(path.isEmpty() ? key : path + "." + key, orMissing(node.get(key)), problems);
    }

    public String text(String key) {
        return at(key).asText(MAX_TEXT);
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : seen(key);
    }

    public Text words(String key) {
        return at(key).asWords();
    }

    public Optional<Text> optionalWords(String key) {
        return has(key) ? Optional.of(words(key)) : seen(key);
    }

    public int number(String key, int least, int most) {
        return (int) at(key).asNumber(least, most);
    }

    public long number(String key, long otherwise, long least, long most) {
        asked.add(key);
        return has(key) ? at(key).asNumber(least, most) : otherwise;
    }

    public boolean flag(String key, boolean otherwise) {
        asked.add(key);
        if (!has(key)) {
            return otherwise;
        }
        if (!node.get(key).isBoolean()) {
            at(key).wrong("true か false を書いてください。", "expected true or false");
        }
        return node.get(key).asBoolean(otherwise);
    }

    /** One of the names of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> kind, E otherwise) {
        var written = optionalText(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        for (var constant : kind.getEnumConstants()) {
            if (written(constant).equals(written.get())) {
                return constant;
            }
        }
        var all = List.of(kind.getEnumConstants()).stream().map(Place::written).collect(Collectors.joining(", "));
        at(key).wrong("次のいずれかを書いてください:" + all, "expected one of " + all);
        return otherwise;
    }

    /** The entries of a list; a list that is not there has none. */
    public List<Place> items(String key) {
        asked.add(key);
        return has(key) ? at(key).asItems() : List.of();
    }

    public List<Place> asItems() {
        if (!node.isArray() || node.size() > MAX_ITEMS) {
            wrong(MAX_ITEMS + "件までの一覧([…] または - の並び)を書いてください。", "expected a list of at most " + MAX_ITEMS + " entries");
            return List.of();
        }
        var items = new ArrayList<Place>();
        for (var item : node) {
            items.add(new Place(path + "[" + items.size() + "]", item, problems));
        }
        return items;
    }

    /** The named entries of a mapping, in the order of their names; a mapping that is not there has none. */
    public List<Named> entries(String key) {
        asked.add(key);
        if (!has(key)) {
            return List.of();
        }
        var here = at(key);
        if (!here.node.isObject()) {
            here.wrong("「名前: 内容」の並びを書いてください。", "expected a mapping of names");
            return List.of();
        }
        return here.node.propertyNames().stream()
                .sorted()
                .map(name -> new Named(name, here.at(name)))
                .toList();
    }

    public record Named(String name, Place place) {}

    public String asText(int longest) {
        if (!node.isString() || node.asString().isBlank()) {
            wrong("文字を書いてください。", "expected a text");
            return "";
        }
        if (node.asString().length() > longest) {
            wrong(longest + "文字までにしてください。", "expected at most " + longest + " characters");
        }
        return node.asString().strip();
    }

    /** A text or a whole number or a list of texts: what a column of a table may hold. */
    public Object asCell() {
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        return node.isArray()
                ? asItems().stream().map(item -> (Object) item.asText(200)).toList()
                : asText(200);
    }

    public Text asWords() {
        var byLang = new EnumMap<Lang, String>(Map.of(Lang.JA, ""));
        if (!node.isObject()) {
            wrong("言語ごとの文を {ja: …, en: …} のように書いてください。", "expected a text in languages, {ja: …, en: …}");
            return new Text(byLang);
        }
        byLang.put(Lang.JA, text(Lang.JA.code()));
        for (var lang : Lang.values()) {
            if (lang != Lang.JA) {
                optionalText(lang.code()).ifPresent(wording -> byLang.put(lang, wording));
            }
        }
        done();
        return new Text(byLang);
    }

    public Set<String> keys() {
        return node.isObject() ? Set.copyOf(node.propertyNames()) : Set.of();
    }

    /** Ends the reading of this place: every key that was not asked for is a problem. */
    public void done() {
        if (!node.isObject()) {
            var keys = asked.stream().sorted().collect(Collectors.joining(", "));
            wrong("次のキーを持つ内容を書いてください:" + keys, "expected a mapping with " + keys);
            return;
        }
        for (var key : node.propertyNames()) {
            if (!asked.contains(key)) {
                unknown(key);
            }
        }
    }

    private void unknown(String key) {
        var known = asked.stream().filter(other -> !other.equals(key)).sorted().toList();
        var here = at(key);
        Similar.nearest(key, known)
                .ifPresentOrElse(
                        like -> here.wrong(
                                "このキーはありません。「" + like + "」のことですか。書けるのは " + String.join(", ", known) + " です。",
                                "unknown key; do you mean \"" + like + "\"? Expected one of "
                                        + String.join(", ", known)),
                        () -> here.wrong(
                                "このキーはありません。書けるのは " + String.join(", ", known) + " です。",
                                "unknown key; expected one of " + String.join(", ", known)));
    }

    private long asNumber(long least, long most) {
        if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most) {
            wrong(least + "から" + most + "までの整数を書いてください。", "expected a whole number from " + least + " to " + most);
            return least;
        }
        return node.asLong();
    }

    private <T> Optional<T> seen(String key) {
        asked.add(key);
        return Optional.empty();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static JsonNode orMissing(@org.jspecify.annotations.Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
