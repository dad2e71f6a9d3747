package jp.tenohira.applications.checks;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;

/** What must hold of a written check before its expressions are compiled. */
final class DraftRules {

    private DraftRules() {}

    static List<CheckProblem> problems(CheckDraft draft) {
        var problems = new ArrayList<CheckProblem>();
        if (!draft.code().matches("[a-z0-9][a-z0-9-]{0,59}")) {
            problems.add(CheckProblem.of(
                    "code",
                    "チェックの符号は、半角の英小文字・数字・ハイフンで60文字までにしてください(例: same-child)。",
                    "The code has up to 60 of a–z, 0–9 and hyphens, such as same-child."));
        }
        text("label", "名前", "name", draft.label(), CheckDraft.LONGEST_LABEL, problems);
        text("expression", "式", "expression", draft.expression(), CheckDraft.LONGEST_EXPRESSION, problems);
        text("field", "指摘する項目", "answer to point at", draft.field(), CheckDraft.LONGEST_LABEL, problems);
        text("reason", "申請者への説明", "reason", draft.reason().in(Lang.JA), CheckDraft.LONGEST_REASON, problems);
        if (draft.labelEn().length() > CheckDraft.LONGEST_LABEL) {
            problems.add(CheckProblem.of("labelEn", "英語の名前は100文字までです。", "The English name has up to 100 characters."));
        }
        draft.reason().byLang().forEach((lang, wording) -> {
            if (lang != Lang.JA && Annotations.plain(wording).length() > CheckDraft.LONGEST_REASON) {
                problems.add(CheckProblem.of(
                        CheckProblem.reasonIn(lang),
                        lang.label().in(Lang.JA) + "の説明は500文字までです。",
                        "The reason in " + lang.label().in(Lang.EN) + " has up to 500 characters."));
            }
        });
        return problems;
    }

    private static void text(
            String field, String ja, String en, String value, int longest, List<CheckProblem> problems) {
        if (value.isBlank()) {
            problems.add(CheckProblem.of(field, ja + "を入力してください。", "Enter the " + en + "."));
        } else if (value.length() > longest) {
            problems.add(CheckProblem.of(
                    field,
                    "%sは%d文字までにしてください。今は%d文字です。".formatted(ja, longest, value.length()),
                    "The %s has up to %d characters, not %d.".formatted(en, longest, value.length())));
        }
    }
}
