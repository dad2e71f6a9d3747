package jp.tenohira.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import jp.tenohira.core.Lang;

/**
 * The words of the shipped tables as a section knows them: {@code online_rate_percent} is オンライン化率(%). Files and JSON keep
 * what the table says.
 */
public final class HeaderWords {

    private static final String DIFFERENCE = " difference";
    private static final Properties JAPANESE = japanese();

    private HeaderWords() {}

    public static String column(String header, Lang lang) {
        return lang == Lang.JA ? JAPANESE.getProperty(header, header) : header;
    }

    /** The label of a row; the row with the difference to the year before says so. */
    public static String row(String label, Lang lang) {
        return lang == Lang.JA && label.endsWith(DIFFERENCE)
                ? label.substring(0, label.length() - DIFFERENCE.length()) + " 前年度との差"
                : label;
    }

    private static Properties japanese() {
        var words = new Properties();
        try (var source = Objects.requireNonNull(
                        HeaderWords.class.getResourceAsStream("/audit/header-words.properties"));
                var reader = new InputStreamReader(source, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
