package jp.tenohira.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.core.wording.Annotations;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The wording of the pages: every {@code messages/<module>.yaml} on the class path, as {@code key: {ja: …, en: …}}; keys may be
 * nested. A key that does not exist is a programming error and says so.
 */
@Component
public class Messages {

    private final Map<String, Text> texts;

    Messages() throws IOException {
        this.texts = load(new PathMatchingResourcePatternResolver());
    }

    /** The wording with its furigana as {@link Annotations}; {0}, {1} … are replaced by the arguments as they are. */
    public String in(Lang lang, String key, Object... args) {
        return filled(Annotations.ofReadings(text(key).in(lang)), args);
    }

    public Text text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message has the key \"" + key + "\" in messages/*.yaml");
        }
        return text;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private static String filled(String wording, Object... args) {
        var filled = wording;
        for (int i = 0; i < args.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return filled;
    }

    private static Map<String, Text> load(ResourcePatternResolver resources) throws IOException {
        var texts = new HashMap<String, Text>();
        var yaml = YAMLMapper.builder().build();
        for (var resource : resources.getResources("classpath*:messages/*.yaml")) {
            try (InputStream in = resource.getInputStream()) {
                collect("", yaml.readTree(in), texts);
            }
        }
        return Map.copyOf(texts);
    }

    private static void collect(String key, JsonNode node, Map<String, Text> into) {
        if (node.path(Lang.JA.code()).isString()) {
            var wordings = new HashMap<Lang, String>();
            node.properties()
                    .forEach(e ->
                            wordings.put(language(key, e.getKey()), e.getValue().asString()));
            if (into.put(key, new Text(wordings)) != null) {
                throw new IllegalStateException("Two messages have the key \"" + key + "\"");
            }
            return;
        }
        if (!node.isObject()) {
            throw new IllegalStateException("The message \"" + key + "\" has no Japanese wording: " + node);
        }
        node.properties()
                .forEach(e -> collect(key.isEmpty() ? e.getKey() : key + "." + e.getKey(), e.getValue(), into));
    }

    /** An unquoted comma in a wording ends it and makes the rest of the sentence a language; that must not pass for Japanese. */
    private static Lang language(String key, String code) {
        return Lang.find(code)
                .filter(lang -> lang.code().equals(code))
                .orElseThrow(() -> new IllegalStateException("The message \"" + key + "\" is worded in \"" + code
                        + "\", which is no language; is a quote missing?"));
    }
}
