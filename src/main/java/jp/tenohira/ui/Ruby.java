package jp.tenohira.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Furigana. A text writes it as <code>{申請|しんせい}をする</code>; {@code @template.ui.ruby} draws it, {@link #plain} leaves it
 * out where only text can stand, such as a browser's title. Everything else in the text stays text.
 */
public final class Ruby {

    private static final Pattern READING = Pattern.compile("\\{([^{}|]+)\\|([^{}|]+)\\}");

    private Ruby() {}

    /** A piece of text and, where it has one, its reading. */
    public record Part(String text, @Nullable String reading) {}

    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var matcher = READING.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Part(text.substring(from, matcher.start()), null));
            }
            parts.add(new Part(matcher.group(1), matcher.group(2)));
            from = matcher.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), null));
        }
        return List.copyOf(parts);
    }

    public static String plain(String text) {
        return parts(text).stream().map(Part::text).collect(Collectors.joining());
    }
}
