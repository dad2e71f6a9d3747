package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetRefused;
import jp.tenohira.budget.ReviewEntry;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One item with its review sheet: reads it, adds an entry, puts the item into the next year. */
@Controller
class ItemController {

    private final Budget budget;
    private final BudgetDesk desk;
    private final ItemView view;
    private final BudgetRefusals refusals;

    ItemController(Budget budget, BudgetDesk desk, ItemView view, BudgetRefusals refusals) {
        this.budget = budget;
        this.desk = desk;
        this.view = view;
        this.refusals = refusals;
    }

    @GetMapping(BudgetDesk.ONE)
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done) {
        mustExist(staff, id);
        return page(view.page(request, lang, staff, id, done, SayForm.EMPTY, Map.of()), HttpStatus.OK);
    }

    @PostMapping(BudgetDesk.ONE + "/review")
    ModelAndView say(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked) {
        desk.mustWrite(staff);
        mustExist(staff, id);
        var form = SayForm.of(asked);
        var said = form.said();
        if (said.isEmpty()) {
            return refused(request, lang, staff, id, form, Map.of("saidKind", desk.text(lang, "wrong.saidKind")));
        }
        return switch (budget.say(staff, id, said.get())) {
            case Outcome.Accepted<ReviewEntry, BudgetRefused> _ ->
                new ModelAndView("redirect:" + BudgetDesk.ITEMS + "/" + id + "?done=said");
            case Outcome.Refused<ReviewEntry, BudgetRefused>(var why) ->
                refused(request, lang, staff, id, form, Map.ofEntries(refusals.of(lang, why)));
        };
    }

    @PostMapping(BudgetDesk.ONE + "/next-year")
    ModelAndView carryOver(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        desk.mustWrite(staff);
        mustExist(staff, id);
        return switch (budget.carryOver(staff, id)) {
            case Outcome.Accepted<BudgetItem, BudgetRefused>(var next) ->
                new ModelAndView("redirect:" + BudgetDesk.ITEMS + "/" + next.id() + "?done=carried");
            case Outcome.Refused<BudgetItem, BudgetRefused>(var why) ->
                refused(request, lang, staff, id, SayForm.EMPTY, Map.ofEntries(refusals.of(lang, why)));
        };
    }

    private ModelAndView refused(
            HttpServletRequest request, Lang lang, Staff staff, UUID id, SayForm form, Map<String, String> problems) {
        return page(view.page(request, lang, staff, id, "", form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void mustExist(Staff staff, UUID id) {
        if (budget.find(staff, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView page(Object page, HttpStatus status) {
        var view = new ModelAndView("budget/item", "page", page);
        view.setStatus(status);
        return view;
    }
}
