package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.OwnEntries;
import jp.tenohira.procedures.builder.settings.TypeSettings;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The question bank, and the beginning of an entry of the city's own. */
@Controller
class BankListController {

    private final BankListView view;
    private final OwnEntries own;

    BankListController(BankListView view, OwnEntries own) {
        this.view = view;
        this.own = own;
    }

    @GetMapping(BankDesk.BANK)
    ModelAndView list(Staff staff, Lang lang, HttpServletRequest request) {
        return new ModelAndView("builder/bank", "page", view.list(request, lang, staff));
    }

    @GetMapping(BankListView.NEW)
    ModelAndView ask(Staff staff, Lang lang, HttpServletRequest request) {
        mayBuild(staff);
        return new ModelAndView(
                "builder/bank", "page", view.begin(request, lang, staff, BankEntry.QUESTIONS, "text", false));
    }

    @PostMapping(BankListView.NEW)
    ModelAndView begin(
            @RequestParam(defaultValue = "questions") String kind,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "text") String type,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        mayBuild(staff);
        var said = label.strip();
        if (said.isEmpty()
                || said.length() > BankListView.LONGEST_LABEL
                || !TypeSettings.names().contains(type)) {
            var page = view.begin(request, lang, staff, kind, type, true);
            var answer = new ModelAndView("builder/bank", "page", page);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        var entry = kind.equals(BankEntry.PAGES) ? own.page(said, staff) : own.question(said, type, staff);
        return new ModelAndView("redirect:" + BankDesk.BANK + "/" + entry.key() + "/edit");
    }

    private static void mayBuild(Staff staff) {
        if (!BankEntries.builds(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
