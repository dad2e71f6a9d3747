package jp.tenohira.procedures.builder.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.procedures.forms.definition.reading.DefinitionReader;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.ToStringUtil;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes names from labels, so that nobody has to invent one: 電話番号 becomes {@code denwaBango}. Japanese is read by its
 * dictionary reading; what has no reading, or is taken, gets a number.
 */
public final class Naming {

    private static final int LONGEST = 30;
    private static final int MOST_TYPED = 60;
    private static final int MOST_WORDS = 3;
    /** Parts of speech without a meaning of their own: particles, auxiliaries, symbols. */
    private static final Set<String> EMPTY_WORDS = Set.of("助詞", "助動詞", "記号", "接続詞", "連体詞", "フィラー");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private Naming() {}

    /** A name that rules can mean, {@code likeThis}. */
    public static String variable(String label, String otherwise, FormDocument document) {
        return variable(label, otherwise, variables(document));
    }

    /** The same, other than these names. */
    public static String variable(String label, String otherwise, Set<String> taken) {
        var name = new StringBuilder();
        for (var word : words(label)) {
            var longer = name.length() + word.length() > LONGEST;
            if (!longer) {
                name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        var begun = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? otherwise : name.toString();
        return free(begun, "", taken);
    }

    /** A name for addresses, {@code like-this}, that none of the others has. */
    public static String slug(String label, String otherwise, Set<String> taken) {
        var name = new StringBuilder();
        for (var word : words(label)) {
            if (name.length() + word.length() < LONGEST) {
                name.append(name.isEmpty() ? "" : "-").append(word);
            }
        }
        var begun = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? otherwise : name.toString();
        return free(begun, "-", taken);
    }

    /** Every name that questions, groups, items and tables have. */
    public static Set<String> variables(FormDocument document) {
        var names = new HashSet<String>();
        document.at(DocumentPath.ROOT.then("tables")).propertyNames().forEach(names::add);
        document.at(DocumentPath.ROOT.then("groups")).properties().forEach(group -> {
            names.add(group.getKey());
            names.add(group.getValue().path("as").asString(""));
        });
        for (int i = 0; i < document.size(DocumentPath.ROOT.then("pages")); i++) {
            for (var question : document.effective(DocumentPath.page(i)).path("questions")) {
                names.add(question.path("id").asString(""));
            }
        }
        return names;
    }

    /** The names of pages; a group has one too, for its overview. */
    static Set<String> pages(FormDocument document) {
        var names = new HashSet<String>(
                document.at(DocumentPath.ROOT.then("groups")).propertyNames());
        for (int i = 0; i < document.size(DocumentPath.ROOT.then("pages")); i++) {
            names.add(document.effective(DocumentPath.page(i)).path("id").asString(""));
        }
        return names;
    }

    /** What the entries of a list have under a key. */
    static Set<String> of(JsonNode list, String key) {
        var names = new HashSet<String>();
        list.forEach(entry -> names.add(entry.path(key).asString("")));
        return names;
    }

    /** The name itself, or with the first number that makes it free. */
    public static String free(String name, String between, Set<String> taken) {
        if (!taken.contains(name) && !DefinitionReader.isWordOfRules(name)) {
            return name;
        }
        var stem = name.replaceFirst("-?\\d+$", "");
        for (int number = 2; ; number++) {
            var numbered = stem + between + number;
            if (!taken.contains(numbered)) {
                return numbered;
            }
        }
    }

    private static List<String> words(String label) {
        var typed = Normalizer.normalize(label, Normalizer.Form.NFKC);
        var read = read(typed.substring(0, Math.min(typed.length(), MOST_TYPED)));
        return WORD.matcher(read.toLowerCase(Locale.ROOT))
                .results()
                .limit(MOST_WORDS)
                .map(word -> word.group())
                .toList();
    }

    /** The label in Latin letters, words apart. */
    private static String read(String label) {
        var latin = new StringBuilder();
        try (var words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
            var reading = words.addAttribute(ReadingAttribute.class);
            var term = words.addAttribute(CharTermAttribute.class);
            var speech = words.addAttribute(PartOfSpeechAttribute.class);
            words.setReader(new StringReader(label));
            words.reset();
            while (words.incrementToken()) {
                if (EMPTY_WORDS.contains(kind(speech.getPartOfSpeech()))) {
                    continue;
                }
                var kana = reading.getReading();
                latin.append(kana == null ? kana(term.toString()) : ToStringUtil.getRomanization(kana))
                        .append(' ');
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String kind(@Nullable String partOfSpeech) {
        return partOfSpeech == null ? "" : partOfSpeech.replaceFirst("-.*", "");
    }

    /** Kana without an entry in the dictionary are read as they are written. */
    private static String kana(String term) {
        return term.codePoints().allMatch(letter -> letter >= 0x30a1 && letter <= 0x30fc)
                ? ToStringUtil.getRomanization(term)
                : term;
    }
}
