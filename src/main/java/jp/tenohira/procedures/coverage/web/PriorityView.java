package jp.tenohira.procedures.coverage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Rate;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.coverage.Priorities;
import jp.tenohira.procedures.coverage.Priorities.PriorityList;
import jp.tenohira.procedures.coverage.Priorities.Step;
import jp.tenohira.procedures.coverage.pages.PriorityPage;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.web.InventoryDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.StepChart;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The priority list as a page: how far the first N lead, drawn and as a table. */
@Component
class PriorityView {

    private static final int USUAL = 10;
    private static final int MOST = 200;
    private static final int MOST_MINUTES = 1000;
    private static final int MOST_UNKNOWN = 100;
    private static final int MINUTES_PER_HOUR = 60;

    private final InventoryDesk desk;
    private final Priorities priorities;

    PriorityView(InventoryDesk desk, Priorities priorities) {
        this.desk = desk;
        this.priorities = priorities;
    }

    PriorityPage page(HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked) {
        var problems = new ArrayList<Problem>();
        var first = number(lang, asked, "n", USUAL, MOST, problems);
        var minutes = number(lang, asked, "minutes", Priorities.ASSUMED_MINUTES, MOST_MINUTES, problems);
        var list = priorities.list(minutes);
        var steps = list.map(l -> l.steps().subList(0, Math.min(first, l.steps().size())))
                .orElse(List.of());
        return new PriorityPage(
                desk.frame(request, lang, staff, desk.text(lang, "priorities")).withErrors(!problems.isEmpty()),
                desk.tabs(lang, staff, InventoryDesk.PRIORITIES),
                problems,
                list.map(l -> notices(lang, l, minutes)).orElse(List.of()),
                List.of(
                        field(lang, "n", asked.getOrDefault("n", "" + USUAL), problems),
                        field(
                                lang,
                                "minutes",
                                asked.getOrDefault("minutes", "" + Priorities.ASSUMED_MINUTES),
                                problems)),
                Button.secondary(desk.text(lang, "show")),
                list.map(l -> stats(lang, l, steps)).orElse(List.of()),
                list.filter(l -> !steps.isEmpty())
                        .map(l -> chart(lang, l, steps))
                        .orElse(null),
                table(lang, steps),
                unknown(lang, list.map(PriorityList::unknown).orElse(List.of())));
    }

