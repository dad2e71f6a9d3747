package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.payments.settlement.web.Beginning;
import jp.tenohira.payments.settlement.web.Paging;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The days of the own section's facilities, and one button for all that match. */
@Controller
class DaysController {

    private static final int PAGE = 100;

    private final SettlementDesk desk;
    private final DaysView view;
    private final Paging paging;
    private final Beginning beginning;
    private final DaysOfFacility facilities;
    private final Closings closings;
    private final Papers papers;
    private final AuditTrail audit;
    private final Clock clock;

    DaysController(
            SettlementDesk desk,
            DaysView view,
            Paging paging,
            Beginning beginning,
            DaysOfFacility facilities,
            Closings closings,
            Papers papers,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.view = view;
        this.paging = paging;
        this.beginning = beginning;
        this.facilities = facilities;
        this.closings = closings;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param since when the reader closed or approved all that match, to show what that did; else empty */
    @GetMapping(SettlementDesk.PATH)
    ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String closed,
            @RequestParam(defaultValue = "") String approved,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String settledPage,
            @RequestParam(defaultValue = "") String done) {
        var found = facilities.listed(SettlementDesk.mustHaveSection(staff));
        var open = found.stream().filter(day -> day.state().open()).toList();
        var parts = new ArrayList<Part>();
        if (since.matches("[0-9]{1,15}")) {
            view.result(lang, staff, found, Instant.ofEpochMilli(Long.parseLong(since)))
                    .ifPresent(parts::add);
        }
        view.together(lang, "closeAll", "/close-all", which(open, day -> day.state() == DayState.MATCHES))
                .ifPresent(parts::add);
        view.together(lang, "approveAll", "/approve-all", which(open, day -> approves(staff, day)))
                .ifPresent(parts::add);
        parts.add(paging.of(lang, open, page, PAGE, SettlementDesk.PATH + "?page={page}")
                .part(rows -> view.table(lang, "open", rows)));
        var settled = which(found, day -> !day.state().open()).reversed();
        parts.add(paging.of(lang, settled, settledPage, PAGE, SettlementDesk.PATH + "?settledPage={page}")
                .part(rows -> view.table(lang, "settled", rows)));
        var links = new ArrayList<Link>();
        if (open.stream().anyMatch(Day::absent)) {
            links.add(new Link(desk.text(lang, "shutAll"), SettlementDesk.SHUT));
        }
        links.add(new Link(desk.text(lang, "slips.take"), SlipsController.PATH));
        links.add(new Link(desk.text(lang, "accountEntries"), SettlementDesk.ENTRIES));
        parts.add(Part.links(links));
        return desk.page(
                request,
                lang,
                staff,
                "days",
                SettlementDesk.PATH,
                List.of(),
                notices(lang, open, closed, approved, done),
                parts);
    }

    private List<Notice> notices(Lang lang, List<Day> open, String closed, String approved, String done) {
        var notices = new ArrayList<>(desk.done(lang, done));
        if (closed.matches("[0-9]{1,4}")) {
            notices.add(Notice.success(desk.text(lang, "done.closedAll", closed), ""));
        }
        if (approved.matches("[0-9]{1,4}")) {
            notices.add(Notice.success(desk.text(lang, "done.approvedAll", approved), ""));
        }
        if (open.isEmpty() && beginning.notBegun(lang, desk.today()).isEmpty()) {
            notices.add(Notice.info(desk.text(lang, "nothingOpen"), ""));
        }
        return notices;
    }

    private static List<Day> which(List<Day> days, Predicate<Day> which) {
        return days.stream().filter(which).toList();
    }

    /** Whether a head may approve the day unread: nothing differs in it, and somebody else closed it. */
    private static boolean approves(Staff staff, Day day) {
        return day.state() == DayState.CLOSED
                && day.differences().isEmpty()
                && Offices.approves(staff, day.of().section())
                && day.standing()
                        .filter(posting -> !posting.postedBy().equals(staff.id()))
                        .isPresent();
    }

    /** Closes every day that matches; whatever does not stays as it is. */
    @PostMapping(SettlementDesk.PATH + "/close-all")
    ModelAndView closeAll(Staff staff) {
        var began = clock.instant();
        var closed = closings.closeAll(facilities.listed(SettlementDesk.mustHaveSection(staff)), staff);
        record(staff, "settlement.closed", closed);
        return done("closed", closed.size(), began);
    }

    private void record(Staff staff, String action, List<TillDay> days) {
        audit.recordAll(
                staff,
                days.stream()
                        .map(day -> new AuditTrail.Entry(action, DaysOfFacility.subject(day), Map.of()))
                        .toList());
    }

    /** Approves every day without differences that somebody else closed. */
    @PostMapping(SettlementDesk.PATH + "/approve-all")
    ModelAndView approveAll(Staff staff) {
        var began = clock.instant();
        var waiting =
                which(facilities.listed(SettlementDesk.mustHaveSection(staff)), day -> approves(staff, day)).stream()
                        .map(day -> day.standing().orElseThrow().id())
                        .toList();
        var approved = papers.approveAll(waiting, staff).stream()
                .map(posting -> TillDay.of(posting.subject()))
                .toList();
        record(staff, "settlement.approved", approved);
        return done("approved", approved.size(), began);
    }

    private static ModelAndView done(String what, int days, Instant since) {
        return new ModelAndView(
                "redirect:" + SettlementDesk.PATH + "?" + what + "=" + days + "&since=" + since.toEpochMilli());
    }
}
