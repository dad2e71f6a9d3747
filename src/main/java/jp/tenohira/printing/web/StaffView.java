package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The lists of staff and printers, and what no list knows. */
@Component
class StaffView {

    private static final int MOST = 500;

    private final PrintDesk desk;
    private final PeopleLists lists;
    private final Unmapped unmapped;
    private final StaffHistory history;

    StaffView(PrintDesk desk, PeopleLists lists, Unmapped unmapped, StaffHistory history) {
        this.history = history;
        this.desk = desk;
        this.lists = lists;
        this.unmapped = unmapped;
    }

    DeskPage page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var accounts = unmapped.accounts();
        var printers = unmapped.printers();
        var known = lists.staff().latest().size();
        return new DeskPage(
                desk.frame(request, lang, staff, desk.text(lang, "staff")).withErrors(!problems.isEmpty()),
                null,
                desk.views(lang, staff, PrintDesk.STAFF),
                problems,
                asked.getOrDefault("done", "").equals("taken")
                        ? List.of(Notice.success("", desk.text(lang, "done.list")))
                        : List.of(),
                desk.text(
                        lang,
                        "staff.lead",
                        JapaneseNumbers.inTable(known),
                        JapaneseNumbers.inTable(accounts.size()),
                        JapaneseNumbers.inTable(printers.size())),
                null,
                List.of(listForm(lang, asked, problems), assignForm(lang, asked, problems)),
                Stream.concat(
                                Stream.of(
                                        table(lang, "unknown.accounts", "account", accounts),
                                        table(lang, "unknown.printers", "printer", printers)),
                                history.tables(lang, asked).stream())
                        .toList(),
                List.of());
    }

    private Form listForm(Lang lang, Map<String, String> asked, List<Problem> problems) {
        return new Form(
                desk.text(lang, "staff.import"),
                desk.text(lang, "staff.import.lead"),
                PrintDesk.STAFF,
                true,
                Map.of(),
                List.of(
                        choice(
                                lang,
                                "kind",
                                List.of("staff", "devices", "sections"),
                                asked.getOrDefault("kind", "staff")),
                        desk.file(lang, "list", problems, SheetReader.MOST_BYTES)),
                Button.primary(desk.text(lang, "imports.yes")));
    }

    private Form assignForm(Lang lang, Map<String, String> asked, List<Problem> problems) {
        return new Form(
                desk.text(lang, "assign"),
                desk.text(lang, "assign.lead"),
                PrintDesk.STAFF + "/assign",
                false,
                Map.of(),
                List.of(
                        choice(lang, "of", List.of("account", "printer"), asked.getOrDefault("of", "account")),
                        field(lang, "what", asked, problems, true),
                        field(lang, "section", asked, problems, false),
                        field(lang, "word", asked, problems, false),
                        field(lang, "since", asked, problems, true)),
                Button.primary(desk.text(lang, "assign.yes")));
    }

    private TextField field(Lang lang, String id, Map<String, String> asked, List<Problem> problems, boolean required) {
        return desk.field(lang, id, TextField.Kind.TEXT, asked.getOrDefault(id, ""), problems, required);
    }

    private ChoiceField choice(Lang lang, String id, List<String> values, String value) {
        return new ChoiceField(
                id,
                id,
                desk.text(lang, "field." + id),
                null,
                null,
                true,
                values.stream()
                        .map(option -> new Option(option, desk.text(lang, "field." + id + "." + option)))
                        .toList(),
                value);
    }

    private Table table(Lang lang, String caption, String of, List<Unmapped.Seen> seen) {
        return new Table(
                desk.text(lang, caption),
                List.of(
                        new Table.Column(desk.text(lang, "field.of." + of)),
                        new Table.Column(desk.text(lang, "unknown.first")),
                        new Table.Column(desk.text(lang, "unknown.last"))),
                seen.stream()
                        .limit(MOST)
                        .map(one -> new Table.Row(List.of(
                                Table.Cell.link(one.name(), address(of, one)),
                                new Table.Cell(one.firstDay()),
                                new Table.Cell(one.lastDay()))))
                        .toList());
    }

    private static String address(String of, Unmapped.Seen seen) {
        return PrintDesk.STAFF + "?since=" + seen.firstDay() + "&" + asking(of, seen.name());
    }

    /** The page with what was entered of one. */
    static String address(String of, String name) {
        return PrintDesk.STAFF + "?" + asking(of, name);
    }

    private static String asking(String of, String name) {
        return "of=" + of + "&what=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "#what";
    }
}