    private int number(Lang lang, Map<String, String> asked, String name, int usual, int most, List<Problem> problems) {
        var typed = asked.getOrDefault(name, "").strip();
        if (typed.isEmpty()) {
            return usual;
        }
        if (typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        problems.add(new Problem(name, desk.text(lang, "priorities." + name + ".wrong", most, typed)));
        return usual;
    }

    private Field field(Lang lang, String name, String value, List<Problem> problems) {
        return new TextField(
                name,
                name,
                desk.text(lang, "priorities." + name),
                desk.text(lang, "priorities." + name + ".hint"),
                problems.stream()
                        .filter(problem -> problem.fieldId().equals(name))
                        .map(Problem::message)
                        .findFirst()
                        .orElse(null),
                false,
                TextField.Kind.NUMBER,
                value,
                "off",
                null,
                4);
    }

    private List<Notice> notices(Lang lang, PriorityList list, int minutes) {
        var notices = new ArrayList<Notice>();
        var year = list.year().name().in(lang);
        notices.add(Notice.info(
                "",
                list.published()
                        ? desk.text(
                                lang, "priorities.from.published", year, list.source(), percent(lang, list.stated()))
                        : desk.text(lang, "priorities.from.inventory", year, percent(lang, list.stated()))));
        if (list.onlineSince() > 0) {
            notices.add(Notice.info(
                    "", desk.text(lang, "priorities.since", list.onlineSince(), percent(lang, list.start()))));
        }
        var assumed = list.steps().stream().filter(Step::assumed).count();
        if (assumed > 0) {
            notices.add(Notice.warning("", desk.text(lang, "priorities.assumed", assumed, minutes)));
        }
        return notices;
    }

    private List<Stat> stats(Lang lang, PriorityList list, List<Step> steps) {
        var reached = steps.isEmpty() ? list.start() : steps.getLast().reached();
        var gain = steps.stream().mapToLong(Step::gainMinutes).sum();
        return List.of(
                new Stat(
                        desk.text(lang, "priorities.start"),
                        list.start().percent(1).map(JapaneseNumbers::inTable).orElse(desk.text(lang, "noData")),
                        "%",
                        calculation(list.start()),
                        null),
                new Stat(
                        desk.text(lang, "priorities.reached", steps.size()),
                        reached.percent(1).map(JapaneseNumbers::inTable).orElse(desk.text(lang, "noData")),
                        "%",
                        calculation(reached),
                        null),
                new Stat(desk.text(lang, "priorities.gain"), hours(gain), desk.text(lang, "unit.hours")));
    }

    private static String calculation(Rate rate) {
        return JapaneseNumbers.inTable(rate.numerator()) + " ÷ " + JapaneseNumbers.inTable(rate.denominator());
    }

    private String percent(Lang lang, Rate rate) {
        return rate.percent(1)
                .map(value -> JapaneseNumbers.inTable(value) + "%")
                .orElse(desk.text(lang, "noData"));
    }

    private static String hours(long minutes) {
        return JapaneseNumbers.inTable(Exact.of(minutes, MINUTES_PER_HOUR).rounded(0));
    }

    private @Nullable StepChart chart(Lang lang, PriorityList list, List<Step> steps) {
        if (list.start().denominator() == 0) {
            return null;
        }
        var points = new ArrayList<StepChart.Step>();
        points.add(point(lang, desk.text(lang, "priorities.now"), list.start()));
        for (int i = 0; i < steps.size(); i++) {
            points.add(point(lang, Integer.toString(i + 1), steps.get(i).reached()));
        }
        var lowest = Math.floor(points.getFirst().amount());
        var highest = Math.max(lowest + 1, Math.ceil(points.getLast().amount()));
        return new StepChart(desk.text(lang, "priorities.chart"), points, lowest, highest);
    }

    private StepChart.Step point(Lang lang, String label, Rate rate) {
        return new StepChart.Step(label, 100.0 * rate.numerator() / rate.denominator(), percent(lang, rate));
    }

    private Table table(Lang lang, List<Step> steps) {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(row(lang, i + 1, steps.get(i)));
        }
        return new Table(
                desk.text(lang, "priorities.table"),
                List.of(
                        Table.Column.number(desk.text(lang, "priorities.rank")),
                        new Table.Column(desk.text(lang, "column.name")),
                        new Table.Column(desk.text(lang, "column.section")),
                        Table.Column.number(desk.text(lang, "column.applications")),
                        Table.Column.number(desk.text(lang, "priorities.each")),
                        Table.Column.number(desk.text(lang, "priorities.hours")),
                        new Table.Column(desk.text(lang, "column.obstacles")),
                        Table.Column.number(desk.text(lang, "priorities.rate"))),
                rows);
    }

    private Table.Row row(Lang lang, int rank, Step step) {
        var entry = step.entry();
        return new Table.Row(List.of(
                new Table.Cell(Integer.toString(rank)),
                link(entry),
                new Table.Cell(section(lang, entry)),
                new Table.Cell(JapaneseNumbers.inTable(step.applications())),
                new Table.Cell(
                        desk.text(lang, "priorities.minutes.value", step.minutes()),
                        null,
                        step.assumed()
                                ? List.of(new Tag(desk.text(lang, "priorities.assumption"), Tag.Colour.GRAY))
                                : List.of()),
                new Table.Cell(hours(step.gainMinutes())),
                new Table.Cell(obstacles(lang, entry)),
                new Table.Cell(percent(lang, step.reached()))));
    }

    private static Table.Cell link(Entry entry) {
        return Table.Cell.link(entry.name(), InventoryDesk.PATH + "/entries/" + entry.code());
    }

    private String section(Lang lang, Entry entry) {
        return desk.departmentOf(lang, entry.section()) + " " + desk.sectionName(lang, entry.section());
    }

    private String obstacles(Lang lang, Entry entry) {
        var between = lang == Lang.JA ? "、" : ", ";
        var words = entry.obstacles().stream()
                .map(obstacle -> obstacle.label().in(lang))
                .collect(Collectors.joining(between));
        return words.isEmpty() ? desk.text(lang, "unstated") : words;
    }

    private Table unknown(Lang lang, List<Entry> entries) {
        return new Table(
                desk.text(lang, "priorities.unknown", entries.size()),
                List.of(
                        new Table.Column(desk.text(lang, "column.name")),
                        new Table.Column(desk.text(lang, "column.section"))),
                entries.stream()
                        .limit(MOST_UNKNOWN)
                        .map(entry -> new Table.Row(List.of(link(entry), new Table.Cell(section(lang, entry)))))
                        .toList());
    }
}
