package jp.tenohira.procedures.entries;

import static jp.tenohira.procedures.entries.EntryColumn.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/** Reads an entry from texts by column; every problem is named, so that all can be mended at once. */
final class EntryReading {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 1000;
    private static final int MOST_APPLICATIONS = 100_000_000;
    private static final int MOST_MINUTES = 10_000;
    private static final Pattern CODE_SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 64;
    private static final Pattern READING_SHAPE = Pattern.compile("[\\u3041-\\u3096ー・、 　]*");
    private static final Pattern FISCAL_YEAR = Pattern.compile("(20[0-9]{2})年度");

    private static final Text A_CODE =
            Text.of("英小文字・数字・ハイフンによる64文字までのID", "an ID of at most 64 small letters, digits and single hyphens");
    private static final Text A_NAME = Text.of("200文字までの手続名", "a name of at most 200 characters");
    private static final Text A_READING = Text.of("ひらがな", "hiragana");
    private static final Text A_TEXT = Text.of("1000文字までの文章", "a text of at most 1000 characters");
    private static final Text A_SINCE =
            Text.of("日付(2023-10-01)、年度(2023年度)、不明、または空欄", "a day (2023-10-01), a fiscal year (2023年度), 不明 or nothing");
    private static final Text ONLINE_BY_FORM = Text.of(
            "様式が公開されている手続のオンライン開始日(空欄にできません)",
            "the day this procedure went online: its form is published, so it cannot be empty");
    private static final Text A_DAY =
            Text.of("日付(2023-10-01、令和5年10月1日など)または空欄", "a day such as 2023-10-01, or nothing");
    private static final Text A_LATER_DAY = Text.of("新設日より後の日付", "a day after the one it was established on");
    private static final Text MINUTES_EACH =
            Text.of("1から10000までの整数または空欄", "a whole number from 1 to 10000, or nothing");
    private static final Text A_COUNT = Text.of("0以上の整数または空欄", "a whole number from 0, or nothing");

    private final Map<String, String> texts;
    private final SectionNames sections;
    private final List<EntryProblem> problems = new ArrayList<>();

    private EntryReading(Map<String, String> texts, SectionNames sections) {
        this.texts = texts;
        this.sections = sections;
    }

    /** @param known the entry as it is; columns that the texts lack keep what it says. Null for a new one */
    static Outcome<Entry, List<EntryProblem>> read(
            Map<String, String> texts, @Nullable Entry known, SectionNames sections) {
        var all = new TreeMap<String, String>();
        if (known != null) {
            all.putAll(EntryTexts.of(known));
        }
        all.putAll(texts);
        var reading = new EntryReading(all, sections);
        var entry = reading.entry(known);
        return reading.problems.isEmpty() ? Outcome.accepted(entry) : Outcome.refused(reading.problems);
    }

    private Entry entry(@Nullable Entry known) {
        var form = known != null && known.form();
        var established = day(ESTABLISHED_ON);
        var abolished = day(ABOLISHED_ON);
        if (established != null && abolished != null && !abolished.isAfter(established)) {
            problem(ABOLISHED_ON, A_LATER_DAY);
        }
        return new Entry(
                code(),
                text(NAME, 1, LONGEST_NAME, A_NAME),
                reading(),
                section(),
                text(LEGAL_BASIS, 0, LONGEST_TEXT, A_TEXT),
                yearly(),
                several(CHANNELS, Channel::of, List.of(Channel.values()), Channel::label),
                onlineSince(form),
                several(OBSTACLES, Obstacle::of, List.of(Obstacle.values()), Obstacle::label),
                text(WHY_NOT_YET, 0, LONGEST_TEXT, A_TEXT),
                minutes(),
                established,
                abolished,
                form,
                known == null ? 0 : known.version());
    }

    private String value(EntryColumn column) {
        return texts.getOrDefault(column.key(), "").strip();
    }

