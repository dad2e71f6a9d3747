package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.looking.Sightings;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The days of the own section's facilities, and one button for all that match. */
@Controller
class DaysController {

    private static final int RECENT_DAYS = 14;
    private static final int MOST_OLDER = 100;

    private final SettlementDesk desk;
    private final Days days;
    private final Sightings sightings;
    private final Closings closings;
    private final Journal journal;
    private final AuditTrail audit;

    DaysController(
            SettlementDesk desk, Days days, Sightings sightings, Closings closings, Journal journal, AuditTrail audit) {
        this.journal = journal;
        this.desk = desk;
        this.days = days;
        this.sightings = sightings;
        this.closings = closings;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.PATH)
    ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String closed,
            @RequestParam(defaultValue = "") String approved,
            @RequestParam(defaultValue = "") String done) {
        var found = found(SettlementDesk.mustHaveSection(staff));
        var open = found.stream().filter(day -> day.state().open()).toList();
        var matching =
                open.stream().filter(day -> day.state() == DayState.MATCHES).count();
        var parts = new ArrayList<Part>();
        if (matching > 0) {
            parts.add(button("/close-all", desk.text(lang, "closeAll.yes", matching)));
        }
        var approvable = open.stream().filter(day -> approves(staff, day)).count();
        if (approvable > 0) {
            parts.add(button("/approve-all", desk.text(lang, "approveAll.yes", approvable)));
        }
        parts.add(Part.table(table(lang, "open", open)));
        parts.add(Part.table(table(
                lang,
                "settled",
                found.stream().filter(day -> !day.state().open()).toList().reversed())));
        parts.add(Part.links(List.of(new Link(desk.text(lang, "slips.take"), SlipsController.PATH))));
        var notices = new ArrayList<>(desk.done(lang, done));
        if (closed.matches("[0-9]{1,4}")) {
            notices.add(Notice.success(desk.text(lang, "done.closedAll", closed), ""));
        }
        if (approved.matches("[0-9]{1,4}")) {
            notices.add(Notice.success(desk.text(lang, "done.approvedAll", approved), ""));
        }
        if (open.isEmpty()) {
            notices.add(Notice.info(desk.text(lang, "nothingOpen"), ""));
        }
        return desk.page(request, lang, staff, "days", SettlementDesk.PATH, List.of(), notices, parts);
    }

    private static Part button(String action, String text) {
        return Part.forms(
                "", "", new Form("", SettlementDesk.PATH + action, false, Map.of(), List.of(), Button.primary(text)));
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

    /** The recent days, and older ones that are still open. */
    private List<Day> found(String section) {
        var today = desk.today();
        var from = today.minusDays(RECENT_DAYS - 1);
        var found = new ArrayList<Day>();
        for (var till : sightings.open(section, from, MOST_OLDER)) {
            found.add(days.of(till));
        }
        found.addAll(days.within(from, today, till -> till.section().equals(section)));
        sightings.note(found);
        return found.stream()
                .filter(day -> day.state() != DayState.NOTHING)
                .sorted(Comparator.comparing((Day day) -> day.of().day())
                        .thenComparing(day -> day.of().facility()))
                .toList();
    }

    private Table table(Lang lang, String caption, List<Day> shown) {
        var today = desk.today();
        return new Table(
                desk.text(lang, caption),
                List.of(
                        new Table.Column(desk.text(lang, "day")),
                        new Table.Column(desk.text(lang, "facility")),
                        new Table.Column(desk.text(lang, "state")),
                        Table.Column.number(desk.text(lang, "cash")),
                        Table.Column.number(desk.text(lang, "deposited")),
                        Table.Column.number(desk.text(lang, "cashless"))),
                shown.stream().map(day -> row(lang, today, day)).toList());
    }

    private Table.Row row(Lang lang, LocalDate today, Day day) {
        var of = day.of();
        var when = JapaneseDates.dayAndWeekday(of.day(), lang);
        return new Table.Row(List.of(
                Fields.cell(of.day().equals(today) ? desk.text(lang, "today", when) : when),
                Table.Cell.link(of.facility(), DayView.address(of)),
                new Table.Cell("", null, List.<Tag>of(DayView.tag(day.state(), lang))),
                Fields.yen(day.facts().cash()),
                Fields.yen(day.facts().deposited()),
                Fields.yen(day.facts().cashless())));
    }

    /** Closes every day that matches; whatever does not stays as it is. */
    @PostMapping(SettlementDesk.PATH + "/close-all")
    ModelAndView closeAll(Staff staff) {
        var section = SettlementDesk.mustHaveSection(staff);
        int closed = 0;
        for (var day : found(section)) {
            if (day.state() == DayState.MATCHES && closings.close(day.of(), staff) instanceof Outcome.Accepted) {
                closed++;
                audit.record(staff, "settlement.closed", DaysOfFacility.subject(day.of()), Map.of());
            }
        }
        return new ModelAndView("redirect:" + SettlementDesk.PATH + "?closed=" + closed);
    }

    /** Approves every day without differences that somebody else closed. */
    @PostMapping(SettlementDesk.PATH + "/approve-all")
    ModelAndView approveAll(Staff staff) {
        var section = SettlementDesk.mustHaveSection(staff);
        int approved = 0;
        for (var day : found(section)) {
            if (approves(staff, day)
                    && journal.approve(day.standing().orElseThrow().id(), staff) instanceof Outcome.Accepted) {
                approved++;
                audit.record(staff, "settlement.approved", DaysOfFacility.subject(day.of()), Map.of());
            }
        }
        return new ModelAndView("redirect:" + SettlementDesk.PATH + "?approved=" + approved);
    }
}
