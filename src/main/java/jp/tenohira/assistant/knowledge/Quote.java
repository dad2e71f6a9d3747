package jp.tenohira.assistant.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A passage quoted word for word.
 *
 * @param number the passage within its document, from 1
 * @param dated what the document is as of; null where nobody said
 * @param level the confidentiality level of the document
 * @param page where it begins, from 1; 0 where the file has no pages
 * @param marks places in the body with words of the question
 * @param covered how much of the question the passage has, 0 to 1
 */
public record Quote(
        UUID document,
        int number,
        String title,
        @Nullable LocalDate dated,
        int level,
        int page,
        String heading,
        String body,
        List<Terms.Span> marks,
        double covered) {

    public Quote {
        marks = List.copyOf(marks);
    }
}
