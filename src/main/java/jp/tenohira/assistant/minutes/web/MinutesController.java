package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.MINUTES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.minutes.Minutes;
import jp.tenohira.assistant.minutes.MinutesRecords;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The meetings a person sees, and taking in another. */
@Controller
class MinutesController {

    private final Minutes minutes;
    private final MinutesRecords records;
    private final MeetingsView view;
    private final DeskWords words;

    MinutesController(Minutes minutes, MinutesRecords records, MeetingsView view, DeskWords words) {
        this.minutes = minutes;
        this.records = records;
        this.view = view;
        this.words = words;
    }

    @GetMapping(MINUTES)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        var frame = words.frame(request, lang, staff, "minutes.title");
        return page(view.of(frame, staff, records.of(staff), TypedMeeting.nothing(), List.of(), done));
    }

    @PostMapping(MINUTES)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var frame = words.frame(request, lang, staff, "minutes.title").at(MINUTES);
        var typed = TypedMeeting.of(title, heldOn, level, file);
        var problems = typed.problems(frame, file);
        if (file == null || !problems.isEmpty()) {
            return refused(view.of(frame.withErrors(), staff, records.of(staff), typed, problems, ""));
        }
        var sent = typed.sent(file);
        var taken = typed.isTranscript() ? minutes.transcript(staff, sent) : minutes.recording(staff, sent);
        return switch (taken) {
            case Outcome.Accepted<UUID, Unheard>(var id) -> new ModelAndView("redirect:" + MINUTES + "/" + id);
            case Outcome.Refused<UUID, Unheard>(var why) ->
                refused(view.of(
                        frame.withErrors(),
                        staff,
                        records.of(staff),
                        typed,
                        List.of(new Problem(
                                "file",
                                typed.isTranscript()
                                        ? t(frame, "minutes.no-transcript")
                                        : t(frame, MeetingsView.unheard(why)))),
                        ""));
        };
    }

    private static ModelAndView refused(DeskPage page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(DeskPage page) {
        return new ModelAndView("assistant/desk", "page", page);
    }
}
