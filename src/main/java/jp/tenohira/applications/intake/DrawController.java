package jp.tenohira.applications.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.lottery.DrawRefused;
import jp.tenohira.applications.lottery.Lotteries;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Round;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Draws lots, after asking; for the section's head. */
@Controller
class DrawController {

    private final DrawViews views;
    private final ReceptionViews receptions;
    private final Lotteries lotteries;
    private final PlaceLists lists;

    DrawController(DrawViews views, ReceptionViews receptions, Lotteries lotteries, PlaceLists lists) {
        this.views = views;
        this.receptions = receptions;
        this.lotteries = lotteries;
        this.lists = lists;
    }

    @GetMapping(ReceptionsController.PATH + "/{code}/draw")
    ModelAndView ask(
            Staff staff,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String round,
            HttpServletRequest request,
            Lang lang) {
        return page(head(staff, code), round(code, round), "", Optional.empty(), request, lang);
    }

    @PostMapping(ReceptionsController.PATH + "/{code}/draw")
    ModelAndView draw(
            Staff staff,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String publicValue,
            HttpServletRequest request,
            Lang lang) {
        var desk = head(staff, code);
        var of = round(code, round);
        return switch (lotteries.draw(desk, of, publicValue)) {
            case Outcome.Accepted<java.time.Instant, DrawRefused> _ -> {
                var to = new RedirectView(ReceptionsController.PATH + "/" + code + "?round=" + of.name());
                to.setStatusCode(HttpStatus.SEE_OTHER);
                yield new ModelAndView(to);
            }
            case Outcome.Refused<java.time.Instant, DrawRefused>(var why) ->
                page(desk, of, publicValue, Optional.of(why), request, lang);
        };
    }

    private ModelAndView page(
            Desk desk, Round round, String typed, Optional<DrawRefused> why, HttpServletRequest request, Lang lang) {
        var page = views.page(desk, round, typed, why, request, lang)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "applications/intake/draw",
                Map.of("page", page),
                why.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Desk head(Staff staff, String code) {
        var desk = Desk.of(staff);
        if (!receptions.owns(desk, code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!desk.head()) {
            throw new AccessDeniedException("Only the section's head draws lots");
        }
        return desk;
    }

    /** The round named, else the latest that has begun. */
    private Round round(String code, String name) {
        return Round.of(code, name)
                .or(() -> lists.of(code, 1).stream()
                        .map(state -> state.terms().round())
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
