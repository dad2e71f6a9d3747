package jp.tenohira.applications.checks;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** A check as somebody writes it. English words may stay empty. */
public record CheckDraft(
        String procedure,
        String code,
        String label,
        String labelEn,
        Check.Kind kind,
        String scope,
        String field,
        String expression,
        String reason,
        String reasonEn) {

    public static final int LONGEST_EXPRESSION = 4000;
    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_REASON = 500;

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
                check.reason().in(Lang.JA),
                english(check.reason()));
    }

    public static Text words(String ja, String en) {
        return en.isBlank() ? Text.plain(ja) : Text.of(ja, en);
    }

    public static String english(Text text) {
        return text.has(Lang.EN) ? text.in(Lang.EN) : "";
    }
}
