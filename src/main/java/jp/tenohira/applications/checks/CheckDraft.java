package jp.tenohira.applications.checks;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A check as somebody writes it. The English name may stay empty; of the reason, which residents read, Japanese is necessary. */
public record CheckDraft(
        String procedure,
        String code,
        String label,
        String labelEn,
        Check.Kind kind,
        String scope,
        String field,
        String expression,
        Text reason) {

    public static final int LONGEST_EXPRESSION = 4000;
    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_REASON = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    public static CheckDraft of(Check check) {
        return new CheckDraft(
                check.procedure(),
                check.code(),
                check.label().in(Lang.JA),
                english(check.label()),
                check.kind(),
                check.scope(),
                check.field(),
                check.expression(),
                check.reason());
    }

    public static Text words(String ja, String en) {
        return en.isBlank() ? Text.plain(ja) : Text.of(ja, en);
    }

    /** @param others the wordings in the languages of residents alone, as {@link #others} writes them */
    public static Text words(String ja, String en, String others) {
        var byLang = new EnumMap<Lang, String>(words(ja, en).byLang());
        JSON.readValue(others, new TypeReference<Map<String, String>>() {})
                .forEach((code, wording) -> byLang.put(Lang.of(code), wording));
        return new Text(byLang);
    }

    public static String english(Text text) {
        return text.has(Lang.EN) ? text.in(Lang.EN) : "";
    }

    /** A text's wordings in the languages of residents alone, as JSON. */
    public static String others(Text text) {
        var others = new TreeMap<String, String>(text.byCode());
        Lang.OF_STAFF.forEach(lang -> others.remove(lang.code()));
        return JSON.writeValueAsString(others);
    }
}
