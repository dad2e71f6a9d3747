package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.definitions.DefinitionProblem;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.pages.SheetPage.Hidden;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which a definition is written, with every mistake at its line. */
@Component
class DefinitionFormView {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 500;

    static final String TEMPLATE = """
            code: my-figure
            name: {ja: 指標の名前, en: Name of the figure}
            meaning:
              ja: 何を数え、何を数えないか。
              en: What counts and what does not.
            unit: {ja: 件, en: cases}
            formula: applications_received
            digits: 0
            direction: up
            kind: flow
            source: {ja: 申請記録, en: Application records}
            owner: {ja: DX戦略課 課長, en: Head of the DX section}
            published: false
            """;

    private final FigureDesk desk;
    private final Wording wording;

    DefinitionFormView(FigureDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    /**
     * @param code empty for a new figure
     * @param good what the text means, when it was checked and nothing is wrong
     */
    SheetPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String code,
            int seen,
            String yaml,
            String reason,
            List<DefinitionProblem> wrong,
            @Nullable Figure good) {
        var title = code.isEmpty() ? desk.text(lang, "definition.new") : desk.text(lang, "definition.edit.title", code);
        var problems = new ArrayList<Problem>();
        wrong.forEach(problem -> problems.add(new Problem("yaml", sentence(problem, lang))));
        var error = problems.isEmpty()
                ? null
                : String.join("\n", problems.stream().map(Problem::message).toList());
        var action =
                code.isEmpty() ? FigureDesk.DEFINITIONS + "/new" : "/headquarters/figures/" + code + "/definition/edit";
        var form = new Form(
                "",
                action,
                List.of(new Hidden("seen", Integer.toString(seen))),
                List.of(
                        desk.field(lang, "yaml", TextField.Kind.LONG, yaml, error, true, LONGEST),
                        desk.field(lang, "reason", TextField.Kind.TEXT, reason, null, true, LONGEST_REASON)),
                List.of(
                        Button.secondary(desk.text(lang, "definition.check")).sending("do", "check"),
                        Button.primary(desk.text(lang, "definition.publish")).sending("do", "publish")));
        return new SheetPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title, new Link(desk.text(lang, "definition.list"), FigureDesk.DEFINITIONS)),
                desk.text(lang, "definition.edit.lead"),
                problems,
                good == null
                        ? List.of()
                        : List.of(Notice.success(
                                desk.text(lang, "definition.good"),
                                good.name().in(lang) + " = " + wording.formula(good, lang))),
                null,
                "",
                List.of(),
                List.of(form),
                List.of());
    }

    private String sentence(DefinitionProblem problem, Lang lang) {
        return problem.line() == 0
                ? problem.sentence().in(lang)
                : desk.text(
                        lang,
                        "definition.line",
                        problem.line(),
                        problem.sentence().in(lang));
    }
}
