package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.EntryChange;
import jp.tenohira.procedures.entries.EntryColumn;
import jp.tenohira.procedures.entries.pages.EntryPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** One entry: what is said of it, and who changed what. */
@Component
class EntryView {

    private final InventoryDesk desk;
    private final Entries entries;

    EntryView(InventoryDesk desk, Entries entries) {
        this.desk = desk;
        this.entries = entries;
    }

    EntryPage page(HttpServletRequest request, Lang lang, Staff staff, Entry entry, String done) {
        var actions = new ArrayList<Button>();
        if (entries.mayChange(staff, entry)) {
            actions.add(Button.primary(desk.text(lang, "change"))
                    .to(InventoryDesk.PATH + "/entries/" + entry.code() + "/edit"));
        }
        actions.add(Button.secondary(desk.text(lang, "resident")).to("/procedures/" + entry.code()));
        return new EntryPage(
                desk.frame(request, lang, staff, entry.name()),
                desk.breadcrumb(lang, entry.name()),
                done.equals("saved") ? List.of(Notice.success("", desk.text(lang, "saved"))) : List.of(),
                facts(lang, entry),
                actions,
                history(lang, entries.history(entry.code())));
    }

    private SummaryList facts(Lang lang, Entry entry) {
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, lang, EntryColumn.CODE, entry.code());
        row(rows, lang, EntryColumn.READING, entry.reading());
        row(rows, lang, EntryColumn.DEPARTMENT, desk.departmentOf(lang, entry.section()));
        row(rows, lang, EntryColumn.SECTION, desk.sectionName(lang, entry.section()));
        row(rows, lang, EntryColumn.LEGAL_BASIS, entry.legalBasis());
        var yearly = entry.yearly().reversed().entrySet().stream()
                .map(year -> new FiscalYear(year.getKey()).name().in(lang) + " "
                        + desk.text(lang, "applications", JapaneseNumbers.inTable(year.getValue())))
                .collect(Collectors.joining("\n"));
        rows.add(new SummaryList.Row(
                desk.text(lang, "column.applications"), yearly.isEmpty() ? desk.text(lang, "unknown") : yearly));
        row(rows, lang, EntryColumn.CHANNELS, EntryWords.channels(lang, entry));
        rows.add(new SummaryList.Row(
                EntryColumn.ONLINE_SINCE.label().in(lang),
                entry.online() ? EntryWords.since(desk, lang, entry) : desk.text(lang, "state.not_online")));
        row(rows, lang, EntryColumn.OBSTACLES, EntryWords.obstacles(lang, entry));
        row(rows, lang, EntryColumn.WHY_NOT_YET, entry.whyNotYet());
        row(rows, lang, EntryColumn.MINUTES, Objects.toString(entry.minutes(), ""));
        var established = entry.establishedOn();
        row(rows, lang, EntryColumn.ESTABLISHED_ON, established == null ? "" : JapaneseDates.date(established, lang));
        var abolished = entry.abolishedOn();
        row(rows, lang, EntryColumn.ABOLISHED_ON, abolished == null ? "" : JapaneseDates.date(abolished, lang));
        return new SummaryList(rows);
    }

    private static void row(List<SummaryList.Row> rows, Lang lang, EntryColumn column, String value) {
        if (!value.isEmpty()) {
            rows.add(new SummaryList.Row(column.label().in(lang), value));
        }
    }

    private Table history(Lang lang, List<EntryChange> changes) {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var earlier = i + 1 < changes.size() ? changes.get(i + 1).content() : Map.<String, String>of();
            rows.add(new Table.Row(List.of(
                    new Table.Cell(Integer.toString(change.version())),
                    new Table.Cell(JapaneseDates.dateTime(change.changedAt(), lang)),
                    new Table.Cell(change.changedBy()),
                    new Table.Cell(desk.text(lang, "origin." + change.origin().name())),
                    new Table.Cell(differences(lang, earlier, change.content())))));
        }
        return new Table(
                desk.text(lang, "history"),
                List.of(
                        Table.Column.number(desk.text(lang, "history.version")),
                        new Table.Column(desk.text(lang, "history.at")),
                        new Table.Column(desk.text(lang, "history.by")),
                        new Table.Column(desk.text(lang, "history.origin")),
                        new Table.Column(desk.text(lang, "history.changed"))),
                rows);
    }

    private String differences(Lang lang, Map<String, String> before, Map<String, String> after) {
        if (before.isEmpty()) {
            return desk.text(lang, "history.first");
        }
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .filter(key -> !before.getOrDefault(key, "").equals(after.getOrDefault(key, "")))
                .map(key -> desk.text(
                        lang,
                        "history.difference",
                        EntryColumn.labelOf(key).in(lang),
                        before.getOrDefault(key, ""),
                        after.getOrDefault(key, "")))
                .collect(Collectors.joining(lang == Lang.JA ? "、" : "; "));
    }
}
