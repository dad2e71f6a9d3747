package jp.tenohira.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.audit.Finding;
import jp.tenohira.audit.HeaderWords;
import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.kinds.TableKind;
import jp.tenohira.audit.pages.AuditPage;
import jp.tenohira.audit.pages.AuditPage.FindingView;
import jp.tenohira.audit.pages.AuditPage.Result;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.published.PublishedTables;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together. */
@Component
class TableAuditView {

    /** Longer tables are not sent back to the browser. */
    private static final int LONGEST_AGAIN = 200_000;

    private final PublishedTables shipped;
    private final MarkedTables marked;
    private final Frames frames;
    private final Messages messages;

    TableAuditView(PublishedTables shipped, MarkedTables marked, Frames frames, Messages messages) {
        this.shipped = shipped;
        this.marked = marked;
        this.frames = frames;
        this.messages = messages;
    }

    String pastedName(Lang lang) {
        return text(lang, "pasted.name");
    }

    AuditPage empty(HttpServletRequest request, Lang lang, Staff staff) {
        return page(frame(request, lang, staff), lang, "", "", null, null);
    }

    AuditPage refused(HttpServletRequest request, Lang lang, Staff staff, String pasted, String kind, String why) {
        var frame = frame(request, lang, staff).withErrors();
        return page(frame, lang, pasted, kind, why, null);
    }

    AuditPage ofShipped(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String table,
            List<Sheet> sheets,
            List<Finding> findings) {
        var address = TableAuditController.PATH + "/findings?table=" + table;
        var downloads = List.of(
                Button.secondary(text(lang, "save.csv")).to(address),
                Button.secondary(text(lang, "save.json")).to(address + "&format=json"));
        var name = table.equals(TableAuditController.ALL) ? text(lang, "shipped.all") : table;
        return page(
                frame(request, lang, staff),
                lang,
                "",
                "",
                null,
                result(lang, name, "", sheets, findings, downloads, ""));
    }

    AuditPage ofSent(
            HttpServletRequest request, Lang lang, Staff staff, Sheet sheet, String kind, List<Finding> findings) {
        var again = asTabs(sheet);
        var downloads = again.isEmpty()
                ? List.<Button>of()
                : List.of(
                        Button.secondary(text(lang, "save.csv")).sending("format", "csv"),
                        Button.secondary(text(lang, "save.json")).sending("format", "json"));
        var frame = frame(request, lang, staff).at(TableAuditController.PATH);
        return page(
                frame,
                lang,
                "",
                kind,
                null,
                result(lang, sheet.name(), kind, List.of(sheet), findings, downloads, again));
    }

    private static String asTabs(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        rows.add(sheet.header());
        rows.addAll(sheet.rows());
        var text = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("[\\t\\r\\n\"]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return text.length() > LONGEST_AGAIN ? "" : text;
    }

    private Result result(
            Lang lang,
            String name,
            String kind,
            List<Sheet> sheets,
            List<Finding> findings,
            List<Button> downloads,
            String again) {
        var counts = Arrays.stream(Verdict.values())
                .map(verdict -> new Stat(
                        text(lang, "verdict." + verdict.word()),
                        Long.toString(findings.stream()
                                .filter(finding -> finding.verdict() == verdict)
                                .count()),
                        text(lang, "unit")))
                .toList();
        var wrong = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.WRONG);
        var summary = wrong
                ? Notice.warning("", text(lang, "summary.wrong"))
                : Notice.success("", text(lang, findings.isEmpty() ? "summary.nothing" : "summary.explained"));
        var views = new ArrayList<FindingView>();
        for (var finding : findings) {
            var computed = finding.computed();
            views.add(new FindingView(
                    "finding-" + (views.size() + 1),
                    marked.tag(finding.verdict(), lang),
                    text(
                            lang,
                            "place",
                            finding.table(),
                            HeaderWords.row(finding.row(), lang),
                            HeaderWords.column(finding.column(), lang)),
                    finding.stated(),
                    computed == null ? "" : computed,
                    finding.sentence().in(lang)));
        }
        var heading = text(lang, "result", name);
        return new Result(
                heading, summary, counts, views, marked.of(sheets, findings, lang), downloads, again, kind, name);
    }

    private AuditPage page(
            Frame frame, Lang lang, String pasted, String kind, @Nullable String error, @Nullable Result result) {
        var problems = error == null ? List.<Problem>of() : List.of(new Problem("file", error));
        return new AuditPage(
                frame,
                problems,
                shipped(lang),
                fields(lang, pasted, kind, error),
                Button.primary(text(lang, "audit")),
                result);
    }

    private List<Field> fields(Lang lang, String pasted, String kind, @Nullable String error) {
        var kinds = new ArrayList<Option>();
        kinds.add(new Option("", text(lang, "kind.auto")));
        for (var known : TableKind.values()) {
            kinds.add(new Option(known.code(), known.label().in(lang)));
        }
        return List.of(
                new FileField(
                        "file",
                        "file",
                        text(lang, "file"),
                        text(lang, "file.hint"),
                        error,
                        false,
                        ".csv,.tsv,.xlsx",
                        List.of(),
                        false,
                        SheetReader.MOST_BYTES),
                new TextField(
                        "pasted",
                        "pasted",
                        text(lang, "pasted"),
                        text(lang, "pasted.hint"),
                        null,
                        false,
                        TextField.Kind.LONG,
                        pasted,
                        "off",
                        null,
                        null),
                new ChoiceField("kind", "kind", text(lang, "kind"), text(lang, "kind.hint"), null, false, kinds, kind));
    }

    /** The tables the city published; no rows where it published none here. */
    private Table shipped(Lang lang) {
        var rows = new ArrayList<Table.Row>();
        var path = TableAuditController.PATH + "?table=";
        if (!shipped.all().isEmpty()) {
            rows.add(new Table.Row(List.of(
                    Table.Cell.link(text(lang, "shipped.all"), path + TableAuditController.ALL),
                    new Table.Cell(""),
                    new Table.Cell(""))));
        }
        for (var sheet : shipped.all()) {
            rows.add(new Table.Row(List.of(
                    Table.Cell.link(sheet.name(), path + sheet.name()),
                    new Table.Cell(TableKind.recognised(sheet.header()).label().in(lang)),
                    new Table.Cell(Integer.toString(sheet.rows().size())))));
        }
        return new Table(
                text(lang, "shipped"),
                List.of(
                        new Table.Column(text(lang, "shipped.name")),
                        new Table.Column(text(lang, "kind")),
                        Table.Column.number(text(lang, "shipped.rows"))),
                rows);
    }

    private Frame frame(HttpServletRequest request, Lang lang, Staff staff) {
        return frames.staff(request, lang, text(lang, "title"), staff.name());
    }

    private String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "audit." + key, args);
    }
}
