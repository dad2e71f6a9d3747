package jp.tenohira.figures.definitions;

import java.time.Instant;
import jp.tenohira.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition.
 *
 * @param own whether the city published it; else it ships with the city hall
 * @param publishedAt null for one that ships
 */
public record FigureVersion(
        Figure figure,
        String yaml,
        boolean own,
        String reason,
        @Nullable Instant publishedAt,
        String publishedBy) {}
