package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.EntryColumn;
import jp.tenohira.procedures.entries.pages.ImportPage;
import jp.tenohira.procedures.entries.sheet.ImportPlan;
import jp.tenohira.procedures.entries.sheet.SheetImports;
import jp.tenohira.procedures.entries.sheet.SheetProblem;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.FileField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of the import in each of its states. */
@Component
class ImportView {

    private static final String FILE = "file";
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_CHANGES = 200;

    private final InventoryDesk desk;

    ImportView(InventoryDesk desk) {
        this.desk = desk;
    }

    ImportPage empty(HttpServletRequest request, Lang lang, Staff staff) {
        return page(request, lang, staff, List.of(), List.of(), null, "");
    }

    ImportPage unreadable(HttpServletRequest request, Lang lang, Staff staff, String why) {
        return page(request, lang, staff, List.of(), List.of(new Problem(FILE, why)), null, "");
    }

    ImportPage forgotten(HttpServletRequest request, Lang lang, Staff staff) {
        return unreadable(request, lang, staff, desk.text(lang, "import.forgotten"));
    }

    ImportPage wrong(HttpServletRequest request, Lang lang, Staff staff, List<SheetProblem> problems) {
        var shown = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> new Problem(FILE, problem.sentence().in(lang)))
                .toList();
        return page(
                request,
                lang,
                staff,
                List.of(Notice.error("", desk.text(lang, "import.nothing", problems.size(), shown.size()))),
                shown,
                null,
                "");
    }

    ImportPage plan(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String file,
            ImportPlan plan,
            String pending,
            boolean other) {
        var notices = new ArrayList<Notice>();
        if (other) {
            notices.add(Notice.warning("", desk.text(lang, "import.other")));
        }
        var added = plan.added();
        notices.add(Notice.info(
                file,
                plan.changes().isEmpty()
                        ? desk.text(lang, "import.same", plan.same())
                        : desk.text(
                                lang,
                                "import.plan",
                                JapaneseNumbers.inTable(added),
                                JapaneseNumbers.inTable(plan.changes().size() - added),
                                JapaneseNumbers.inTable(plan.same()),
                                JapaneseNumbers.inTable(plan.untouched()))));
        return page(request, lang, staff, notices, List.of(), plan, pending);
    }

    private ImportPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            List<Notice> notices,
            List<Problem> problems,
            @Nullable ImportPlan plan,
            String pending) {
        var file = new FileField(
                FILE,
                FILE,
                desk.text(lang, "import.file"),
                desk.text(lang, "import.file.hint"),
                problems.isEmpty() ? null : problems.getFirst().message(),
                true,
                ".csv,.tsv,.xlsx",
                List.of(),
                false,
                SheetReader.MOST_BYTES);
        return new ImportPage(
                desk.frame(request, lang, staff, desk.text(lang, "import")).withErrors(!problems.isEmpty()),
                desk.tabs(lang, staff, InventoryDesk.IMPORT),
                notices,
                problems,
                file,
                List.of(
                        Button.tertiary(desk.text(lang, "import.template.xlsx"))
                                .to(InventoryDesk.IMPORT + "/template.xlsx"),
                        Button.tertiary(desk.text(lang, "import.template.csv"))
                                .to(InventoryDesk.IMPORT + "/template.csv")),
                plan == null
                        ? Button.primary(desk.text(lang, "import.preview"))
                        : Button.secondary(desk.text(lang, "import.preview")),
                table(lang, plan),
                pending,
                plan == null ? "" : SheetImports.mark(plan),
                plan == null || pending.isEmpty()
                        ? List.of()
                        : List.of(
                                Button.primary(desk.text(lang, "import.confirm")),
                                Button.tertiary(desk.text(lang, "import.cancel"))
                                        .to(InventoryDesk.IMPORT)));
    }

    private Table table(Lang lang, @Nullable ImportPlan plan) {
        var changes = plan == null ? List.<ImportPlan.Change>of() : plan.changes();
        var caption = changes.size() > MOST_CHANGES
                ? desk.text(lang, "import.changes.first", MOST_CHANGES, changes.size())
                : desk.text(lang, "import.changes");
        return new Table(
                caption,
                List.of(
                        new Table.Column(desk.text(lang, "column.code")),
                        new Table.Column(desk.text(lang, "column.name")),
                        new Table.Column(desk.text(lang, "history.changed"))),
                changes.stream()
                        .limit(MOST_CHANGES)
                        .map(change -> row(lang, change))
                        .toList());
    }

    private Table.Row row(Lang lang, ImportPlan.Change change) {
        var fresh = change.before() == null;
        var cells = change.cells().stream()
                .filter(cell -> !fresh || !cell.after().isEmpty())
                .map(cell -> fresh
                        ? EntryColumn.labelOf(cell.column()).in(lang) + ": " + cell.after()
                        : desk.text(
                                lang,
                                "history.difference",
                                EntryColumn.labelOf(cell.column()).in(lang),
                                cell.before(),
                                cell.after()))
                .collect(Collectors.joining(lang == Lang.JA ? "、" : "; "));
        return new Table.Row(List.of(
                new Table.Cell(
                        change.after().code(),
                        null,
                        List.of(
                                fresh
                                        ? new Tag(desk.text(lang, "import.new"), Tag.Colour.GREEN)
                                        : new Tag(desk.text(lang, "import.changed"), Tag.Colour.BLUE))),
                new Table.Cell(change.after().name()),
                new Table.Cell(cells)));
    }
}
