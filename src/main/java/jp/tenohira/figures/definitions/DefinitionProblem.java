package jp.tenohira.figures.definitions;

import jp.tenohira.core.Text;

/**
 * One mistake in the text of a definition.
 *
 * @param line counted from 1; 0 when it is about the whole text
 */
public record DefinitionProblem(int line, Text sentence) {}
