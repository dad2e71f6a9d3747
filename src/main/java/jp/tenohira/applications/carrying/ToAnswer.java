package jp.tenohira.applications.carrying;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.carrying.Carriage;
import jp.tenohira.procedures.forms.carrying.Effect;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A question that a resident answers again, and why. */
public record ToAnswer(AnswerPath path, Text label, Text why) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Stored(String path, Map<String, String> label, Map<String, String> why) {}

    static List<ToAnswer> of(Carriage carriage) {
        return carriage.verdict() == Carriage.Verdict.ANSWER_AGAIN
                ? carriage.effects().stream().map(ToAnswer::of).toList()
                : List.of();
    }

    private static ToAnswer of(Effect effect) {
        return new ToAnswer(effect.path(), effect.label(), effect.why());
    }

    /** The same question once an item of its group is removed; empty when it was asked of that item. */
    Optional<ToAnswer> without(AnswerPath item) {
        return path.without(item).map(moved -> new ToAnswer(moved, label, why));
    }

    static String write(List<ToAnswer> all) {
        return JSON.writeValueAsString(all.stream()
                .map(one -> new Stored(one.path.toString(), one.label.byCode(), one.why.byCode()))
                .toList());
    }

    static List<ToAnswer> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Stored>>() {}).stream()
                .map(one -> new ToAnswer(AnswerPath.parse(one.path), Text.ofCodes(one.label), Text.ofCodes(one.why)))
                .toList();
    }
}
