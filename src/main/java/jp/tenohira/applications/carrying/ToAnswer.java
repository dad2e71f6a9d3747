package jp.tenohira.applications.carrying;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.Lang;
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

    /** The same question, one place nearer to the beginning when it stood behind that item of the same group. */
    ToAnswer movedUpBehind(AnswerPath item) {
        var last = item.parts().size() - 1;
        var parts = new ArrayList<>(path.parts());
        if (parts.size() <= last || !parts.subList(0, last).equals(item.parts().subList(0, last))) {
            return this;
        }
        var index = Integer.parseInt(parts.get(last));
        if (index < Integer.parseInt(item.parts().get(last))) {
            return this;
        }
        parts.set(last, Integer.toString(index - 1));
        return new ToAnswer(new AnswerPath(parts), label, why);
    }

    static String write(List<ToAnswer> all) {
        return JSON.writeValueAsString(all.stream()
                .map(one -> new Stored(one.path.toString(), written(one.label), written(one.why)))
                .toList());
    }

    static List<ToAnswer> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Stored>>() {}).stream()
                .map(one -> new ToAnswer(AnswerPath.parse(one.path), text(one.label), text(one.why)))
                .toList();
    }

    private static Map<String, String> written(Text text) {
        var byCode = new TreeMap<String, String>();
        text.byLang().forEach((lang, words) -> byCode.put(lang.code(), words));
        return byCode;
    }

    private static Text text(Map<String, String> byCode) {
        var byLang = new EnumMap<Lang, String>(Lang.class);
        byCode.forEach((code, words) -> byLang.put(Lang.of(code), words));
        return new Text(byLang);
    }
}
