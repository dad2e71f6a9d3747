package jp.tenohira.procedures.forms;

import java.util.List;

/**
 * What one walk along a document of answers finds.
 *
 * @param errors everything that is wrong with it
 * @param relevant the answers that count: to questions that are asked, on pages that are come by
 */
public record Judgement(List<FieldError> errors, Answers relevant) {

    public Judgement {
        errors = List.copyOf(errors);
    }
}
