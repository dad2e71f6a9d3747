package jp.tenohira.identity.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.audit.AuditSearch;
import jp.tenohira.identity.audit.ChainCheck;
import jp.tenohira.identity.audit.ChainCheck.Verdict;
import jp.tenohira.identity.pages.AdminPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail: searched, newest first, and its chain verified on demand. */
@Controller
class AuditController {

    private static final int LAST_PAGE = 10_000;

    private final AdminDesk desk;
    private final AuditSearch search;
    private final ChainCheck chain;
    private final AuditTrail audit;

    AuditController(AdminDesk desk, AuditSearch search, ChainCheck chain, AuditTrail audit) {
        this.desk = desk;
        this.search = search;
        this.chain = chain;
        this.audit = audit;
    }

    @GetMapping(AdminDesk.AUDIT)
    ModelAndView audit(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page) {
        return page(request, lang, staff, AuditForm.of(asked), page, List.of());
    }

    /** Walks the whole chain, which is noted in it. */
    @PostMapping(AdminDesk.AUDIT + "/verify")
    ModelAndView verify(HttpServletRequest request, Lang lang, Staff staff) {
        var verdict = verdict(lang, staff);
        return page(request, lang, staff, AuditForm.of(Map.of()), 1, List.of(verdict));
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, AuditForm form, int asked, List<Notice> notices) {
        var problems = form.problems(desk, lang);
        var found = problems.isEmpty()
                ? search.find(form.query(), Math.clamp(asked, 1, LAST_PAGE))
                : new AuditSearch.Page(List.of(), 0, 1);
        var pager = new Pager(found.page(), found.pages(), form.pages(), desk.text(lang, "audit.total", found.total()));
        var verifying = new AdminPage.Form(
                desk.text(lang, "audit.chain"),
                false,
                AdminDesk.AUDIT + "/verify",
                List.of(),
                Button.secondary(desk.text(lang, "audit.verify")));
        var view = new ModelAndView(
                "identity/admin",
                "page",
                new AdminPage(
                        desk.frame(request, lang, staff, "audit").withErrors(!problems.isEmpty()),
                        desk.tabs(lang, AdminDesk.AUDIT),
                        notices,
                        new ErrorSummary(problems),
                        problems.isEmpty() ? table(lang, found) : null,
                        problems.isEmpty() ? pager : null,
                        List.of(form.form(desk, lang, problems), verifying),
                        List.of()));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Notice verdict(Lang lang, Staff staff) {
        var verdict = chain.verify();
        audit.record(
                staff, "audit.verified", "chain", Map.of("whole", Boolean.toString(verdict instanceof Verdict.Whole)));
        return switch (verdict) {
            case Verdict.Whole(var entries, var hash) ->
                Notice.success("", desk.text(lang, "audit.whole", entries, hash));
            case Verdict.Broken(var number) -> Notice.error("", desk.text(lang, "audit.broken", number));
            case Verdict.CutOff(var entries, var expected) ->
                Notice.error("", desk.text(lang, "audit.cutOff", entries, expected));
        };
    }

    private Table table(Lang lang, AuditSearch.Page found) {
        var columns = List.of(
                Table.Column.number(desk.text(lang, "audit.number")),
                new Table.Column(desk.text(lang, "audit.at")),
                new Table.Column(desk.text(lang, "field.who")),
                new Table.Column(desk.text(lang, "field.action")),
                new Table.Column(desk.text(lang, "field.subject")),
                new Table.Column(desk.text(lang, "audit.detail")));
        var rows = found.entries().stream()
                .map(e -> new Table.Row(List.of(
                        new Table.Cell(Long.toString(e.number())),
                        new Table.Cell(JapaneseDates.dateTime(e.at(), lang)),
                        new Table.Cell(e.actorName()),
                        new Table.Cell(e.action()),
                        new Table.Cell(e.subject()),
                        new Table.Cell(e.detail().equals("{}") ? "" : e.detail()))))
                .toList();
        return new Table(desk.text(lang, "audit.list"), columns, rows);
    }
}
