package jp.tenohira.standards.web.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.standards.web.StandardsDesk;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;

/** What the forms that stand for rows of a sheet share. */
final class Typing {

    private Typing() {}

    /** What is wrong with the row, said at the field its column was typed in. */
    static Map<String, String> errors(
            Lang lang, StandardsDesk desk, Map<String, String> columns, List<TableProblem> problems) {
        var errors = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            var field = columns.getOrDefault(
                    problem.column(), columns.values().iterator().next());
            errors.putIfAbsent(
                    field,
                    desk.text(
                            lang,
                            "wrong.expected",
                            problem.value(),
                            problem.expected().in(lang)));
        }
        return errors;
    }

    static ChoiceField basis(Lang lang, StandardsDesk desk, Map<String, String> typed, Map<String, String> errors) {
        return desk.choice(
                lang,
                "basis",
                null,
                List.of(
                        new Option("assumed", desk.text(lang, "basis.assumed")),
                        new Option("decided", desk.text(lang, "basis.decided"))),
                typed.getOrDefault("basis", ""),
                errors);
    }
}
