package jp.tenohira.figures.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Metrics;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.comparing.Comparison;
import jp.tenohira.figures.comparing.Comparisons;
import jp.tenohira.figures.comparing.Period;
import jp.tenohira.figures.comparing.Reorganisation;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import org.springframework.stereotype.Component;

/** What a number was before: compared with earlier periods, and as it was stated. */
@Component
public class FigureHistoryView {

    private static final int MOST_STATED = 20;
    private static final int MOST_MONTHS = 12;

    private final Comparisons comparisons;
    private final StatedValues stated;
    private final Metrics metrics;
    private final Wording wording;
    private final Messages messages;

    FigureHistoryView(
            Comparisons comparisons, StatedValues stated, Metrics metrics, Wording wording, Messages messages) {
        this.comparisons = comparisons;
        this.stated = stated;
        this.metrics = metrics;
        this.wording = wording;
        this.messages = messages;
    }

    Table compared(Staff reader, Slice slice, Figure figure, Lang lang) {
        var rows = comparisons.of(reader, slice, figure).stream()
                .map(comparison -> row(comparison, lang))
                .toList();
        return new Table(
                text(lang, "comparison.title"),
                List.of(
                        column(lang, "comparison.with"),
                        column(lang, "comparison.period"),
                        number(lang, "comparison.value"),
                        number(lang, "comparison.difference"),
                        number(lang, "comparison.change"),
                        column(lang, "comparison.note")),
                rows);
    }

    private Row row(Comparison comparison, Lang lang) {
        var before = comparison.before();
        var value = wording.withUnit(before, lang) + mark(before.provisional(), lang);
        return new Row(List.of(
                new Cell(text(lang, "comparison.kind." + lower(comparison.kind()))),
                new Cell(comparison.period().name().in(lang)),
                comparison.departments().size() > 1
                        ? new Cell(value)
                        : Cell.link(value, SliceQuery.figure(before.figure().code(), before.slice())),
                new Cell(difference(comparison, lang)),
                new Cell(comparison
                        .change()
                        .map(change -> JapaneseNumbers.inTable(
                                        change.times(jp.tenohira.core.Exact.of(100))
                                                .rounded(1),
                                        lang)
                                + "%")
                        .orElse("")),
                new Cell(note(comparison, lang))));
    }

    /** △1.2ポイント of a percentage, else with the figure's unit. */
    public String difference(Comparison comparison, Lang lang) {
        var figure = comparison.now().figure();
        var unit = figure.isPercentage()
                ? text(lang, "comparison.points")
                : figure.unit().in(lang);
        return comparison
                .shownDifference()
                .map(difference -> JapaneseNumbers.inTable(difference, lang) + (lang == Lang.EN ? " " : "") + unit)
                .orElse(text(lang, "noData"));
    }

    private String note(Comparison comparison, Lang lang) {
        var words = new ArrayList<String>();
        for (var crossed : comparison.crossed()) {
            words.add(text(
                    lang,
                    "comparison.crossed",
                    JapaneseDates.date(crossed.at(), lang),
                    department(crossed.from(), lang),
                    department(crossed.to(), lang)));
        }
        if (comparison.split()) {
            words.add(text(lang, "comparison.split"));
        } else if (!comparison.crossed().isEmpty()) {
            words.add(text(
                    lang,
                    "comparison.followed",
                    String.join(
                            lang == Lang.JA ? "・" : ", ",
                            comparison.crossed().stream()
                                    .map(Reorganisation::from)
                                    .distinct()
                                    .map(code -> department(code, lang))
                                    .toList())));
        }
        return String.join(lang == Lang.JA ? "" : " ", words);
    }

    private String department(String code, Lang lang) {
        return Optional.ofNullable(
                        metrics.labels("department", java.util.Set.of(code)).get(code))
                .map(name -> name.in(lang))
                .orElse(code);
    }

    Table stated(String figure, Slice slice, Lang lang) {
        var rows = stated.history(figure, slice, MOST_STATED).stream()
                .map(one -> new Row(List.of(
                        new Cell(JapaneseDates.dateTime(one.recordedAt(), lang)),
                        new Cell(shown(one, lang)),
                        new Cell(Integer.toString(one.version())),
                        new Cell(one.occasion()),
                        new Cell(one.recordedBy()))))
                .toList();
        return new Table(
                text(lang, "stated.title"),
                List.of(
                        column(lang, "stated.at"),
                        number(lang, "stated.value"),
                        number(lang, "stated.version"),
                        column(lang, "stated.occasion"),
                        column(lang, "stated.by")),
                rows);
    }

    private String shown(Stated one, Lang lang) {
        return (one.shown().isEmpty()
                        ? text(lang, "noData")
                        : JapaneseNumbers.inTable(new BigDecimal(one.shown()), lang))
                + mark(one.provisional(), lang);
    }

    private String mark(boolean provisional, Lang lang) {
        return provisional ? text(lang, "provisional.mark") : "";
    }

    /** What to know before quoting a value of today's records. */
    public List<Notice> notices(FigureValue value, Lang lang) {
        return value.provisional()
                ? List.of(Notice.warning(
                        text(lang, "provisional"), text(lang, "provisional.text", months(value.missing(), lang))))
                : List.of();
    }

    private String months(SortedSet<YearMonth> missing, Lang lang) {
        var named = missing.stream()
                .limit(MOST_MONTHS)
                .map(month -> Period.of(month).name().in(lang))
                .toList();
        var more = missing.size() - named.size();
        return String.join(lang == Lang.JA ? "、" : ", ", named)
                + (more > 0 ? text(lang, "provisional.more", more) : "");
    }

    private Column column(Lang lang, String key) {
        return new Column(text(lang, key));
    }

    private Column number(Lang lang, String key) {
        return Column.number(text(lang, key));
    }

    private String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "figures." + key, args);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
