package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.pages.StepsPage;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a working copy: who did what and when; any of them can be gone back to. */
@Controller
class FormStepsController {

    private static final String STEPS = Words.LIST + "/{copy}/steps";
    private static final int SHOWN = 50;

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final Frames frames;
    private final Messages messages;

    FormStepsController(Workbench workbench, WorkingCopies copies, Frames frames, Messages messages) {
        this.workbench = workbench;
        this.copies = copies;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(STEPS)
    ModelAndView show(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "2147483647") int until,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var title = messages.in(lang, "builder.tool.steps");
        var frame = frames.staff(request, lang, title, staff.name());
        var steps = copies.steps(opened.copy(), until, SHOWN);
        var lines = steps.stream()
                .map(step -> new StepsPage.Line(
                        step.version(),
                        JapaneseDates.dateTime(step.at(), lang),
                        step.staffName(),
                        Words.said(frame, step),
                        step.shows() == opened.copy().shows()))
                .toList();
        var last = steps.isEmpty() ? 0 : steps.getLast().version() - 1;
        var page = new StepsPage(
                frame,
                Words.way(frame, opened, title),
                opened.address(),
                opened.copy().version(),
                lines,
                last < 1
                        ? List.of()
                        : List.of(new Link(frame.t("builder.steps.older"), opened.address() + "/steps?until=" + last)));
        return BuilderPages.of("builder/steps", page, HttpStatus.OK);
    }

    @PostMapping(STEPS)
    ModelAndView restore(
            Staff staff, @PathVariable UUID copy, @RequestParam int version, @RequestParam("step") int step) {
        var opened = workbench.open(staff, copy);
        return switch (copies.restore(opened.copy(), version, step, staff)) {
            case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) ->
                new ModelAndView("redirect:" + opened.address() + "?done=" + changed.version());
            // The list itself shows what others did meanwhile.
            case Outcome.Refused<WorkingCopy, Overtaken> _ ->
                new ModelAndView("redirect:" + opened.address() + "/steps");
        };
    }
}
