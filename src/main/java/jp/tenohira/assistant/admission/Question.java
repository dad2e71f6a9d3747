package jp.tenohira.assistant.admission;

import java.util.List;
import jp.tenohira.core.Text;

/**
 * A question of the short test.
 *
 * @param right the index of the right option, from 0
 * @param article the article of the guideline it is about
 */
public record Question(int article, Text text, List<Text> options, int right, Text explanation) {

    public Question {
        options = List.copyOf(options);
        if (right < 0 || right >= options.size()) {
            throw new IllegalArgumentException("No such option: " + right);
        }
    }
}
