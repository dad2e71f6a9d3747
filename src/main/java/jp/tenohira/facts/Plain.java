package jp.tenohira.facts;

import java.nio.file.Path;

/**
 * A file that the engine may read by itself, as it holds nothing that two readers could take for different things. What the engine cannot
 * read in full, or what is wrong anywhere, is read line by line instead ({@link Rows#writeTo}): only that says what is wrong and where.
 */
public sealed interface Plain permits PlainCsv, PlainWords {

    Path file();

    /** Whether so many lines, each of all its cells, are the whole file. */
    boolean isWhole(long lines);
}
