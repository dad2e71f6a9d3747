package jp.tenohira.figures.definitions;

import jp.tenohira.figures.Figure;

/**
 * A definition that can be published.
 *
 * @param yaml the text it was read from, without its version
 */
public record Definition(Figure figure, String yaml) {}
