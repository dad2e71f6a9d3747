package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.pages.EditorPage;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Puts the editor of a part together. */
@Component
class EditorView {

    private final Inspections inspections;
    private final StaffAccounts accounts;
    private final Frames frames;
    private final Messages messages;

    EditorView(Inspections inspections, StaffAccounts accounts, Frames frames, Messages messages) {
        this.inspections = inspections;
        this.accounts = accounts;
        this.frames = frames;
        this.messages = messages;
    }

    /** What is wrong with a part, by field. */
    Map<String, String> problems(Lang lang, Opened opened, DocumentPath path) {
        var copy = opened.copy();
        return Editor.errors(copy.document(), path, inspections.of(copy).problems(), lang);
    }

    /** @param added an entry of a list that was just added: what it lacks is not complained of yet */
    ModelAndView show(HttpServletRequest request, Lang lang, Opened opened, DocumentPath path, String added) {
        var problems = new LinkedHashMap<>(problems(lang, opened, path));
        problems.keySet().removeIf(field -> !added.isEmpty() && (field.equals(added) || field.startsWith(added + ".")));
        return draw(request, lang, opened, path, opened.copy().document(), problems, List.of(), HttpStatus.OK);
    }

    /** The editor again after saving, with what is wrong. */
    ModelAndView problematic(HttpServletRequest request, Lang lang, Opened opened, DocumentPath path) {
        var saved = Notice.info("", messages.in(lang, "builder.saved.wrong"));
        return draw(
                request,
                lang,
                opened,
                path,
                opened.copy().document(),
                problems(lang, opened, path),
                List.of(saved),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The editor with what was typed, when somebody else was first. */
    ModelAndView overtaken(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            DocumentPath path,
            Change typed,
            Overtaken overtaken) {
        var frame = frames.staff(request, lang, "", opened.staff().name());
        return draw(
                request,
                lang,
                opened,
                typed.at(),
                typed.document(),
                Map.of(),
                List.of(Words.overtaken(frame, overtaken)),
                HttpStatus.CONFLICT);
    }

    /** The editor with names nobody can have, as they were typed. */
    ModelAndView wrong(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            DocumentPath path,
            MultiValueMap<String, String> typed,
            Map<String, String> keys) {
        var errors = new LinkedHashMap<String, String>();
        keys.forEach((field, key) -> errors.put(field, messages.in(lang, key, String.valueOf(typed.getFirst(field)))));
        var shown = Editor.typedAnyway(opened.copy().document(), path, typed);
        return draw(request, lang, opened, path, shown, errors, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView draw(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            DocumentPath path,
            FormDocument document,
            Map<String, String> errors,
            List<Notice> notices,
            HttpStatus status) {
        var title = path.isRoot() ? messages.in(lang, "builder.tool.settings") : Labels.of(document, path, lang);
        var address = OutlineEntries.edit(opened.address(), path);
        var frame = frames.staff(request, lang, title, opened.staff().name())
                .withErrors(!errors.isEmpty())
                .at(address);
        var sections = Editor.draw(document, path, frame, errors, people(opened));
        var problems = new ArrayList<Problem>();
        errors.forEach((name, message) ->
                problems.add(new Problem(Editor.fieldId(sections, name), frame.t("builder.problem", name, message))));
        var page = new EditorPage(
                frame,
                Words.way(frame, opened, title),
                new ErrorSummary(problems),
                notices,
                opened.address(),
                path.toString(),
                opened.copy().version(),
                sections,
                more(frame, opened, document, path),
                functions(frame),
                OutlineEntries.address(opened.address() + "/preview", path));
        return BuilderPages.of("builder/editor", page, status);
    }

    /** The active staff of the section whose form it is. */
    private Map<String, String> people(Opened opened) {
        var people = new LinkedHashMap<String, String>();
        var section = opened.procedure().section();
        accounts.all().stream()
                .filter(account -> account.active() && section.equals(account.section()))
                .forEach(account -> people.put(account.login(), account.name()));
        return people;
    }

    private static List<Button> more(Frame frame, Opened opened, FormDocument document, DocumentPath path) {
        if (document.at(path).has("bank")) {
            return List.of(Button.secondary(frame.t("builder.detach")).sending("do", "detach"));
        }
        return path.kind() == DocumentPath.Kind.QUESTION || path.kind() == DocumentPath.Kind.PAGE
                ? List.of(Button.tertiary(frame.t("bank.share"))
                        .to(OutlineEntries.address(opened.address() + "/share", path)))
                : List.of();
    }

    private static String functions(Frame frame) {
        return frame.t("builder.functions");
    }
}