    /** Digits, letters and signs of one width. */
    private static String narrow(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    private void problem(EntryColumn column, Text expected) {
        problems.add(new EntryProblem(column.key(), value(column), expected));
    }

    private String code() {
        var code = value(CODE);
        if (!CODE_SHAPE.matcher(code).matches() || code.length() > LONGEST_CODE) {
            problem(CODE, A_CODE);
        }
        return code;
    }

    private String text(EntryColumn column, int least, int most, Text expected) {
        var text = value(column);
        if (text.codePointCount(0, text.length()) < least
                || text.length() > most
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            problem(column, expected);
        }
        return text;
    }

    private String reading() {
        if (!READING_SHAPE.matcher(value(READING)).matches() || value(READING).length() > LONGEST_NAME) {
            problem(READING, A_READING);
        }
        return value(READING);
    }

    private String section() {
        return switch (sections.find(value(SECTION), value(DEPARTMENT))) {
            case Outcome.Accepted<String, Text>(var code) -> code;
            case Outcome.Refused<String, Text>(var expected) -> {
                problem(SECTION, expected);
                yield "";
            }
        };
    }

    private <T> Set<T> several(
            EntryColumn column, Function<String, Optional<T>> of, List<T> all, Function<T, Text> label) {
        var chosen = new LinkedHashSet<T>();
        for (var word : narrow(value(column)).split("[、,;/・\n]", -1)) {
            if (word.isBlank()) {
                continue;
            }
            var one = of.apply(word.strip());
            if (one.isEmpty()) {
                problem(column, oneOf(all, label));
                return Set.of();
            }
            one.ifPresent(chosen::add);
        }
        return chosen;
    }

    private static <T> Text oneOf(List<T> all, Function<T, Text> label) {
        return new Text(Map.of(
                Lang.JA, words(all, label, Lang.JA, EntryTexts.BETWEEN) + "のいずれか",
                Lang.EN, "any of " + words(all, label, Lang.EN, ", ")));
    }

    private static <T> String words(List<T> all, Function<T, Text> label, Lang lang, String between) {
        return String.join(
                between, all.stream().map(one -> label.apply(one).in(lang)).toList());
    }

    private @Nullable OnlineSince onlineSince(boolean form) {
        var text = narrow(value(ONLINE_SINCE));
        if (text.isEmpty()) {
            if (form) {
                problem(ONLINE_SINCE, ONLINE_BY_FORM);
            }
            return null;
        }
        if (text.equals(OnlineSince.UNKNOWN_WORD)) {
            return OnlineSince.UNKNOWN;
        }
        var year = FISCAL_YEAR.matcher(text);
        if (year.matches()) {
            return OnlineSince.in(Integer.parseInt(year.group(1)));
        }
        var day = TypedDays.read(text);
        if (day.isEmpty()) {
            problem(ONLINE_SINCE, A_SINCE);
        }
        return day.map(OnlineSince::on).orElse(null);
    }

    private @Nullable LocalDate day(EntryColumn column) {
        if (value(column).isEmpty()) {
            return null;
        }
        var day = TypedDays.read(narrow(value(column)));
        if (day.isEmpty()) {
            problem(column, A_DAY);
        }
        return day.orElse(null);
    }

    private @Nullable Integer minutes() {
        var text = narrow(value(MINUTES));
        if (text.isEmpty()) {
            return null;
        }
        var minutes = whole(text);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            problem(MINUTES, MINUTES_EACH);
        }
        return minutes;
    }

    private TreeMap<Integer, Integer> yearly() {
        var yearly = new TreeMap<Integer, Integer>();
        texts.forEach((key, value) -> yearOf(key).ifPresent(year -> {
            var text = narrow(value);
            if (!text.isEmpty()) {
                var count = whole(text);
                if (count < 0 || count > MOST_APPLICATIONS) {
                    problems.add(new EntryProblem(key, value, A_COUNT));
                }
                yearly.put(year, count);
            }
        }));
        return yearly;
    }

    private static int whole(String text) {
        var plain = text.replace(",", "").replaceAll("件$|分$", "");
        return plain.matches("[0-9]{1,9}") ? Integer.parseInt(plain) : -1;
    }
}
