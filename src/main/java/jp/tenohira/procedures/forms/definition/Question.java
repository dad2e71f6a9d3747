package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * A question of a page. Its name is unique in the whole definition, so a rule can mean it by name.
 *
 * @param when the CEL condition under which it is asked
 */
public record Question(
        String id,
        Text label,
        Optional<Text> hint,
        boolean required,
        Optional<String> when,
        List<Rule> rules,
        QuestionType type) {

    public Question {
        rules = List.copyOf(rules);
    }

    /**
     * What must hold of an answer.
     *
     * @param that the CEL condition that holds for a good answer
     * @param message what to say when it does not; {@code {expression}} stands for a value
     */
    public record Rule(String that, Text message) {}
}
