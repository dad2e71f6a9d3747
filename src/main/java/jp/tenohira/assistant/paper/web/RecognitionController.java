package jp.tenohira.assistant.paper.web;

import static jp.tenohira.assistant.web.desk.DeskWords.PAPER;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.pages.PaperPage;
import jp.tenohira.assistant.paper.Paper;
import jp.tenohira.assistant.paper.Recognised;
import jp.tenohira.assistant.paper.Unrecognised;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.RateLimits.Limit;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A picture of paper becomes text, a person compares it, then the guard reads it as any text. */
@Controller
class RecognitionController {

    private static final Limit LIMIT = new Limit(20, java.time.Duration.ofMinutes(1));

    private final Paper paper;
    private final RecognitionView view;
    private final DeskWords words;
    private final RateLimits limits;

    RecognitionController(Paper paper, RecognitionView view, DeskWords words, RateLimits limits) {
        this.paper = paper;
        this.view = view;
        this.words = words;
        this.limits = limits;
    }

    @GetMapping(PAPER)
    ModelAndView empty(HttpServletRequest request, Lang lang, Staff staff) {
        return page(view.empty(words.frame(request, lang, staff, "paper.title"), staff, paper.missing()));
    }

    @PostMapping(PAPER)
    ModelAndView read(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var frame = words.frame(request, lang, staff, "paper.title").at(PAPER);
        if (file == null || file.isEmpty()) {
            return refused(view.refused(frame.withErrors(), staff, page, t(frame, "paper.file.missing")));
        }
        var key = staff.id().toString();
        if (!limits.tryTake("assistant.paper", key, LIMIT)) {
            var wait = limits.wait("assistant.paper", key, LIMIT).toSeconds() + 1;
            return refused(view.refused(frame.withErrors(), staff, page, t(frame, "many", wait)));
        }
        var number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 0;
        return switch (paper.read(staff, file.getBytes(), number)) {
            case Outcome.Accepted<Recognised, Unrecognised>(var recognised) ->
                page(view.recognised(frame, staff, recognised));
            case Outcome.Refused<Recognised, Unrecognised>(var why) ->
                refused(view.refused(
                        frame.withErrors(),
                        staff,
                        page,
                        t(
                                frame,
                                "paper.refused."
                                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        };
    }

    /** Only a text that a person has compared goes on to the guard. */
    @PostMapping(PAPER + "/compared")
    ModelAndView compared(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String compared) {
        var frame = words.frame(request, lang, staff, "paper.title").at(PAPER);
        if (!compared.equals("yes") || text.isBlank() || text.length() > Guard.LONGEST || !level.matches("[123]")) {
            return refused(view.notCompared(frame.withErrors(), staff, text, level, compared.equals("yes")));
        }
        return new ModelAndView("forward:" + DeskWords.PATH);
    }

    private static ModelAndView refused(PaperPage page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(PaperPage page) {
        return new ModelAndView("assistant/paper", "page", page);
    }
}
