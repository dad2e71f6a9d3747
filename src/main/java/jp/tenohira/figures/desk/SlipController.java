package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.stated.Restatement;
import jp.tenohira.figures.stated.Restatements;
import jp.tenohira.figures.stated.Restatements.NotAcknowledged;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Restatement slips: listed, read, acknowledged with a reason. */
@Controller
class SlipController {

    private static final String ONE = FigureDesk.SLIPS + "/{slip:[0-9]{1,18}}";
    private static final int LAST_PAGE = 1_000_000;

    private final Restatements slips;
    private final SlipView view;

    SlipController(Restatements slips, SlipView view) {
        this.slips = slips;
        this.view = view;
    }

    @GetMapping(FigureDesk.SLIPS)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "1") int page) {
        FigureDesk.must(Restatements.mayRead(staff));
        var number = Math.clamp(page, 1, LAST_PAGE);
        return new ModelAndView(
                "figures/slips",
                Map.of(
                        "page",
                        view.list(request, lang, staff, slips.page(number, SlipView.PAGE), number, slips.count())));
    }

    @GetMapping(ONE)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable long slip) {
        FigureDesk.must(Restatements.mayRead(staff));
        return FigureDesk.view(view.one(request, lang, staff, find(slip), "", null));
    }

    @PostMapping(ONE + "/acknowledge")
    ModelAndView acknowledge(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable long slip,
            @RequestParam(defaultValue = "") String reason) {
        FigureDesk.must(Restatements.mayRead(staff));
        var found = find(slip);
        return switch (slips.acknowledge(staff, slip, reason)) {
            case Outcome.Accepted<Restatement, NotAcknowledged> _ ->
                new ModelAndView("redirect:" + FigureDesk.SLIPS + "/" + slip);
            case Outcome.Refused<Restatement, NotAcknowledged>(var why) ->
                FigureDesk.view(view.one(request, lang, staff, found, reason, why));
        };
    }

    private Restatement find(long slip) {
        return slips.find(slip).orElseThrow(FigureDesk::notFound);
    }
}
