package jp.tenohira.identity.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.audit.AuditSearch;
import jp.tenohira.identity.audit.AuditSearch.Query;
import jp.tenohira.identity.audit.ChainCheck;
import jp.tenohira.identity.audit.ChainCheck.Verdict;
import jp.tenohira.identity.pages.AdminPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

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
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String verify) {
        var query = new Query(who.strip(), action.strip(), subject.strip(), start(from, 0), start(to, 1));
        var notices = verify.isEmpty() ? List.<Notice>of() : List.of(verdict(lang, staff));
        var found = search.find(query, Math.clamp(page, 1, LAST_PAGE));
        var form = new AdminPage.Form(
                desk.text(lang, "audit.search"),
                true,
                AdminDesk.AUDIT,
                List.of(
                        desk.optional(lang, "who", who),
                        desk.optional(lang, "action", action),
                        desk.optional(lang, "subject", subject),
                        desk.optional(lang, "from", from),
                        desk.optional(lang, "to", to)),
                Button.primary(desk.text(lang, "audit.search.yes")));
        var pattern = UriComponentsBuilder.fromPath(AdminDesk.AUDIT)
                .queryParam("who", "{who}")
                .queryParam("action", "{action}")
                .queryParam("subject", "{subject}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(who, action, subject, from, to)
                .toUriString();
        var pager = new Pager(
                found.page(), found.pages(), pattern + "&page={page}", desk.text(lang, "audit.total", found.total()));
        var verifying = Button.secondary(desk.text(lang, "audit.verify")).to(AdminDesk.AUDIT + "?verify=yes");
        return new ModelAndView(
                "identity/admin",
                "page",
                new AdminPage(
                        desk.frame(request, lang, staff, "audit"),
                        desk.tabs(lang, AdminDesk.AUDIT),
                        notices,
                        ErrorSummary.NONE,
                        table(lang, found),
                        pager,
                        form,
                        List.of(verifying)));
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
                        new Table.Cell(e.detail()))))
                .toList();
        return new Table(desk.text(lang, "audit.list"), columns, rows);
    }

    /** The start of a typed day in Japan, or of a day after it; what is no date limits nothing. */
    private static @Nullable Instant start(String day, int daysLater) {
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(daysLater)
                    .atStartOfDay(JapaneseDates.JST)
                    .toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
