package jp.tenohira.figures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.pages.PeriodFilter;
import jp.tenohira.figures.web.SliceQuery.DateParts;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.DateField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choice of a period above the figures: all time, the fiscal years that have records, or two dates. */
@Component
class Periods {

    private static final String FISCAL_YEAR = "fiscal-year";

    private final Figures figures;
    private final Messages messages;
    private final Wording wording;

    Periods(Figures figures, Messages messages, Wording wording) {
        this.figures = figures;
        this.messages = messages;
        this.wording = wording;
    }

    /**
     * @param path of the page
     * @param allTime the same figures without a period
     * @param kept parameters the page keeps besides the period
     */
    PeriodFilter filter(String path, SliceQuery query, SlicedFigures allTime, Map<String, String> kept, Lang lang) {
        var problems = problems(query, lang);
        var slice = query.slice();
        return new PeriodFilter(
                path,
                new Tabs(messages.in(lang, "figures.period.nav"), tabs(path, query, allTime, kept, lang)),
                field("from", query, problems, lang),
                field("to", query, problems, lang),
                kept,
                Button.secondary(messages.in(lang, "figures.period.show")),
                !problems.isEmpty() || slice.from() != null || slice.to() != null,
                problems);
    }

    private List<Tabs.Tab> tabs(
            String path, SliceQuery query, SlicedFigures allTime, Map<String, String> kept, Lang lang) {
        var received = figures.find("received").orElseThrow();
        var tabs = new ArrayList<Tabs.Tab>();
        var everything = query.slice().from() == null && query.slice().to() == null;
        tabs.add(new Tabs.Tab(
                messages.in(lang, "figures.period.all"),
                SliceQuery.address(path, kept),
                everything,
                wording.value(allTime.value(received), lang)));
        for (var cell : years(allTime, received)) {
            var year = new FiscalYear(Integer.parseInt(cell.slice().where().getOrDefault(FISCAL_YEAR, "0")));
            var parameters = new LinkedHashMap<>(kept);
            parameters.put("from", year.firstDay().toString());
            parameters.put("to", year.lastDay().toString());
            tabs.add(new Tabs.Tab(
                    year.name().in(lang),
                    SliceQuery.address(path, parameters),
                    year.firstDay().equals(query.slice().from())
                            && year.lastDay().equals(query.slice().to()),
                    wording.value(cell, lang)));
        }
        return tabs;
    }

    private static List<FigureValue> years(SlicedFigures allTime, Figure received) {
        return allTime.cells(received, List.of(FISCAL_YEAR));
    }

    private List<Problem> problems(SliceQuery query, Lang lang) {
        var problems = new ArrayList<Problem>();
        for (var name : query.wrong()) {
            var typed = query.typed().getOrDefault(name, DateParts.EMPTY);
            problems.add(new Problem(
                    name,
                    messages.in(lang, "figures.period.wrong", messages.in(lang, "figures.period." + name), typed)));
        }
        if (query.reversed()) {
            problems.add(new Problem(
                    "to",
                    messages.in(
                            lang,
                            "figures.period.reversed",
                            shown(query.slice().from(), lang),
                            shown(query.slice().to(), lang))));
        }
        return problems;
    }

    private static String shown(@Nullable LocalDate day, Lang lang) {
        return day == null ? "" : JapaneseDates.date(day, lang);
    }

    private DateField field(String name, SliceQuery query, List<Problem> problems, Lang lang) {
        var typed = query.typed().getOrDefault(name, DateParts.EMPTY);
        var error = problems.stream()
                .filter(p -> p.fieldId().equals(name))
                .findFirst()
                .map(Problem::message);
        return new DateField(
                name,
                name,
                messages.in(lang, "figures.period." + name),
                messages.in(lang, "figures.period.hint"),
                error.orElse(null),
                false,
                typed.year(),
                typed.month(),
                typed.day(),
                false);
    }
}
