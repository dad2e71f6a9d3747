package jp.tenohira.procedures.search;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * What a procedure is found by.
 *
 * @param places section, department and life events, in every language
 */
public record Findable(String code, Text name, String reading, Text summary, List<String> places) {

    String english() {
        return name.has(Lang.EN) ? name.in(Lang.EN) : "";
    }

    String summaries() {
        return String.join(" ", summary.byLang().values());
    }

    String everything() {
        return String.join(" ", name.in(Lang.JA), english(), summaries(), String.join(" ", places));
    }
}
