package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.EntryFilter.Sort;
import jp.tenohira.procedures.entries.EntryFilter.State;
import jp.tenohira.procedures.entries.Obstacle;
import jp.tenohira.procedures.entries.pages.EntryListPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The list of entries: filter, order, pages. */
@Component
class EntryListView {

    private static final int PAGE = 50;
    private static final int LONGEST_WORDS = 100;

    private final InventoryDesk desk;
    private final Entries entries;
    private final Procedures procedures;

    EntryListView(InventoryDesk desk, Entries entries, Procedures procedures) {
        this.desk = desk;
        this.entries = entries;
        this.procedures = procedures;
    }

    EntryListPage page(HttpServletRequest request, Lang lang, Staff staff, EntryQuery query, String done) {
        var found = entries.find(query.filter());
        var pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
        var number = Math.min(query.page(), pages);
        var shown = found.subList((number - 1) * PAGE, Math.min(found.size(), number * PAGE));
        return new EntryListPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                desk.tabs(lang, staff, InventoryDesk.PATH),
                done.equals("imported") ? List.of(Notice.success("", desk.text(lang, "imported"))) : List.of(),
                InventoryDesk.PATH,
                filter(lang, query),
                !query.parameters().isEmpty(),
                Button.secondary(desk.text(lang, "show")),
                table(lang, query, shown),
                new Pager(number, pages, query.pages(), summary(lang, found.size(), number, shown.size())),
                actions(lang, staff, query));
    }

    private String summary(Lang lang, int all, int page, int shown) {
        var first = (page - 1) * PAGE + 1;
        return shown == 0
                ? ""
                : desk.text(
                        lang,
                        "count",
                        JapaneseNumbers.inTable(all),
                        JapaneseNumbers.inTable(first),
                        JapaneseNumbers.inTable(first + shown - 1L));
    }

    private List<Button> actions(Lang lang, Staff staff, EntryQuery query) {
        var actions = new ArrayList<Button>();
        if (entries.mayAdd(staff)) {
            actions.add(Button.primary(desk.text(lang, "add")).to(InventoryDesk.PATH + "/new"));
        }
        actions.add(Button.secondary(desk.text(lang, "export.csv")).to(query.file("csv")));
        actions.add(Button.secondary(desk.text(lang, "export.xlsx")).to(query.file("xlsx")));
        return actions;
    }

    private List<Field> filter(Lang lang, EntryQuery query) {
        var states = Arrays.stream(State.values())
                .filter(state -> state != State.ALL)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .map(word -> new Option(word, desk.text(lang, "state." + word)))
                .toList();
        var obstacles = Arrays.stream(Obstacle.values())
                .map(obstacle -> new Option(obstacle.code(), obstacle.label().in(lang)))
                .toList();
        return List.of(
                new TextField(
                        "q",
                        "q",
                        desk.text(lang, "filter.q"),
                        desk.text(lang, "filter.q.hint"),
                        null,
                        false,
                        TextField.Kind.TEXT,
                        query.value("q"),
                        "off",
                        null,
                        LONGEST_WORDS),
                choice(lang, "department", desk.departments(lang), query),
                choice(lang, "section", desk.sections(lang), query),
                choice(lang, "state", states, query),
                choice(lang, "obstacle", obstacles, query));
    }

    private ChoiceField choice(Lang lang, String name, List<Option> options, EntryQuery query) {
        var all = new ArrayList<Option>();
        all.add(new Option("", desk.text(lang, "all")));
        all.addAll(options);
        return new ChoiceField(
                name, name, desk.text(lang, "filter." + name), null, null, false, all, query.value(name));
    }

    private Table table(Lang lang, EntryQuery query, List<Entry> shown) {
        var columns = List.of(
                column(lang, query, Sort.CODE, "column.code", false),
                column(lang, query, Sort.NAME, "column.name", false),
                column(lang, query, Sort.DEPARTMENT, "column.section", false),
                column(lang, query, Sort.APPLICATIONS, "column.applications", true),
                column(lang, query, Sort.ONLINE_SINCE, "column.online", false),
                new Table.Column(desk.text(lang, "column.obstacles")));
        return new Table(
                desk.text(lang, "list"),
                columns,
                shown.stream().map(entry -> row(lang, entry)).toList());
    }

    private Table.Row row(Lang lang, Entry entry) {
        return new Table.Row(List.of(
                new Table.Cell(entry.code()),
                Table.Cell.link(name(lang, entry), InventoryDesk.PATH + "/entries/" + entry.code()),
                new Table.Cell(
                        desk.departmentOf(lang, entry.section()) + " " + desk.sectionName(lang, entry.section())),
                new Table.Cell(
                        entry.latestApplications().map(JapaneseNumbers::inTable).orElse(desk.text(lang, "unknown"))),
                new Table.Cell(EntryWords.since(desk, lang, entry), null, List.of(state(lang, entry))),
                new Table.Cell(EntryWords.obstacles(lang, entry))));
    }

    /** The inventory has Japanese names only; other names stand with the procedure. */
    private String name(Lang lang, Entry entry) {
        return lang == Lang.JA
                ? entry.name()
                : procedures
                        .find(entry.code())
                        .map(procedure -> procedure.name().in(lang))
                        .orElse(entry.name());
    }

    private Tag state(Lang lang, Entry entry) {
        if (entry.abolishedOn() != null) {
            return new Tag(desk.text(lang, "state.abolished"), Tag.Colour.GRAY);
        }
        return entry.online()
                ? new Tag(desk.text(lang, "state.online"), Tag.Colour.GREEN)
                : new Tag(desk.text(lang, "state.not_online"), Tag.Colour.YELLOW);
    }

    private Table.Column column(Lang lang, EntryQuery query, Sort sort, String key, boolean numeric) {
        var state = query.filter().sort() != sort
                ? Table.Sort.NONE
                : query.filter().descending() ? Table.Sort.DESCENDING : Table.Sort.ASCENDING;
        return new Table.Column(desk.text(lang, key), numeric, query.sortedBy(sort), state);
    }
}
