package jp.tenohira.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import jp.tenohira.core.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Which records a figure is asked for: a period of days in Japan, both ends included, and one member of some dimensions.
 *
 * @param where dimension code to member: {@code {procedure=after-school-club, device=phone}}
 */
public record Slice(@Nullable LocalDate from, @Nullable LocalDate to, SortedMap<String, String> where) {

    public static final Slice EVERYTHING = new Slice(null, null, new TreeMap<>());

    public Slice {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
    }

    public Slice with(String dimension, String member) {
        return with(Map.of(dimension, member));
    }

    public Slice with(Map<String, String> members) {
        var narrowed = new TreeMap<>(where);
        narrowed.putAll(members);
        return new Slice(from, to, narrowed);
    }

    public Slice without(String dimension) {
        var widened = new TreeMap<>(where);
        widened.remove(dimension);
        return new Slice(from, to, widened);
    }

    public Slice between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Slice(first, last, where);
    }

    public @Nullable String member(String dimension) {
        return where.get(dimension);
    }

    /** The same for the same question, however it was asked: a fiscal year or a month by its name is the period it means. */
    public String key() {
        var asked = from == null && to == null ? byPeriod() : this;
        var words = new StringJoiner("&");
        asked.where.forEach((dimension, member) -> words.add(dimension + "=" + member));
        return (asked.from == null ? "" : asked.from) + ".." + (asked.to == null ? "" : asked.to) + "?" + words;
    }

    /** The same slice with a period that is a fiscal year or a month as a member with its name. */
    public Slice byName() {
        if (from == null || to == null) {
            return this;
        }
        var fiscal = FiscalYear.of(from);
        if (from.equals(fiscal.firstDay()) && to.equals(fiscal.lastDay())) {
            return between(null, null).with(Months.FISCAL_YEAR, Integer.toString(fiscal.year()));
        }
        var month = YearMonth.from(from);
        return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())
                ? between(null, null).with(Months.MONTH, month.toString())
                : this;
    }

    private Slice byPeriod() {
        var year = member(Months.FISCAL_YEAR);
        if (year != null && year.matches("[0-9]{4}")) {
            var fiscal = new FiscalYear(Integer.parseInt(year));
            return without(Months.FISCAL_YEAR).between(fiscal.firstDay(), fiscal.lastDay());
        }
        var month = member(Months.MONTH);
        if (month != null && month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            var whole = YearMonth.parse(month);
            return without(Months.MONTH).between(whole.atDay(1), whole.atEndOfMonth());
        }
        return this;
    }
}
