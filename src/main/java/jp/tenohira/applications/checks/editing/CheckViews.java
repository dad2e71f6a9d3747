package jp.tenohira.applications.checks.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.CheckDraft;
import jp.tenohira.applications.checks.CheckProblem;
import jp.tenohira.applications.checks.Checks;
import jp.tenohira.applications.checks.pages.CheckPage;
import jp.tenohira.applications.checks.pages.ChecksPage;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the pages of checks together. */
@Component
class CheckViews {

    private static final Table NO_TABLE = new Table("", List.of(), List.of());

    private final Checks checks;
    private final Forms forms;
    private final SectionProcedures procedures;
    private final Frames frames;
    private final Messages messages;

    CheckViews(Checks checks, Forms forms, SectionProcedures procedures, Frames frames, Messages messages) {
        this.checks = checks;
        this.forms = forms;
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
    }

    ChecksPage list(Desk desk, Lang lang, String asked, HttpServletRequest request) {
        var frame = frames.staff(
                request, lang, messages.in(lang, "checks.title"), desk.staff().name());
        var names = procedures.withForms(desk, lang);
        var procedure = names.containsKey(asked)
                ? asked
                : names.keySet().stream().findFirst().orElse("");
        var lines = checks.all(desk, procedure).stream()
                .map(check -> line(frame, check))
                .toList();
        return new ChecksPage(
                frame,
                new Tabs(
                        frame.t("checks.procedures"),
                        names.entrySet().stream()
                                .map(e -> new Tabs.Tab(
                                        e.getValue(),
                                        "/staff/checks?procedure=" + e.getKey(),
                                        e.getKey().equals(procedure)))
                                .toList()),
                procedure,
                names.getOrDefault(procedure, ""),
                lines,
                desk.head(),
                lines.isEmpty() ? new EmptyState(frame.t("checks.empty.heading"), frame.t("checks.empty.text")) : null);
    }

    private static ChecksPage.Line line(Frame frame, Check check) {
        return new ChecksPage.Line(
                check.code(),
                check.label().in(frame.lang()),
                frame.t("checks.kind." + (check.kind() == Check.Kind.DUPLICATE ? "duplicate" : "condition")),
                check.active()
                        ? new Tag(frame.t("checks.on"), Tag.Colour.GREEN)
                        : new Tag(frame.t("checks.off"), Tag.Colour.GRAY),
                check.active(),
                frame.t("checks.version", check.version(), author(frame, check)),
                "/staff/checks/" + check.procedure() + "/" + check.code());
    }

    CheckPage draft(Desk desk, Lang lang, CheckDraft draft, boolean fresh, HttpServletRequest request) {
        return page(desk, lang, draft, fresh, List.of(), null, request);
    }

    CheckPage refused(
            Desk desk,
            Lang lang,
            CheckDraft draft,
            boolean fresh,
            List<CheckProblem> problems,
            HttpServletRequest request) {
        return page(desk, lang, draft, fresh, problems, null, request);
    }

    CheckPage tried(
            Desk desk, Lang lang, CheckDraft draft, boolean fresh, Checks.Trial trial, HttpServletRequest request) {
        return page(desk, lang, draft, fresh, List.of(), trial, request);
    }

