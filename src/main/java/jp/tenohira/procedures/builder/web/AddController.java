package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.Additions;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.forms.definition.document.Bank;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adds a part: its label is asked for first, and the rest on its own editor. */
@Controller
class AddController {

    private static final String ADD = Words.LIST + "/{copy}/add";

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final BankEntries bank;
    private final AddView view;

    AddController(Workbench workbench, WorkingCopies copies, BankEntries bank, AddView view) {
        this.bank = bank;
        this.workbench = workbench;
        this.copies = copies;
        this.view = view;
    }

    /** What is added, as the form sends it. */
    record Wanted(String to, String label, String type, String bank) {}

    @GetMapping(ADD)
    ModelAndView ask(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "pages") String to,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        known(opened.copy().document(), to);
        var wanted = new Wanted(to, "", "text", "");
        return view.page(request, lang, opened, wanted, false, List.of(), HttpStatus.OK);
    }

    @PostMapping(ADD)
    ModelAndView add(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "text") String type,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam int version,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var document = opened.copy().document();
        known(document, to);
        var said = label.strip();
        var wanted = new Wanted(to, said.length() > 200 ? said.substring(0, 200) : said, type, bank);
        if (wanted.label().isEmpty() && bank.isEmpty()) {
            return view.page(request, lang, opened, wanted, true, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var change = added(document, wanted, this.bank.current());
        return switch (copies.change(opened.copy(), version, change, staff)) {
            case Outcome.Accepted<WorkingCopy, Overtaken>(var _) ->
                new ModelAndView("redirect:" + OutlineEntries.edit(opened.address(), change.at()));
            case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) ->
                view.page(request, lang, opened, wanted, false, List.of(overtaken), HttpStatus.CONFLICT);
        };
    }

    private static Change added(FormDocument document, Wanted wanted, Bank shared) {
        var bank = wanted.bank();
        return switch (wanted.to()) {
            case "pages" ->
                bank.isEmpty() ? Additions.page(document, wanted.label()) : Additions.bankPage(document, bank, shared);
            case "groups" -> Additions.group(document, wanted.label());
            case "tables" -> Additions.table(document, wanted.label());
            case "checks" -> Additions.check(document, wanted.label());
            default -> {
                var path = DocumentPath.parse(wanted.to()).orElseThrow();
                if (path.kind() == DocumentPath.Kind.GROUP) {
                    yield bank.isEmpty()
                            ? Additions.pageOfGroup(document, path.last(), wanted.label())
                            : Additions.bankPageOfGroup(document, path.last(), bank, shared);
                }
                yield bank.isEmpty()
                        ? Additions.question(document, path, wanted.type(), wanted.label())
                        : Additions.bankQuestion(document, path, bank, shared);
            }
        };
    }

    /** Refuses what nothing can be added to. */
    private static void known(FormDocument document, String to) {
        var list = List.of("pages", "groups", "tables", "checks").contains(to);
        var path = DocumentPath.parse(to).filter(document::has);
        var holder = path.filter(at -> at.kind() == DocumentPath.Kind.GROUP
                || at.kind() == DocumentPath.Kind.PAGE && document.has(at.then("questions")));
        if (!list && holder.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
