package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankDrafts;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.procedures.builder.settings.Saving;
import jp.tenohira.procedures.builder.settings.Saving.Saved;
import jp.tenohira.procedures.builder.settings.Written;
import jp.tenohira.procedures.builder.web.trial.FormPreview;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes what an entry says: kept for whoever changes it until they propose it. */
@Controller
@OfAnEntry
class BankEditController {

    private static final String EDIT = BankDesk.ENTRY + "/edit";

    private final BankDesk desk;
    private final BankEntries entries;
    private final BankDrafts drafts;
    private final BankEditView view;
    private final FormPreview preview;

    BankEditController(BankDesk desk, BankEntries entries, BankDrafts drafts, BankEditView view, FormPreview preview) {
        this.desk = desk;
        this.entries = entries;
        this.drafts = drafts;
        this.view = view;
        this.preview = preview;
    }

    @GetMapping(EDIT)
    ModelAndView edit(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean saved) {
        var document = document(visit);
        return view.show(visit, document, part(visit, document, at), saved);
    }

    @PostMapping(EDIT)
    ModelAndView save(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String question,
            @RequestParam MultiValueMap<String, String> typed) {
        var document = document(visit);
        var path = part(visit, document, at);
        return switch (Saving.of(document, path, new Written(typed, ""), act)) {
            case Saved.Wrong(var messages) -> view.wrong(visit, document, path, typed, messages);
            case Saved.Good(var change) -> {
                var worded = OtherLanguages.taken(change.document(), path, typed);
                var kept = PageQuestions.after(worded, act, question, entries.current());
                drafts.keep(visit.entry(), kept, visit.staff());
                yield act.isEmpty() && !view.problems(visit.lang(), kept, path).isEmpty()
                        ? view.problematic(visit, kept, path)
                        : new ModelAndView("redirect:" + visit.address("/edit?saved=true&at=") + encoded(path));
            }
        };
    }

    @GetMapping(EDIT + "/preview")
    ModelAndView preview(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(defaultValue = "") String in,
            HttpServletResponse response) {
        return shown(visit, response, in, document(visit));
    }

    /** What is being typed and not saved yet. */
    @PostMapping(EDIT + "/preview")
    ModelAndView typed(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(defaultValue = "") String at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var document = document(visit);
        var path = part(visit, document, at);
        var written = Saving.of(document, path, new Written(typed, ""), "") instanceof Saved.Good(var change)
                ? change.document()
                : Editor.typedAnyway(document, path, typed);
        return shown(visit, response, "", written);
    }

    @PostMapping(BankDesk.ENTRY + "/propose")
    ModelAndView propose(@ModelAttribute(binding = false) Visit visit, @RequestParam(defaultValue = "") String note) {
        var document = document(visit);
        var content = EntryDocument.content(visit.entry(), document);
        return switch (entries.propose(visit.entry(), content, note, visit.staff())) {
            case Outcome.Accepted<BankChange, ReleaseRefused>(var change) -> {
                drafts.drop(visit.entry(), visit.staff());
                yield new ModelAndView("redirect:" + visit.address("/changes/" + change.number()));
            }
            case Outcome.Refused<BankChange, ReleaseRefused>(var why) ->
                view.refused(visit, document, note, why, Refusals.status(why));
        };
    }

    @PostMapping(BankDesk.ENTRY + "/discard")
    String discard(@ModelAttribute(binding = false) Visit visit) {
        drafts.drop(visit.entry(), visit.staff());
        return "redirect:" + (visit.entry().isNew() ? BankDesk.BANK : visit.address(""));
    }

    private FormDocument document(Visit visit) {
        return drafts.find(visit.entry(), visit.staff())
                .orElseGet(() -> EntryDocument.of(visit.entry(), entries.current()));
    }

    private static DocumentPath part(Visit visit, FormDocument document, String at) {
        return EntryDocument.part(visit.entry(), document, at).orElseThrow(BankDesk::notThere);
    }

    private ModelAndView shown(Visit visit, HttpServletResponse response, String in, FormDocument document) {
        return preview.of(
                visit.request(),
                response,
                visit.lang(),
                in,
                visit.address("/edit/preview"),
                document,
                DocumentPath.page(0));
    }

    private static String encoded(DocumentPath path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }
}
