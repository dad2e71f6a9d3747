package jp.tenohira.procedures.forms.types.text;

import dev.cel.common.types.CelType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Typed;

/** A kind of question whose answer has named parts, each a text: a name, an address, a bank account. */
public interface MadeOfTexts extends QuestionType {

    TextParts parts();

    /** How a part is kept of what was typed. */
    String kept(String part, String typed);

    /** Complains of what is wrong with a part that was given. */
    void checkPart(String part, Text label, Object given, Asked asked);

    /** JSON Schema of a part. */
    Map<String, Object> partSchema(String part);

    @Override
    default CelType celType() {
        return parts().type();
    }

    @Override
    default Object unanswered() {
        return Structs.empty(parts().names());
    }

    @Override
    default Object forRules(Object answer) {
        return Structs.filled(answer, parts().names());
    }

    @Override
    default Optional<Object> read(Typed typed, Asked asked) {
        var answer = new LinkedHashMap<String, Object>();
        for (var part : parts().names()) {
            var text = kept(part, typed.one(part));
            if (!text.isEmpty()) {
                answer.put(part, text);
            }
        }
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    default void check(Object value, Asked asked) {
        var answer = Texts.parts(value, parts().names(), asked);
        if (!(value instanceof Map<?, ?>)) {
            return;
        }
        parts().labels().forEach((part, label) -> {
            var given = answer.get(part);
            var open = parts().open().contains(part);
            if (given == null && !open) {
                asked.complainOf(part, "「%s」の%sを入力してください。", "%s: enter the %s.", label);
            } else if (given != null && !(open && given.equals(""))) {
                checkPart(part, label, given, asked);
            }
        });
    }

    /** The field's own id is that of its first part. */
    @Override
    default String idOfPart(String part) {
        return part.equals(parts().names().asList().getFirst()) ? "" : QuestionType.super.idOfPart(part);
    }

    @Override
    default Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        parts().names().forEach(part -> properties.put(part, partSchema(part)));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(parts().names()).stream()
                        .filter(part -> !parts().open().contains(part))
                        .toList(),
                "additionalProperties",
                false);
    }
}
