package jp.tenohira.applications.checks;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * What is wrong with a written check.
 *
 * @param field which part of it: code, label, expression, scope, field, reason, or the reason in another language
 * @param from where in the expression, in code points from 0; -1 when the whole part is meant
 * @param length how many code points are meant
 */
public record CheckProblem(String field, Text message, int from, int length) {

    /** The part that is the reason in a language. */
    public static String reasonIn(Lang lang) {
        return lang == Lang.JA ? "reason" : "reason-" + lang.code();
    }

    static CheckProblem of(String field, String ja, String en) {
        return new CheckProblem(field, Text.of(ja, en), -1, 0);
    }
}
