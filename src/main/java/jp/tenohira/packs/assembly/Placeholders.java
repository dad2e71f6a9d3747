package jp.tenohira.packs.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Line;

/**
 * Texts with places for numbers: {@code {coverage-rate}} or, for another slice than the meeting's fiscal year,
 * {@code {coverage-rate|fiscal-year=$year-1|department=hoken}}.
 */
public final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{0,200})}");
    private static final Pattern MEMBER = Pattern.compile("([a-z][a-z-]{0,40})=([^|=]{1,100})");

    private Placeholders() {}

    /** One place: a figure and the members of its slice as written. */
    public record Place(String figure, Map<String, String> where) {}

    /** The lines of a text; what stands in braces is handed over and takes the place; the rest is worded. */
    static List<Line> lines(String text, UnaryOperator<String> words, Function<Place, Cell> number) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line(line.strip(), words, number))
                .toList();
    }

    private static Line line(String line, UnaryOperator<String> words, Function<Place, Cell> number) {
        var runs = new ArrayList<Cell>();
        var at = 0;
        for (var match : PLACE.matcher(line).results().toList()) {
            if (match.start() > at) {
                runs.add(Cell.of(words.apply(line.substring(at, match.start()))));
            }
            runs.add(place(match).map(number).orElseGet(() -> Cell.of(match.group())));
            at = match.end();
        }
        if (at < line.length()) {
            runs.add(Cell.of(words.apply(line.substring(at))));
        }
        return new Line(runs);
    }

    /** Every place of a text that is well written, and those that are not as they stand. */
    public static List<Optional<Place>> places(String text) {
        return PLACE.matcher(text).results().map(Placeholders::place).toList();
    }

    private static Optional<Place> place(MatchResult match) {
        var parts = match.group(1).split("\\|", -1);
        var where = new LinkedHashMap<String, String>();
        for (int i = 1; i < parts.length; i++) {
            var member = MEMBER.matcher(parts[i].strip());
            if (!member.matches()) {
                return Optional.empty();
            }
            where.put(member.group(1), member.group(2).strip());
        }
        return Optional.of(new Place(parts[0].strip(), where));
    }
}
