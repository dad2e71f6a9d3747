package jp.tenohira.procedures.forms.readability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words that やさしい日本語 replaces, with plainer ones, and the terms that stay: {@code readability/hard-words.yaml}. */
final class HardWords {

    private static final String RESOURCE = "/readability/hard-words.yaml";

    /** What stands where a term stood: a character no word of the list has. */
    private static final String TERM = "\0";

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    static final HardWords SHIPPED = load();

    private final Map<String, String> plainer;
    private final List<String> longestFirst;
    private final List<String> terms;

    private HardWords(Map<String, String> plainer, List<String> terms) {
        this.plainer = Map.copyOf(plainer);
        this.longestFirst = plainer.keySet().stream().sorted(LONGEST_FIRST).toList();
        this.terms = terms.stream().sorted(LONGEST_FIRST).toList();
    }

    int count() {
        return plainer.size();
    }

    Optional<String> plainer(String word) {
        return Optional.ofNullable(plainer.get(word));
    }

    /** The hard words in a text; of words inside one another the longest. */
    List<String> in(String text) {
        var rest = text;
        for (var term : terms) {
            rest = rest.replace(term, TERM);
        }
        var found = new ArrayList<String>();
        for (var word : longestFirst) {
            if (rest.contains(word)) {
                found.add(word);
                rest = rest.replace(word, TERM);
            }
        }
        return found;
    }

    private static HardWords load() {
        try (var in = HardWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + RESOURCE);
            }
            var yaml = YAMLMapper.builder().build().readTree(in);
            var plainer = new TreeMap<String, String>();
            yaml.path("words")
                    .properties()
                    .forEach(word -> plainer.put(word.getKey(), word.getValue().asString()));
            var terms = new ArrayList<String>();
            yaml.path("terms").forEach(term -> terms.add(term.asString()));
            return new HardWords(plainer, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