    private CheckPage page(
            Desk desk,
            Lang lang,
            CheckDraft draft,
            boolean fresh,
            List<CheckProblem> problems,
            Checks.@Nullable Trial trial,
            HttpServletRequest request) {
        if (!procedures.withForms(desk, lang).containsKey(draft.procedure())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var title = fresh ? messages.in(lang, "checks.new") : messages.in(lang, "checks.edit", draft.label());
        var frame = frames.staff(request, lang, title, desk.staff().name()).withErrors(!problems.isEmpty());
        var definition = forms.current(draft.procedure()).definition();
        var fields = new CheckFields(frame, definition, draft, fresh, problems);
        return new CheckPage(
                frame,
                new ErrorSummary(problems.stream()
                        .map(problem ->
                                new Problem(problem.field(), problem.message().in(lang)))
                        .toList()),
                title,
                "/staff/checks?procedure=" + draft.procedure(),
                "/staff/checks/" + draft.procedure(),
                fresh ? null : draft.code(),
                fields.fields(),
                marked(draft, problems),
                trial == null ? missing(frame, fields, fresh) : notice(frame, trial),
                trial == null ? NO_TABLE : examples(frame, trial),
                fields.words(),
                fresh ? NO_TABLE : versions(frame, desk, draft));
    }

    private static CheckPage.@Nullable Marked marked(CheckDraft draft, List<CheckProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals("expression") && problem.from() >= 0)
                .findFirst()
                .map(problem -> {
                    var text = draft.expression();
                    var all = text.codePointCount(0, text.length());
                    var at = text.offsetByCodePoints(0, Math.min(problem.from(), all));
                    var end = text.offsetByCodePoints(0, Math.min(problem.from() + problem.length(), all));
                    return new CheckPage.Marked(
                            text.substring(0, at), end > at ? text.substring(at, end) : " ", text.substring(end));
                })
                .orElse(null);
    }

    /** Before a head switches a check on: the languages in which residents would not read it. */
    private static @Nullable Notice missing(Frame frame, CheckFields fields, boolean fresh) {
        var missing = fields.missing();
        return fresh || missing.isEmpty()
                ? null
                : Notice.info(
                        frame.t("checks.missing.heading"),
                        frame.t("checks.missing.text", frame.lang().listed(missing)));
    }

    private static Notice notice(Frame frame, Checks.Trial trial) {
        var text = new ArrayList<String>();
        text.add(frame.t("checks.trial.text", number(trial.cases()), number(trial.flawed())));
        if (trial.unchecked() > 0) {
            text.add(frame.t("checks.trial.unchecked", number(trial.unchecked())));
        }
        return Notice.info(frame.t("checks.trial.heading"), String.join("\n", text));
    }

    private static Table examples(Frame frame, Checks.Trial trial) {
        return Table.cards(
                frame.t("checks.trial.examples"),
                List.of(
                        new Table.Column(frame.t("checks.column.receipt")),
                        new Table.Column(frame.t("checks.column.path")),
                        new Table.Column(frame.t("checks.column.reason"))),
                trial.examples().stream()
                        .map(example -> new Table.Row(List.of(
                                Table.Cell.link(example.receipt(), "/staff/cases/" + example.receipt()),
                                new Table.Cell(example.finding().path()),
                                new Table.Cell(example.finding().reason().in(frame.lang())
                                        + (example.finding().others().isEmpty()
                                                ? ""
                                                : "("
                                                        + String.join(
                                                                "、",
                                                                example.finding()
                                                                        .others()) + ")")))))
                        .toList());
    }

    private Table versions(Frame frame, Desk desk, CheckDraft draft) {
        return Table.cards(
                frame.t("checks.versions"),
                List.of(
                        Table.Column.number(frame.t("checks.column.version")),
                        new Table.Column(frame.t("checks.column.at")),
                        new Table.Column(frame.t("checks.column.author")),
                        new Table.Column(frame.t("checks.column.expression"))),
                checks.versions(desk, draft.procedure(), draft.code()).stream()
                        .map(check -> new Table.Row(List.of(
                                new Table.Cell(Integer.toString(check.version())),
                                new Table.Cell(JapaneseDates.dateTime(check.createdAt(), frame.lang())),
                                new Table.Cell(author(frame, check)),
                                new Table.Cell(check.expression()))))
                        .toList());
    }

    private static String author(Frame frame, Check check) {
        return check.shipped() ? frame.t("checks.shipped") : check.author();
    }

    private static String number(int number) {
        return JapaneseNumbers.inTable((long) number);
    }
}
