package jp.tenohira.figures.definitions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of a definition, noting every mistake at its line instead of stopping at the first. */
public final class Nodes {

    private static final int LONGEST = 2000;

    private final JsonNode root;
    private final String yaml;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    public Nodes(JsonNode root, String yaml) {
        this.root = root;
        this.yaml = yaml;
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }

    public JsonNode node(String key) {
        return root.path(key);
    }

    public void onlyKnows(Set<String> keys) {
        for (var key : root.propertyNames()) {
            if (!keys.contains(key)) {
                wrong(
                        key,
                        "「%s」という項目はありません。使えるのは%sです。"
                                .formatted(
                                        key,
                                        String.join("、", keys.stream().sorted().toList())),
                        "There is no \"%s\"; what can be said is %s."
                                .formatted(key, keys.stream().sorted().toList()));
            }
        }
    }

    public String string(String key, Pattern allowed, String exampleJa, String exampleEn) {
        var value = node(key).isValueNode() ? node(key).asString().strip() : "";
        if (!allowed.matcher(value).matches()) {
            wrong(
                    key,
                    "「%s」は%sを書いてください（書かれている値：%s）。".formatted(key, exampleJa, shown(key)),
                    "\"%s\" must be %s (it says: %s).".formatted(key, exampleEn, shown(key)));
        }
        return value;
    }

    /** In Japanese and English. */
    public Text text(String key) {
        var wordings = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.OF_STAFF) {
            var wording = node(key).path(lang.code()).isValueNode()
                    ? node(key).path(lang.code()).asString().strip()
                    : "";
            if (wording.isEmpty() || wording.length() > LONGEST) {
                wrong(
                        key,
                        "「%s」には日本語（ja）と英語（en）の両方を、%d文字までで書いてください。".formatted(key, LONGEST),
                        "\"%s\" needs a wording in Japanese (ja) and English (en), at most %d characters."
                                .formatted(key, LONGEST));
                return Text.plain("");
            }
            wordings.put(lang, wording);
        }
        return new Text(wordings);
    }

    Text optionalText(String key) {
        return node(key).isMissingNode() ? Text.plain("") : text(key);
    }

    int whole(String key, int least, int most) {
        var value = node(key);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            wrong(
                    key,
                    "「%s」は%dから%dまでの整数を書いてください（書かれている値：%s）。".formatted(key, least, most, shown(key)),
                    "\"%s\" must be a whole number from %d to %d (it says: %s)."
                            .formatted(key, least, most, shown(key)));
            return least;
        }
        return value.asInt();
    }

    <E extends Enum<E>> E word(String key, E[] words, E otherwise) {
        if (node(key).isMissingNode()) {
            return otherwise;
        }
        var typed = node(key).isValueNode() ? node(key).asString() : "";
        for (var word : words) {
            if (written(word).equals(typed)) {
                return word;
            }
        }
        var known = java.util.Arrays.stream(words).map(Nodes::written).toList();
        wrong(
                key,
                "「%s」は%sのどれかを書いてください（書かれている値：%s）。".formatted(key, String.join("、", known), shown(key)),
                "\"%s\" must be one of %s (it says: %s).".formatted(key, known, shown(key)));
        return otherwise;
    }

    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A day as 2026-03-31, or a fiscal year as 2019, which is its first day. */
    public @Nullable LocalDate day(String key, JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        try {
            var typed = value.asString().strip();
            return typed.matches("[12][0-9]{3}")
                    ? new FiscalYear(Integer.parseInt(typed)).firstDay()
                    : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            wrong(
                    key,
                    "「%s」は2026-03-31のような日付か、2019のような年度を書いてください（書かれている値：%s）。".formatted(key, value.asString()),
                    "\"%s\" must be a date like 2026-03-31 or a fiscal year like 2019 (it says: %s)."
                            .formatted(key, value.asString()));
            return null;
        }
    }

    public Optional<BigDecimal> number(String key, JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        wrong(
                key,
                "「%s」は数を書いてください（書かれている値：%s）。".formatted(key, value.asString("")),
                "\"%s\" must be a number (it says: %s).".formatted(key, value.asString("")));
        return Optional.empty();
    }

    public void wrong(String key, String japanese, String english) {
        problems.add(new DefinitionProblem(line(key), Text.of(japanese, english)));
    }

    private String shown(String key) {
        return node(key).isMissingNode() ? "—" : node(key).toString();
    }

    /** Where a key stands in the text; the first line when it is missing. */
    private int line(String key) {
        var lines = yaml.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).matches("\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*")) {
                return line + 1;
            }
        }
        return 1;
    }
}
