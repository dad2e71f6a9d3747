package jp.tenohira.packs.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.FrozenPack;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.assembly.PackDiff;
import jp.tenohira.packs.assembly.PackDiff.Change;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.packs.pages.OverviewPage;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed since the last issued pack, number by number. */
@Component
class DiffView {

    private final PackDesk desk;

    DiffView(PackDesk desk) {
        this.desk = desk;
    }

    OverviewPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Meeting meeting,
            PackContent now,
            Optional<FrozenPack> before) {
        var title = desk.text(lang, "diff");
        var changes = before.map(pack -> PackDiff.between(pack.content(), now)).orElse(List.of());
        var wordings =
                before.map(pack -> PackDiff.wordings(pack.content(), now)).orElse(List.of());
        var tables = new ArrayList<Table>();
        if (!changes.isEmpty()) {
            tables.add(table(lang, changes));
        }
        if (!wordings.isEmpty()) {
            tables.add(wordings(lang, wordings));
        }
        var lead = before.map(pack -> desk.text(
                        lang,
                        changes.isEmpty() ? "diff.same" : "diff.lead",
                        JapaneseDates.date(pack.content().held(), lang),
                        changes.size()))
                .orElseGet(() -> desk.text(lang, "diff.first"));
        return new OverviewPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, meeting, title),
                lead,
                List.of(),
                List.of(),
                tables);
    }

    private Table wordings(Lang lang, List<PackDiff.Wording> wordings) {
        return new Table(
                desk.text(lang, "diff.wordings"),
                List.of(
                        new Table.Column(desk.text(lang, "diff.slide")),
                        new Table.Column(desk.text(lang, "diff.before")),
                        new Table.Column(desk.text(lang, "diff.now"))),
                wordings.stream()
                        .map(change -> new Table.Row(List.of(
                                new Table.Cell(change.slide()),
                                new Table.Cell(said(lang, change.before())),
                                new Table.Cell(said(lang, change.now())))))
                        .toList());
    }

    private String said(Lang lang, String text) {
        return text.isEmpty() ? desk.text(lang, "diff.absent") : text;
    }

    private Table table(Lang lang, List<Change> changes) {
        return new Table(
                desk.text(lang, "diff"),
                List.of(
                        new Table.Column(desk.text(lang, "diff.figure")),
                        new Table.Column(desk.text(lang, "diff.slice")),
                        Table.Column.number(desk.text(lang, "diff.before")),
                        Table.Column.number(desk.text(lang, "diff.now"))),
                changes.stream().map(change -> row(lang, change)).toList());
    }

    private Table.Row row(Lang lang, Change change) {
        var now = change.now();
        var number = now == null ? change.before() : now;
        return number == null
                ? new Table.Row(List.of())
                : new Table.Row(List.of(
                        Table.Cell.link(number.name(), number.path()),
                        new Table.Cell(slice(number)),
                        new Table.Cell(shown(lang, change.before())),
                        new Table.Cell(shown(lang, now))));
    }

    private String shown(Lang lang, @Nullable PackNumber number) {
        return number == null ? desk.text(lang, "diff.absent") : number.withUnit();
    }

    private static String slice(PackNumber number) {
        return new TreeMap<>(number.where()).values().stream().collect(joining("、"));
    }
}
