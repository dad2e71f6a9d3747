package jp.tenohira.procedures.builder.bank.web.offers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.bank.offers.Offer;
import jp.tenohira.procedures.builder.bank.pages.OffersPage;
import jp.tenohira.procedures.builder.bank.pages.OffersPage.Detail;
import jp.tenohira.procedures.builder.bank.web.BankDesk;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The newer versions of bank entries that are offered to a form which is being built: taken, or done without. */
@Controller
class CopyOffersController {

    private static final String OFFERS = Words.LIST + "/{copy}/bank";

    private final Workbench workbench;
    private final BankOffers offers;
    private final BankDesk desk;
    private final OfferTables tables;

    CopyOffersController(Workbench workbench, BankOffers offers, BankDesk desk, OfferTables tables) {
        this.workbench = workbench;
        this.offers = offers;
        this.desk = desk;
        this.tables = tables;
    }

    @GetMapping(OFFERS)
    ModelAndView show(Staff staff, Lang lang, @PathVariable UUID copy, HttpServletRequest request) {
        return page(request, lang, workbench.open(staff, copy), List.of(), HttpStatus.OK);
    }

    /** @param act {@code take}, {@code align} or {@code decline}, with the entry after a colon */
    @PostMapping(OFFERS)
    ModelAndView act(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam("do") String act,
            @RequestParam int version,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var verb = act.replaceFirst(":.*", "");
        var offer = offers.offers(opened.copy()).stream()
                .filter(one -> act.equals(verb + ":" + one.entry().pinned()))
                .findFirst();
        if (offer.isEmpty()) {
            return new ModelAndView("redirect:" + opened.address() + "/bank");
        }
        if (verb.equals("decline")) {
            offers.decline(opened.procedure().code(), offer.get().entry(), staff);
            return new ModelAndView("redirect:" + opened.address());
        }
        var outcome = offers.take(opened.copy(), version, offer.get().entry(), verb.equals("align"), staff);
        return switch (outcome) {
            case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) ->
                new ModelAndView("redirect:" + opened.address() + "?done=" + changed.version());
            case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) -> {
                var frame = desk.frame(request, lang, staff, "");
                yield page(request, lang, opened, List.of(Words.overtaken(frame, overtaken)), HttpStatus.CONFLICT);
            }
        };
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Opened opened, List<Notice> notices, HttpStatus status) {
        var title = desk.text(lang, "copy.title");
        var frame = desk.frame(request, lang, opened.staff(), title).at(opened.address() + "/bank");
        var all = offers.offers(opened.copy());
        var page = new OffersPage(
                frame,
                Words.way(frame, opened, title),
                notices,
                desk.text(lang, "copy.lead"),
                opened.address() + "/bank",
                null,
                List.of(),
                all.stream().map(offer -> detail(lang, opened, offer)).toList(),
                all.isEmpty() ? new EmptyState(desk.text(lang, "copy.none"), desk.text(lang, "copy.none.text")) : null,
                new Pager(1, 1, ""));
        return BuilderPages.of("builder/offers", page, status);
    }

    private Detail detail(Lang lang, Opened opened, Offer offer) {
        var entry = offer.entry();
        var notices = offers
                .declined(opened.procedure().code(), entry)
                .map(by -> Notice.info("", desk.text(lang, "declined.by", by.by(), JapaneseDates.date(by.at(), lang))))
                .stream()
                .toList();
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(desk.text(lang, "take")).sending("do", "take:" + entry.pinned()));
        if (!offer.hiding().isEmpty()) {
            buttons.add(Button.secondary(desk.text(lang, "align")).sending("do", "align:" + entry.pinned()));
        }
        if (notices.isEmpty()) {
            buttons.add(Button.tertiary(desk.text(lang, "decline")).sending("do", "decline:" + entry.pinned()));
        }
        return new Detail(
                "entry-" + entry.kind() + "-" + entry.name(),
                desk.text(lang, "copy.offer", entry.label(lang), offer.from().version(), entry.version()),
                true,
                notices,
                tables.of(lang, offer),
                opened.copy().version(),
                buttons);
    }
}
