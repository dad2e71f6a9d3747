package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.MINUTES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.minutes.Drafting;
import jp.tenohira.assistant.minutes.Minutes;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.MinutesRecords;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One meeting: who spoke, the draft, and what people make of it. */
@Controller
@RequestMapping(MINUTES + "/{minutes:[0-9a-f-]{36}}")
class MeetingController {

    private final Minutes minutes;
    private final MinutesRecords records;
    private final Drafting drafting;
    private final MeetingView view;
    private final DeskWords words;

    MeetingController(Minutes minutes, MinutesRecords records, Drafting drafting, MeetingView view, DeskWords words) {
        this.minutes = minutes;
        this.records = records;
        this.drafting = drafting;
        this.view = view;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable("minutes") UUID id,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(defaultValue = "") String done) {
        var frame = words.frame(request, lang, staff, "minutes.one");
        return page(view.of(frame, staff, found(staff, id), Math.max(1, from), done));
    }

    /** Names of lines come as {@code speaker-<number>}, names for names as {@code from-<n>} and {@code to-<n>}. */
    @PostMapping("/speakers")
    ModelAndView speakers(
            HttpServletRequest request,
            Staff staff,
            @PathVariable("minutes") UUID id,
            @RequestParam(defaultValue = "1") int from) {
        var meeting = found(staff, id);
        var lines = new LinkedHashMap<Integer, String>();
        var renamed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("speaker-[0-9]{1,5}")) {
                lines.put(Integer.parseInt(name.substring("speaker-".length())), name(values[0]));
            } else if (name.matches("from-[0-9]{1,3}")) {
                var to = request.getParameter("to-" + name.substring("from-".length()));
                if (to != null && !to.strip().equals(values[0])) {
                    renamed.put(values[0], name(to));
                }
            }
        });
        minutes.name(staff, meeting, renamed, lines);
        return new ModelAndView("redirect:" + MINUTES + "/" + id + "?done=named&from=" + Math.max(1, from));
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (name.length() > Minutes.LONGEST_NAME) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return name;
    }

    @PostMapping("/draft")
    ModelAndView draft(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable("minutes") UUID id,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "-1") int version)
            throws IOException {
        var meeting = found(staff, id);
        var frame = words.frame(request, lang, staff, "minutes.one").at(MINUTES + "/" + id);
        return switch (drafting.draft(staff, meeting, model, version)) {
            case Outcome.Refused<Boolean, Refusal>(var why) ->
                refused(view.refused(frame.withErrors(), staff, meeting, why));
            case Outcome.Accepted<Boolean, Refusal>(var written) ->
                written
                        ? new ModelAndView("redirect:" + MINUTES + "/" + id + "?done=drafted#draft")
                        : refused(view.changed(frame.withErrors(), staff, meeting, Optional.empty()));
        };
    }

    @PostMapping("/edit")
    ModelAndView edit(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable("minutes") UUID id,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "-1") int version) {
        var meeting = found(staff, id);
        var frame = words.frame(request, lang, staff, "minutes.one").at(MINUTES + "/" + id);
        var text = draft.replace("\r\n", "\n");
        if (text.isBlank() || text.length() > Minutes.LONGEST_DRAFT) {
            var problem = new Problem("draft", t(frame, "minutes.draft.long", Minutes.LONGEST_DRAFT));
            return refused(view.problem(frame.withErrors(), staff, meeting, List.of(problem), Optional.of(text)));
        }
        return minutes.edit(staff, meeting, text, version)
                ? new ModelAndView("redirect:" + MINUTES + "/" + id + "?done=edited")
                : refused(view.changed(frame.withErrors(), staff, found(staff, id), Optional.of(text)));
    }

    @PostMapping("/remove")
    ModelAndView remove(Staff staff, @PathVariable("minutes") UUID id) {
        minutes.remove(staff, found(staff, id));
        return new ModelAndView("redirect:" + MINUTES + "?done=removed");
    }

    private MinutesRecord found(Staff staff, UUID id) {
        return records.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView refused(KnowledgePage page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(KnowledgePage page) {
        return new ModelAndView("assistant/knowledge", "page", page);
    }
}
