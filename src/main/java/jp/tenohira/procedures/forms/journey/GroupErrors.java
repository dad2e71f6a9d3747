package jp.tenohira.procedures.forms.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                    "「%s」は%s件から%s件まで入力してください(現在%s件)。",
                    "%s: enter from %s to %s (there are %s).",
                    group.min(),
                    group.max(),
                    count));
        }
        return List.of();
    }

    private static FieldError error(Group group, String ja, String en, Object... values) {
        var all = Stream.concat(Stream.of(group.title()), Arrays.stream(values)).toArray();
        return new FieldError(AnswerPath.of(group.id()), Text.of(ja, en).formatted(all));
    }
}
