package jp.tenohira.applications.checks.editing;

import java.util.EnumMap;
import java.util.Map;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.CheckDraft;
import jp.tenohira.applications.checks.CheckProblem;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** Reads a check from the fields of its page. */
final class WrittenCheck {

    private static final int LONGEST = 5_000;

    private WrittenCheck() {}

    static CheckDraft of(String procedure, Map<String, String> asked) {
        var target = text(asked, "field");
        var slash = target.indexOf('/');
        return new CheckDraft(
                procedure,
                text(asked, "code"),
                text(asked, "label"),
                text(asked, "labelEn"),
                "DUPLICATE".equals(asked.get("kind")) ? Check.Kind.DUPLICATE : Check.Kind.CONDITION,
                slash < 0 ? "" : target.substring(0, slash),
                slash < 0 ? target : target.substring(slash + 1),
                // One line, so that the place of an error is the place in the field.
                text(asked, "expression").replaceAll("\\R", " "),
                reason(asked));
    }

    private static Text reason(Map<String, String> asked) {
        var byLang = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.values()) {
            var typed = text(asked, CheckProblem.reasonIn(lang));
            if (lang == Lang.JA || !typed.isEmpty()) {
                byLang.put(lang, typed);
            }
        }
        return new Text(byLang);
    }

    private static String text(Map<String, String> asked, String key) {
        var typed = asked.getOrDefault(key, "").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
