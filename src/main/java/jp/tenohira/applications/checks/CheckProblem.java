package jp.tenohira.applications.checks;

import jp.tenohira.core.Text;

/**
 * What is wrong with a written check.
 *
 * @param field which part of it: code, label, expression, scope, field, reason, reasonEn
 * @param line where in the expression, from 1; 0 when the whole part is meant
 * @param column the character of the line, from 1
 */
public record CheckProblem(String field, Text message, int line, int column) {

    static CheckProblem of(String field, String ja, String en) {
        return new CheckProblem(field, Text.of(ja, en), 0, 0);
    }
}
