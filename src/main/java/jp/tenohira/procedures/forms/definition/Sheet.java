package jp.tenohira.procedures.forms.definition;

import java.util.Optional;
import java.util.function.Function;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a field is drawn from: where it stands, its texts, what was typed last, and the answer kept.
 *
 * @param others the answers to other questions: of the same item, or outside the groups
 * @param typed what was sent and refused; empty when the page is opened afresh
 */
public record Sheet(
        String id,
        Question question,
        Lang lang,
        Function<String, Optional<Object>> others,
        Optional<Typed> typed,
        Optional<Object> answer,
        @Nullable String error) {

    public String label() {
        return question.label().in(lang);
    }

    public @Nullable String hint() {
        return question.hint().map(this::in).orElse(null);
    }

    public boolean required() {
        return question.required();
    }

    public String in(Text text) {
        return text.in(lang);
    }

    /** What to show in the field: what was typed, or else the answer's text. */
    public String shown() {
        return typed.map(Typed::one).orElseGet(() -> answer.map(String::valueOf).orElse(""));
    }
}
