package jp.tenohira.assistant.web.answers;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.outputs.AnswerMarks.Way;
import jp.tenohira.assistant.outputs.OutputChecks;
import jp.tenohira.assistant.outputs.TextDigest;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.marks.AnswerView;
import jp.tenohira.assistant.web.marks.GeneratedMark;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Option;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hands an answer out, as text to copy or as a file. What had to be ticked is known from when the answer came, not from the page. */
@Controller
class AnswersController {

    private final AnswerMarks marks;
    private final GeneratedMark generated;
    private final DeskWords words;

    AnswersController(AnswerMarks marks, GeneratedMark generated, DeskWords words) {
        this.marks = marks;
        this.generated = generated;
        this.words = words;
    }

    @PostMapping(AnswerView.TAKE)
    Object take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam UUID origin,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<String> tick,
            @RequestParam(defaultValue = "copy") String way) {
        if (text.length() > OutputChecks.LONGEST * 4) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var needed = marks.unsupported(staff, origin, text)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var ticked = tick == null ? List.<String>of() : tick;
        var asFile = way.equals("file");
        var frame = words.frame(request, lang, staff, "evidence.take").at(DeskWords.PATH + "/chat");
        if (!marks.take(staff, origin, text, needed, ticked, asFile ? Way.FILE : Way.COPY)) {
            return refused(frame, staff, origin, text, needed);
        }
        return asFile ? file(generated.on(frame, text)) : copy(frame, staff, generated.on(frame, text));
    }

    private ModelAndView refused(Frame frame, Staff staff, UUID origin, String text, Set<String> needed) {
        var open = Evidence.stating(text, Integer.MAX_VALUE).stream()
                .filter(sentence -> needed.contains(TextDigest.of(sentence)))
                .map(sentence -> new Option(TextDigest.of(sentence), sentence))
                .toList();
        var error = t(frame, "evidence.unticked");
        var page = page(
                frame.withErrors(),
                staff,
                List.of(new Problem("tick-" + origin, error)),
                List.of(),
                Part.text("", text).with(AnswerView.take(frame, origin, text, open, error)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView copy(Frame frame, Staff staff, String text) {
        var form = new Form(
                DeskWords.PUBLICATION,
                List.of(),
                List.of(DeskWords.lines(frame, "text", "evidence.text", text, null, false)),
                List.of(Button.secondary(t(frame, "publication.begin"))));
        var notice = Notice.warning(t(frame, "evidence.still"), t(frame, "chat.warning"));
        return page(
                frame,
                staff,
                List.of(),
                List.of(notice),
                DeskWords.part(frame, "", "evidence.copy.lead").with(form));
    }

    private ModelAndView page(Frame frame, Staff staff, List<Problem> problems, List<Notice> notices, Part part) {
        return new ModelAndView(
                "assistant/desk",
                "page",
                new DeskPage(
                        frame, words.tabs(frame, staff, DeskWords.PATH + "/chat"), problems, notices, List.of(part)));
    }

    private static ResponseEntity<String> file(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("answer.txt")
                                .build()
                                .toString())
                .body(text);
    }
}
