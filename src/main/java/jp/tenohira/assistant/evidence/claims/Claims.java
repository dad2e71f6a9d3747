package jp.tenohira.assistant.evidence.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.claims.Claim.Amount;
import jp.tenohira.assistant.evidence.claims.Claim.Bound;
import jp.tenohira.assistant.evidence.claims.Claim.Day;
import jp.tenohira.assistant.evidence.claims.Claim.Range;
import jp.tenohira.assistant.evidence.claims.Reading.Placed;
import org.jspecify.annotations.Nullable;

/** What a sentence states, each with what it is stated of, whether the sentence denies it, and what it speaks of. */
public record Claims(List<Said> all, boolean negated, Spoken spoken) {

    /** Words that look like a denial and are none. */
    private static final Pattern NO_DENIAL = Pattern.compile(
            "(?:なければ|なくては|ねば)な(?:らない|らず|りません)|だけでなく|のみならず|だけではなく|かもしれ(?:ない|ません)|にほかなら(?:ない|ません)|少なくない|間違いない|ないし(?=[0-9])|少ない|危ない|not only|no later than|no more than|no less than|no fewer than|whether or not");

    private static final Pattern DENIAL = Pattern.compile(
            "ない(?!で)|ません|なかった|なく(?:、|て|なっ)|なし(?=[。、]|$)|[わかがさたなばまら]ず(?:に|、)|せず(?:に|、)|を除[きく]|(?i:\\b(?:not|never|without|cannot|neither|nor|except)\\b|n't\\b|\\bno (?=[a-z]))");

    private static final Pattern TO = Pattern.compile(
            "(?:\\([^)]{1,4}\\))? ?(?:~|-|から|ないし|through|to|and)(?:、)? ?(?:翌)?", Pattern.CASE_INSENSITIVE);

    public Claims {
        all = List.copyOf(all);
    }

    public static Claims of(String sentence) {
        var folded = Folded.sentence(sentence);
        var reading = new Reading(folded);
        NameReader.readRelative(reading);
        DateReader.read(reading);
        NumberReader.read(reading);
        NameReader.readNames(reading);
        var denial = DENIAL.matcher(NO_DENIAL.matcher(folded).replaceAll("")).find();
        var subjects = Subjects.of(folded, ranged(reading));
        return new Claims(subjects.all(), denial, subjects.spoken());
    }

    /** Two values with から or 〜 between them are one claim. */
    private static List<Placed> ranged(Reading reading) {
        var placed = reading.placed();
        var all = new ArrayList<Placed>();
        for (var at = 0; at < placed.size(); at++) {
            var here = placed.get(at);
            var next = at + 1 < placed.size() ? placed.get(at + 1) : null;
            if (next != null && TO.matcher(reading.between(here, next)).matches()) {
                var range = range(reading, here, next);
                if (range != null) {
                    all.add(new Placed(here.start(), next.end(), range));
                    at++;
                    continue;
                }
            }
            all.add(here);
        }
        return all;
    }

    private static @Nullable Claim range(Reading reading, Placed from, Placed to) {
        var words = reading.words(from.start(), to.end());
        if (from.claim() instanceof Amount one && to.claim() instanceof Amount other) {
            var bare = one.unit().isEmpty() || one.unit().equals(other.unit());
            return bare && !other.unit().isEmpty()
                    ? new Range(unbounded(one, other.unit()), unbounded(other, other.unit()), words)
                    : null;
        }
        if (from.claim() instanceof Day one) {
            return switch (to.claim()) {
                case Day other
                when one.fiscal() == other.fiscal() ->
                    new Range(unbounded(one), unbounded(other.year() == null ? inYear(other, one) : other), words);
                // 4月1日〜30日
                case Amount other
                when other.unit().equals("日") && one.day() != null ->
                    new Range(
                            unbounded(one),
                            new Day(
                                    one.year(),
                                    one.month(),
                                    other.value().intValue(),
                                    false,
                                    Bound.NONE,
                                    other.words()),
                            words);
                default -> null;
            };
        }
        return null;
    }

    /** The end of 令和6年4月1日〜5月31日 is in the same year. */
    private static Day inYear(Day day, Day from) {
        return new Day(from.year(), day.month(), day.day(), day.fiscal(), day.bound(), day.words());
    }

    private static Amount unbounded(Amount amount, String unit) {
        return new Amount(amount.value(), unit, Bound.NONE, amount.about(), amount.words());
    }

    private static Day unbounded(Day day) {
        return new Day(day.year(), day.month(), day.day(), day.fiscal(), Bound.NONE, day.words());
    }
}
