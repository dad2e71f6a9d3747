package jp.tenohira.procedures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Everyday words for official ones, from {@code search/synonyms.txt}: a procedure whose text has one of the words left of
 * the colon is also found by those on the right.
 */
final class Synonyms {

    private record Line(List<String> official, List<String> everyday) {}

    static final Synonyms SHIPPED = new Synonyms(read("search/synonyms.txt"));

    private final List<Line> lines;

    Synonyms(String text) {
        lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Synonyms::line)
                .toList();
    }

    /** The everyday words for what the text says. */
    List<String> of(String text) {
        var folded = Folding.folded(text);
        var found = new ArrayList<String>();
        for (var line : lines) {
            if (line.official().stream().anyMatch(folded::contains)) {
                found.addAll(line.everyday());
            }
        }
        return List.copyOf(found);
    }

    private static Line line(String line) {
        var sides = line.split(":", -1);
        if (sides.length != 2) {
            throw new IllegalStateException(
                    "A line of synonyms reads \"official, words: everyday, words\", not: " + line);
        }
        return new Line(words(Folding.folded(sides[0])), words(sides[1]));
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The synonyms of the search cannot be read", e);
        }
    }
}
