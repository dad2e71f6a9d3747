package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.payments.settlement.web.Decisions;
import jp.tenohira.payments.settlement.web.Decisions.Matter;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.PostingView;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What providers owe and what the bank credited. */
@Controller
class PayoutsController {

    private static final String ONE =
            SettlementDesk.PAYOUTS + "/{provider:[a-z0-9-]{1,40}}/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";
    private static final int DAYS_BACK = 120;
    private static final int DAYS_AHEAD = 62;

    private final SettlementDesk desk;
    private final PayoutView view;
    private final Payouts payouts;
    private final PayoutReceipts receipts;
    private final Credits credits;
    private final CreditView creditView;
    private final BankSides bankSides;
    private final Decisions decisions;
    private final AuditTrail audit;

    PayoutsController(
            SettlementDesk desk,
            PayoutView view,
            Payouts payouts,
            PayoutReceipts receipts,
            Credits credits,
            CreditView creditView,
            BankSides bankSides,
            Decisions decisions,
            AuditTrail audit) {
        this.desk = desk;
        this.view = view;
        this.payouts = payouts;
        this.receipts = receipts;
        this.credits = credits;
        this.creditView = creditView;
        this.bankSides = bankSides;
        this.decisions = decisions;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.PAYOUTS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        desk.mustAccount(staff);
        var today = desk.today();
        var due = payouts.due(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        var table = Table.cards(
                desk.text(lang, "payouts"),
                List.of(
                        new Table.Column(desk.text(lang, "paidOn")),
                        new Table.Column(desk.text(lang, "provider")),
                        new Table.Column(desk.text(lang, "period")),
                        Table.Column.number(desk.text(lang, "gross")),
                        Table.Column.number(desk.text(lang, "fee")),
                        Table.Column.number(desk.text(lang, "net")),
                        new Table.Column(desk.text(lang, "bank"))),
                due.stream()
                        .map(payout -> new Table.Row(List.of(
                                Fields.cell(JapaneseDates.date(payout.period().paidOn(), lang)),
                                Table.Cell.link(payout.provider().name().in(lang), PayoutView.address(payout)),
                                Fields.cell(PostingView.period(lang, payout.period())),
                                Fields.yen(lang, payout.gross()),
                                Fields.yen(lang, payout.fee()),
                                Fields.yen(lang, payout.net()),
                                new Table.Cell("", null, List.of(view.tag(lang, payout))))))
                        .toList());
        var free = credits.free(today.minusDays(DAYS_BACK), today);
        var parts = new ArrayList<Part>();
        parts.add(Part.table(table));
        if (!desk.byBook() || !free.isEmpty()) {
            parts.add(Part.table(creditView.free(lang, "credits", free)));
        }
        if (!desk.byBook() && !due.isEmpty()) {
            parts.add(bankSides.match(lang, SettlementDesk.PAYOUTS));
        }
        return desk.page(
                request,
                lang,
                staff,
                "payouts",
                SettlementDesk.PAYOUTS,
                List.of(),
                bankSides.notices(lang, done),
                parts);
    }

    @PostMapping(SettlementDesk.PAYOUTS + "/match")
    ModelAndView match(Staff staff) {
        desk.mustAccount(staff);
        var received = receipts.match(desk.today(), staff);
        audit.record(staff, "payouts.matched", "payouts", Map.of("received", Integer.toString(received)));
        return new ModelAndView("redirect:" + SettlementDesk.PAYOUTS + "?done=matched");
    }

    @GetMapping(ONE)
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String provider,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String done) {
        return shown(request, lang, staff, found(staff, provider, day), done, Map.of(), List.of());
    }

    private ExpectedPayout found(Staff staff, String provider, LocalDate day) {
        desk.mustAccount(staff);
        return payouts.of(provider, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            ExpectedPayout payout,
            String done,
            Map<String, String> asked,
            List<Problem> problems) {
        return desk.below(
                request,
                lang,
                staff,
                desk.under(
                        lang,
                        "payouts",
                        SettlementDesk.PAYOUTS,
                        desk.text(
                                lang,
                                "payout.of",
                                payout.provider().name().in(lang),
                                PostingView.period(lang, payout.period()))),
                problems,
                desk.done(lang, done),
                view.parts(lang, staff, payout, candidates(payout), decides(staff, payout), asked, problems));
    }

    private List<Credit> candidates(ExpectedPayout payout) {
        var paidOn = payout.period().paidOn();
        return credits.free(paidOn.minusDays(DAYS_AHEAD), paidOn.plusDays(DAYS_BACK));
    }

    private static boolean decides(Staff staff, ExpectedPayout payout) {
        return staff.role() == Role.HEAD && staff.sees(payout.provider().section());
    }

    /** Receives a payout that differs: what the person chose, with a reason; somebody else approves. */
    @PostMapping(ONE + "/receive")
    ModelAndView receive(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String provider,
            @PathVariable LocalDate day,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) List<String> credit) {
        var payout = found(staff, provider, day);
        var chosen = credit == null ? List.<String>of() : credit;
        var problems = new ArrayList<Problem>();
        var said = creditView.said(lang, asked, problems);
        var seenYen = creditView.seenYen(lang, asked, payout.net(), problems);
        if (!problems.isEmpty()) {
            return shown(request, lang, staff, payout, "", asked, problems);
        }
        var taken = candidates(payout).stream()
                .filter(one -> chosen.contains(one.id().toString()))
                .toList();
        var standing = receipts.standing(payout).map(Posting::id).orElse(null);
        return decisions.answer(
                matter(request, lang, staff, payout),
                "received",
                CreditView.saw(asked)
                        ? receipts.seen(payout, seenYen, said, standing, staff)
                        : receipts.receive(payout, taken, said, standing, staff));
    }

    @PostMapping(ONE + "/approve")
    ModelAndView approve(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String provider,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting) {
        return decisions.approve(matter(request, lang, staff, found(staff, provider, day)), posting);
    }

    @PostMapping(ONE + "/send-back")
    ModelAndView sendBack(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String provider,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting,
            @RequestParam(defaultValue = "") String why) {
        return decisions.sendBack(matter(request, lang, staff, found(staff, provider, day)), posting, why);
    }

    private Matter matter(HttpServletRequest request, Lang lang, Staff staff, ExpectedPayout payout) {
        return new Matter(
                lang,
                staff,
                "payout",
                payout.provider().code() + "/" + payout.period().to(),
                receipts.standing(payout),
                decides(staff, payout),
                PayoutView.address(payout),
                (asked, problems) -> shown(request, lang, staff, payout, "", asked, problems));
    }
}
