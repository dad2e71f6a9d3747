package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.definitions.LineChanges;
import jp.tenohira.packs.definitions.PackProblem;
import jp.tenohira.packs.definitions.PackVersions;
import jp.tenohira.packs.definitions.PackVersions.Version;
import jp.tenohira.packs.pages.FormPage;
import jp.tenohira.packs.pages.OverviewPage;
import jp.tenohira.packs.pages.PackPage.MaterialView;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The editor of the definition with its mistakes, its preview and its versions. */
@Component
class PackDefinitionView {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_REASON = 500;

    private final PackVersions versions;
    private final PackDesk desk;

    PackDefinitionView(PackVersions versions, PackDesk desk) {
        this.versions = versions;
        this.desk = desk;
    }

    /** @param seen the version that was newest when the writer began */
    record Typed(int seen, String yaml, String reason) {}

    /** @param preview of what was typed, where it was right: empty inside without any meeting to show it on */
    FormPage form(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Typed typed,
            List<PackProblem> wrong,
            Optional<Optional<PackContent>> preview,
            boolean published) {
        var title = desk.text(lang, "definition");
        var problems = wrong.stream()
                .map(problem -> new Problem(problem.line() == 0 ? "reason" : "yaml", sentence(lang, problem)))
                .toList();
        return new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                notices(lang, preview, published),
                problems,
                PackDefinitionController.PATH,
                typed.seen(),
                List.of(
                        field(lang, "yaml", TextField.Kind.LONG, typed.yaml(), problems, LONGEST),
                        field(lang, "reason", TextField.Kind.TEXT, typed.reason(), problems, LONGEST_REASON)),
                List.of(
                        Button.secondary(desk.text(lang, "definition.preview")).sending("do", "preview"),
                        Button.primary(desk.text(lang, "definition.publish")).sending("do", "publish")),
                List.of(history(lang)),
                preview.flatMap(content -> content)
                        .map(PackDefinitionView::materials)
                        .orElse(List.of()));
    }

    private List<Notice> notices(Lang lang, Optional<Optional<PackContent>> preview, boolean published) {
        var notices = new ArrayList<Notice>();
        notices.add(Notice.info(desk.text(lang, "definition.lead"), desk.text(lang, "definition.lead.text")));
        if (published) {
            notices.add(Notice.success("", desk.text(lang, "definition.published")));
        }
        preview.ifPresent(content -> notices.add(Notice.success(
                desk.text(lang, "definition.good"),
                desk.text(lang, content.isPresent() ? "definition.good.text" : "definition.good.noMeeting"))));
        return notices;
    }

    private static List<MaterialView> materials(PackContent content) {
        return PackView.materials(content, null);
    }

    private String sentence(Lang lang, PackProblem problem) {
        return problem.line() == 0
                ? problem.sentence().in(lang)
                : desk.text(
                        lang,
                        "definition.at",
                        problem.line(),
                        problem.column(),
                        problem.sentence().in(lang));
    }

    private TextField field(
            Lang lang, String name, TextField.Kind kind, String value, List<Problem> problems, int longest) {
        return new TextField(
                name,
                name,
                desk.text(lang, "field." + name),
                desk.text(lang, "field." + name + ".hint"),
                error(problems, name),
                true,
                kind,
                value,
                "off",
                null,
                longest);
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        var own = problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .toList();
        return own.isEmpty() ? null : String.join("\n", own);
    }

    private Table history(Lang lang) {
        var rows = versions.history().stream()
                .map(one -> new Table.Row(List.of(
                        Table.Cell.link(name(lang, one), PackDefinitionController.PATH + "/versions/" + one.version()),
                        new Table.Cell(one.version() == 0 ? "" : JapaneseDates.dateTime(one.at(), lang)),
                        new Table.Cell(one.by()),
                        new Table.Cell(one.reason()))))
                .toList();
        return new Table(
                desk.text(lang, "definition.history"),
                List.of(
                        new Table.Column(desk.text(lang, "definition.version")),
                        new Table.Column(desk.text(lang, "definition.time")),
                        new Table.Column(desk.text(lang, "definition.by")),
                        new Table.Column(desk.text(lang, "field.reason"))),
                rows);
    }

    private String name(Lang lang, Version one) {
        return one.version() == 0
                ? desk.text(lang, "definition.shipped")
                : desk.text(lang, "definition.nth", one.version());
    }

    OverviewPage compared(HttpServletRequest request, Lang lang, Staff staff, Version one, Version newest) {
        var title = desk.text(lang, "definition.compare", name(lang, one));
        var changes = LineChanges.between(one.yaml(), newest.yaml());
        var same = one.version() == newest.version();
        var lead = same
                ? desk.text(lang, "definition.inForce")
                : desk.text(lang, "definition.compared", name(lang, newest), changes.size());
        return new OverviewPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title),
                lead,
                List.of(),
                same
                        ? List.of(
                                Button.secondary(desk.text(lang, "definition")).to(PackDefinitionController.PATH))
                        : List.of(Button.primary(desk.text(lang, "definition.restore"))
                                .to(PackDefinitionController.PATH + "?from=" + one.version())),
                changes.isEmpty() ? List.of() : List.of(table(lang, changes)));
    }

    private Table table(Lang lang, List<LineChanges.Change> changes) {
        return new Table(
                desk.text(lang, "definition.changes"),
                List.of(
                        Table.Column.number(desk.text(lang, "definition.line")),
                        new Table.Column(desk.text(lang, "definition.kind")),
                        new Table.Column(desk.text(lang, "definition.text"))),
                changes.stream()
                        .map(change -> new Table.Row(List.of(
                                new Table.Cell(Integer.toString(change.line())),
                                new Table.Cell(desk.text(lang, change.came() ? "definition.came" : "definition.went")),
                                new Table.Cell(change.text()))))
                        .toList());
    }
}
