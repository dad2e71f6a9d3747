package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * One topic to ask about.
 *
 * @param when the CEL condition under which the page is shown
 * @param group the repeated group the page belongs to: it is then shown for each item
 */
public record Page(
        String id,
        Text title,
        Optional<Text> intro,
        Optional<String> when,
        Optional<String> group,
        List<Question> questions) {

    public Page {
        questions = List.copyOf(questions);
    }
}
