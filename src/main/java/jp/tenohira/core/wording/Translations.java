package jp.tenohira.core.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The wordings in the languages that only residents' pages speak, by the Japanese wording they translate: what {@code
 * translations/*.yaml} holds, each file named in {@code translations/files.txt}. Messages, definitions and texts of the code
 * share them, so that a phrase is translated once; and where the Japanese changes, its translations are missing, not outdated.
 */
public final class Translations {

    private static final String FOLDER = "/translations/";

    private Translations() {}

    /** The translation of a Japanese wording, with the spaces around it; furigana are annotations. */
    public static Optional<String> of(String japanese, Lang lang) {
        var bare = japanese.strip();
        return Optional.ofNullable(Shipped.ALL.getOrDefault(bare, Map.of()).get(lang))
                .map(wording -> japanese.length() == bare.length() ? wording : japanese.replace(bare, wording));
    }

    /** The files that hold translations. */
    public static List<String> files() {
        return new String(read("files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What one file translates, by Japanese wording, in the order of the file. */
    public static Map<String, Map<Lang, String>> in(String file) {
        var texts = new java.util.LinkedHashMap<String, Map<Lang, String>>();
        var yaml = YAMLMapper.builder().build().readTree(read(file));
        yaml.properties().forEach(entry -> texts.put(entry.getKey(), wordings(file, entry.getKey(), entry.getValue())));
        return texts;
    }

    private static Map<Lang, String> wordings(String file, String japanese, JsonNode node) {
        var wordings = new EnumMap<Lang, String>(Lang.class);
        node.properties().forEach(entry -> {
            var lang = Lang.find(entry.getKey())
                    .filter(known -> known.code().equals(entry.getKey()) && !Lang.OF_STAFF.contains(known))
                    .orElseThrow(() ->
                            new IllegalStateException("translations/%s, \"%s\": \"%s\" is no language of translations"
                                    .formatted(file, japanese, entry.getKey())));
            wordings.put(
                    lang, Annotations.ofReadings(entry.getValue().asString().strip()));
        });
        return wordings;
    }

    private static byte[] read(String file) {
        try (InputStream in = Translations.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no file translations/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once, when the first text is asked for in one of these languages. */
    private static final class Shipped {

        private static final Map<String, Map<Lang, String>> ALL = load();

        private static Map<String, Map<Lang, String>> load() {
            var all = new HashMap<String, Map<Lang, String>>();
            for (var file : files()) {
                in(file).forEach((japanese, wordings) -> {
                    if (all.put(japanese.strip(), wordings) != null) {
                        throw new IllegalStateException(
                                "translations/%s: \"%s\" is translated in another file too".formatted(file, japanese));
                    }
                });
            }
            return Map.copyOf(all);
        }
    }
}
