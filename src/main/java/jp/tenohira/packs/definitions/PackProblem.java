package jp.tenohira.packs.definitions;

import jp.tenohira.core.Text;

/**
 * One mistake in the text of a pack's definition.
 *
 * @param line counted from 1, and @param column; 0 when it is about the whole text
 */
public record PackProblem(int line, int column, Text sentence) {

    static PackProblem ofAll(String ja, String en) {
        return new PackProblem(0, 0, Text.of(ja, en));
    }
}
