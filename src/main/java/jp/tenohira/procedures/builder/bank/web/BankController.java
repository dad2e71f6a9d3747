package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.web.trial.FormPreview;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The question bank and its entries: read, compared, brought back. */
@Controller
class BankController {

    private static final String VERSION = BankDesk.ENTRY + "/versions/{version:[1-9][0-9]{0,5}}";

    private final BankDesk desk;
    private final BankEntries entries;
    private final BankView view;
    private final FormPreview preview;

    BankController(BankDesk desk, BankEntries entries, BankView view, FormPreview preview) {
        this.desk = desk;
        this.entries = entries;
        this.view = view;
        this.preview = preview;
    }

    @GetMapping(BankDesk.BANK)
    ModelAndView list(Staff staff, Lang lang, HttpServletRequest request) {
        return new ModelAndView("builder/bank", "page", view.list(request, lang, staff));
    }

    @GetMapping(BankDesk.ENTRY)
    ModelAndView entry(
            @PathVariable String bankKind,
            @PathVariable String bankEntry,
            @RequestParam(defaultValue = "") String done,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        var visit = desk.visit(bankKind, bankEntry, staff, lang, request);
        return new ModelAndView("builder/bank", "page", view.entry(visit, done));
    }

    @GetMapping(BankDesk.ENTRY + "/preview")
    ModelAndView preview(
            @PathVariable String bankKind,
            @PathVariable String bankEntry,
            @RequestParam(defaultValue = "") String in,
            Staff staff,
            Lang lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = desk.visit(bankKind, bankEntry, staff, lang, request);
        var document = EntryDocument.of(visit.entry(), entries.current());
        return preview.of(request, response, lang, in, visit.address("/preview"), document, DocumentPath.page(0));
    }

    @GetMapping(VERSION)
    ModelAndView version(
            @PathVariable String bankKind,
            @PathVariable String bankEntry,
            @PathVariable int version,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        var visit = desk.visit(bankKind, bankEntry, staff, lang, request);
        return new ModelAndView(
                "builder/bank", "page", view.version(visit, version, desk.text(lang, "restore.note", version), null));
    }

    @PostMapping(VERSION)
    ModelAndView restore(
            @PathVariable String bankKind,
            @PathVariable String bankEntry,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String note,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        var visit = desk.visit(bankKind, bankEntry, staff, lang, request);
        return switch (entries.proposeAgain(visit.entry(), version, note, staff)) {
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
