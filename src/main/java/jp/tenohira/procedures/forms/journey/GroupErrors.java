package jp.tenohira.procedures.forms.journey;

import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.definition.Group;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the items of a group as such. */
final class GroupErrors {

    private GroupErrors() {}

    static List<FieldError> of(Group group, @Nullable Object given) {
        if (given != null && !(given instanceof List<?> list && list.stream().allMatch(Map.class::isInstance))) {
            return List.of(error(group, "「%s」は項目の一覧で指定してください。", "%s must be a list of items."));
        }
        var count = given instanceof List<?> list ? list.size() : 0;
        if (count < group.min() || count > group.max()) {
            return List.of(error(
                    group,
                    "「%s」は" + group.min() + "件から" + group.max() + "件まで入力してください(現在" + count + "件)。",
                    "%s: enter from " + group.min() + " to " + group.max() + " (there are " + count + ")."));
        }
        return List.of();
    }

    private static FieldError error(Group group, String ja, String en) {
        return new FieldError(
                AnswerPath.of(group.id()),
                Text.of(
                        ja.replace("%s", group.title().in(Lang.JA)),
                        en.replace("%s", group.title().in(Lang.EN))));
    }
}
