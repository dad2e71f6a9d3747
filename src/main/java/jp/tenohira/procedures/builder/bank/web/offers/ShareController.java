package jp.tenohira.procedures.builder.bank.web.offers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.OwnEntries;
import jp.tenohira.procedures.builder.bank.web.BankDesk;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.document.sharing.Joining;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.ui.components.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A question or page of a form, joined to an entry of the question bank or kept as a new one. */
@Controller
class ShareController {

    private static final String SHARE = Words.LIST + "/{copy}/share";

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final BankEntries bank;
    private final OwnEntries own;
    private final ShareView view;

    ShareController(Workbench workbench, WorkingCopies copies, BankEntries bank, OwnEntries own, ShareView view) {
        this.workbench = workbench;
        this.copies = copies;
        this.bank = bank;
        this.own = own;
        this.view = view;
    }

    @GetMapping(SHARE)
    ModelAndView ask(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "pages[0]") String at,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        return view.page(request, lang, opened, part(opened, at), false, List.of(), HttpStatus.OK);
    }

    /** @param act {@code link} with the entry's name, or {@code keep} */
    @PostMapping(SHARE)
    ModelAndView share(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam String at,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam int inForce,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var part = part(opened, at);
        if (act.equals("keep")) {
            var kept = own.of(opened.copy().document(), part, staff);
            return new ModelAndView("redirect:" + BankDesk.BANK + "/" + kept.key() + "/edit");
        }
        return view.joinable(opened.copy().document(), part).stream()
                .filter(shared -> shared.name().equals(entry))
                .findFirst()
                .map(shared -> joined(request, lang, opened, part, shared, inForce))
                .orElseGet(() ->
                        view.page(request, lang, opened, part, true, List.of(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView joined(
            HttpServletRequest request, Lang lang, Opened opened, DocumentPath part, BankEntry entry, int seen) {
        var document = opened.copy().document();
        var change = new Change(
                Joining.joined(document, part, entry, bank.current()),
                Deed.BANK_LINKED,
                Labels.of(document, part, Lang.JA),
                part);
        return switch (copies.change(opened.copy(), seen, change, opened.staff())) {
            case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) ->
                new ModelAndView("redirect:" + opened.address() + "?done=" + changed.version());
            case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) -> {
                Notice notice = view.overtaken(request, lang, opened, overtaken);
                yield view.page(request, lang, opened, part, false, List.of(notice), HttpStatus.CONFLICT);
            }
        };
    }

    /** A part that a form says itself: what comes from the bank is shared already. */
    private static DocumentPath part(Opened opened, String at) {
        var document = opened.copy().document();
        return DocumentPath.parse(at)
                .filter(path -> path.kind() == DocumentPath.Kind.QUESTION || path.kind() == DocumentPath.Kind.PAGE)
                .filter(path -> document.has(path) && !document.at(path).has("bank"))
                .orElseThrow(BankDesk::notThere);
    }
}
