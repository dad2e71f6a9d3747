package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.bank.OwnEntries;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.web.trial.FormPreview;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The entries of the question bank: read, compared, brought back, retired. */
@Controller
@OfAnEntry
class BankController {

    private static final String VERSION = BankDesk.ENTRY + "/versions/{version:[1-9][0-9]{0,5}}";

    private final BankDesk desk;
    private final BankEntries entries;
    private final OwnEntries own;
    private final BankView view;
    private final FormPreview preview;

    BankController(BankDesk desk, BankEntries entries, OwnEntries own, BankView view, FormPreview preview) {
        this.desk = desk;
        this.entries = entries;
        this.own = own;
        this.view = view;
        this.preview = preview;
    }

    @GetMapping(BankDesk.ENTRY)
    ModelAndView entry(@ModelAttribute(binding = false) Visit visit, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("builder/bank", "page", view.entry(visit, done));
    }

    @GetMapping(BankDesk.ENTRY + "/preview")
    ModelAndView preview(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(defaultValue = "") String in,
            HttpServletResponse response) {
        var document = EntryDocument.of(visit.entry(), entries.current());
        return preview.of(
                visit.request(), response, visit.lang(), in, visit.address("/preview"), document, DocumentPath.page(0));
    }

    /** Retires an entry of the city's own, or brings it back. */
    @PostMapping(BankDesk.ENTRY + "/retirement")
    ModelAndView retire(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason) {
        var back = act.equals("bringBack");
        var outcome =
                back ? own.bringBack(visit.entry(), visit.staff()) : own.retire(visit.entry(), reason, visit.staff());
        return switch (outcome) {
            case Outcome.Accepted<BankEntry, ReleaseRefused>(var _) ->
                new ModelAndView("redirect:" + visit.address(back ? "?done=broughtBack" : "?done=retired"));
            case Outcome.Refused<BankEntry, ReleaseRefused>(var why) -> {
                var answer = new ModelAndView("builder/bank", "page", view.entry(visit, "", reason, why));
                answer.setStatus(Refusals.status(why));
                yield answer;
            }
        };
    }

    @GetMapping(VERSION)
    ModelAndView version(@ModelAttribute(binding = false) Visit visit, @PathVariable int version) {
        return new ModelAndView(
                "builder/bank",
                "page",
                view.version(visit, version, desk.text(visit.lang(), "restore.note", version), null));
    }

    @PostMapping(VERSION)
    ModelAndView restore(
            @ModelAttribute(binding = false) Visit visit,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String note) {
        return switch (entries.proposeAgain(visit.entry(), version, note, visit.staff())) {
            case Outcome.Accepted<BankChange, ReleaseRefused>(var change) ->
                new ModelAndView("redirect:" + visit.address("/changes/" + change.number()));
            case Outcome.Refused<BankChange, ReleaseRefused>(var why) -> {
                var status = Refusals.status(why);
                if (status == HttpStatus.NOT_FOUND) {
                    throw BankDesk.notThere();
                }
                var answer = new ModelAndView("builder/bank", "page", view.version(visit, version, note, why));
                answer.setStatus(status);
                yield answer;
            }
        };
    }
}
