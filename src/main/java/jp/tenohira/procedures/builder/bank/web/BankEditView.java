package jp.tenohira.procedures.builder.bank.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.bank.pages.EntryEditPage;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Draws the editor of an entry. */
@Component
class BankEditView {

    private final BankDesk desk;
    private final BankEntries entries;
    private final Inspections inspections;

    BankEditView(BankDesk desk, BankEntries entries, Inspections inspections) {
        this.desk = desk;
        this.entries = entries;
        this.inspections = inspections;
    }

    /** What the editor shows beside the fields. */
    private record Said(
            Map<String, String> errors,
            List<Notice> notices,
            String note,
            @Nullable ReleaseRefused why) {
        static Said of(Notice... notices) {
            return new Said(Map.of(), List.of(notices), "", null);
        }
    }

    /** What is wrong with a part, by field. */
    Map<String, String> problems(Lang lang, FormDocument document, DocumentPath path) {
        return Editor.errors(document, path, inspections.of(document).problems(), lang);
    }

    ModelAndView show(Visit visit, FormDocument document, DocumentPath path, boolean saved) {
        var said = saved ? Said.of(Notice.success("", desk.text(visit.lang(), "saved"))) : Said.of();
        return draw(visit, document, path, said, HttpStatus.OK);
    }

    ModelAndView problematic(Visit visit, FormDocument document, DocumentPath path) {
        var said = new Said(
                problems(visit.lang(), document, path),
                List.of(Notice.info("", desk.text(visit.lang(), "saved.wrong"))),
                "",
                null);
        return draw(visit, document, path, said, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The editor with names nobody can have, as they were typed. */
    ModelAndView wrong(
            Visit visit,
            FormDocument document,
            DocumentPath path,
            MultiValueMap<String, String> typed,
            Map<String, String> keys) {
        var frame = desk.frame(visit, "");
        var errors = new LinkedHashMap<String, String>();
        keys.forEach((field, key) -> errors.put(field, frame.t(key, String.valueOf(typed.getFirst(field)))));
        var shown = Editor.typedAnyway(document, path, typed);
        return draw(visit, shown, path, new Said(errors, List.of(), "", null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView refused(Visit visit, FormDocument document, String note, ReleaseRefused why, HttpStatus status) {
        var path = EntryDocument.place(visit.entry());
        var words = why instanceof ReleaseRefused.WordsNeeded;
        var notices = words ? List.<Notice>of() : List.of(Notice.error("", desk.refused(visit.lang(), why)));
        return draw(visit, document, path, new Said(Map.of(), notices, note, why), status);
    }

    private ModelAndView draw(Visit visit, FormDocument document, DocumentPath path, Said said, HttpStatus status) {
        var lang = visit.lang();
        var entry = visit.entry();
        var whole = path.equals(EntryDocument.place(entry));
        var title = desk.text(
                lang,
                entry.isNew() ? "edit.title.new" : "edit.title",
                whole ? visit.label() : Labels.of(document, path, lang),
                entry.version() + 1);
        var wrong = !said.errors.isEmpty() || said.why instanceof ReleaseRefused.WordsNeeded;
        var frame = desk.frame(visit, title).withErrors(wrong).at(visit.address("/edit"));
        var sections = Editor.draw(document, path, frame, said.errors, Map.of());
        var problems = new ArrayList<Problem>();
        said.errors.forEach((name, message) ->
                problems.add(new Problem(Editor.fieldId(sections, name), frame.t("builder.problem", name, message))));
        problems.addAll(desk.errors(lang, "note", said.why).problems());
        var changed = entry.isNew() || !EntryDocument.content(entry, document).equals(entry.content());
        var page = new EntryEditPage(
                frame,
                desk.way(visit, title),
                problems.isEmpty() ? ErrorSummary.NONE : new ErrorSummary(problems),
                said.notices,
                visit.address(""),
                path.toString(),
                sections,
                whole && entry.isPage() ? PageQuestions.parts(frame, entry, document, entries.current()) : List.of(),
                OtherLanguages.parts(frame, document, path),
                PageQuestions.links(frame, entry, document, path, visit.address("")),
                entry.isNew(),
                entry.isNew() ? BankDesk.BANK : visit.address(""),
                changed,
                List.of(desk.words(lang, "note", "note", said.note, said.why)));
        return BuilderPages.of("builder/bankEdit", page, status);
    }
}
