package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.payments.sales.lists.ListColumn;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.lists.ShutRegularly;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The page of a list: what nobody assigned yet, a form for one entry, one for a table, and the entries. */
@Component
class ListsView {

    private static final int MOST = 1000;

    private final SalesDesk desk;
    private final Entries entries;
    private final Organisation organisation;
    private final Unassigned unassigned;

    ListsView(SalesDesk desk, Entries entries, Organisation organisation, Unassigned unassigned) {
        this.desk = desk;
        this.entries = entries;
        this.organisation = organisation;
        this.unassigned = unassigned;
    }

    static String address(SalesList list) {
        return SalesDesk.LISTS + "/" + list.code();
    }

    DeskPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            SalesList list,
            Map<String, String> asked,
            List<Problem> problems) {
        var title = list.label().in(lang);
        var done = asked.getOrDefault("done", "");
        return new DeskPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                new Breadcrumb(List.of(new Link(desk.text(lang, "title"), SalesDesk.PATH)), title),
                tabs(lang, list),
                problems,
                done.matches("[0-9]{1,6}")
                        ? List.of(Notice.success("", desk.text(lang, "lists.done", Integer.parseInt(done))))
                        : List.of(),
                desk.text(lang, "lists.lead." + list.code()),
                null,
                List.of(one(lang, list, asked, problems), table(lang, list, problems)),
                tables(lang, list),
                List.of());
    }

    private Tabs tabs(Lang lang, SalesList here) {
        return new Tabs(
                desk.text(lang, "lists"),
                Arrays.stream(SalesList.values())
                        .map(list -> new Tabs.Tab(list.label().in(lang), address(list), list == here))
                        .toList());
    }

    private Form one(Lang lang, SalesList list, Map<String, String> asked, List<Problem> problems) {
        return new Form(
                desk.text(lang, "lists.one"),
                desk.text(lang, "lists.one.lead"),
                address(list),
                false,
                Map.of(),
                list.columns().stream()
                        .map(column -> field(lang, column, asked.getOrDefault(column.code(), ""), problems))
                        .toList(),
                Button.primary(desk.text(lang, "lists.one.yes")));
    }

    private Form table(Lang lang, SalesList list, List<Problem> problems) {
        var columns = String.join(
                lang == Lang.JA ? "、" : ", ",
                list.columns().stream().map(column -> column.header().in(lang)).toList());
        return new Form(
                desk.text(lang, "lists.table"),
                desk.text(lang, "lists.table.lead", columns),
                address(list) + "/import",
                true,
                Map.of(),
                List.of(desk.file(lang, "table", problems, SheetReader.MOST_BYTES)),
                Button.primary(desk.text(lang, "imports.yes")));
    }

    private Field field(Lang lang, ListColumn column, String value, List<Problem> problems) {
        var options = switch (column.kind()) {
            case TENDER ->
                Arrays.stream(Tender.values())
                        .map(tender -> new Option(tender.name(), tender.label().in(lang)))
                        .toList();
            case SECTION ->
                organisation.sections().stream()
                        .map(section ->
                                new Option(section.code(), section.name().in(lang)))
                        .toList();
            case FACILITY -> named(SalesList.FACILITIES);
            case FEE_KIND -> named(SalesList.FEE_KINDS);
            case WORD, DAY, HOUR, PERCENT, SHUT -> List.<Option>of();
        };
        var label = column.header().in(lang);
        var error = Desk.error(problems, column.code());
        var hint = column.kind() == ListColumn.Kind.DAY ? desk.text(lang, "field.day.hint") : null;
        if (options.isEmpty()) {
            return new TextField(
                    column.code(),
                    column.code(),
                    label,
                    hint,
                    error,
                    column.needed(),
                    TextField.Kind.TEXT,
                    value,
                    "off",
                    null,
                    100);
        }
        var all = new ArrayList<Option>();
        all.add(new Option("", desk.text(lang, "columns.none")));
        all.addAll(options);
        return new ChoiceField(column.code(), column.code(), label, null, error, column.needed(), all, value);
    }

    private List<Option> named(SalesList list) {
        return entries.of(list).stream()
                .map(entry -> new Option(entry.getOrDefault("code", ""), entry.getOrDefault("name", "")))
                .distinct()
                .toList();
    }

    private List<Table> tables(Lang lang, SalesList list) {
        var tables = new ArrayList<Table>();
        var open = unassigned.of(list);
        if (!open.isEmpty()) {
            tables.add(new Table(
                    desk.text(lang, "lists.open"),
                    List.of(
                            new Table.Column(list.columns().getFirst().header().in(lang)),
                            new Table.Column(desk.text(lang, "lists.open.first")),
                            new Table.Column(desk.text(lang, "lists.open.last"))),
                    open.stream()
                            .map(seen -> new Table.Row(List.of(
                                    Table.Cell.link(seen.name(), address(list) + "?" + seen.query(list)),
                                    new Table.Cell(seen.firstDay()),
                                    new Table.Cell(seen.lastDay()))))
                            .toList()));
        }
        tables.add(new Table(
                desk.text(lang, "lists.entries"),
                list.columns().stream()
                        .map(column -> new Table.Column(column.header().in(lang)))
                        .toList(),
                entries.of(list).stream()
                        .limit(MOST)
                        .map(entry -> new Table.Row(list.columns().stream()
                                .map(column ->
                                        new Table.Cell(shown(lang, column, entry.getOrDefault(column.code(), ""))))
                                .toList()))
                        .toList()));
        return tables;
    }

    private String shown(Lang lang, ListColumn column, String value) {
        return switch (column.kind()) {
            case TENDER -> Tender.valueOf(value).label().in(lang);
            case SHUT -> ShutRegularly.read(value).map(shut -> shut.in(lang)).orElse(value);
            case SECTION ->
                organisation
                        .section(value)
                        .map(section -> section.name().in(lang))
                        .orElse(value);
            default -> value;
        };
    }
}
