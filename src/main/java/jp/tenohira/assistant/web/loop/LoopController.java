package jp.tenohira.assistant.web.loop;

import static jp.tenohira.assistant.web.desk.DeskWords.LOOP;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.pages.LoopPage;
import jp.tenohira.assistant.pages.MarkedAnswer;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.assistant.web.marks.AnswerView;
import jp.tenohira.assistant.web.marks.Sources;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guided loop of article 10. The page carries everything along; nothing is kept. */
@Controller
class LoopController {

    private final Gateway gateway;
    private final DeskWords words;
    private final LoopView view;
    private final AnswerMarks marks;

    LoopController(Gateway gateway, DeskWords words, LoopView view, AnswerMarks marks) {
        this.marks = marks;
        this.gateway = gateway;
        this.words = words;
        this.view = view;
    }

    @GetMapping(LOOP)
    ModelAndView begin(HttpServletRequest request, Lang lang, Staff staff) {
        var frame = frame(request, lang, staff);
        return page(view.first(frame, staff, Loop.empty(), List.of()));
    }

    @PostMapping(LOOP)
    ModelAndView assemble(HttpServletRequest request, Lang lang, Staff staff) {
        var frame = frame(request, lang, staff);
        var loop = Loop.of(request);
        var problems = problems(frame, loop);
        return problems.isEmpty()
                ? page(view.second(frame, staff, loop, Typed.nothing(loop.prompt(frame), ""), List.of()))
                : refused(view.first(frame.withErrors(), staff, loop, problems));
    }

    @PostMapping(LOOP + "/ask")
    ModelAndView ask(HttpServletRequest request, Lang lang, Staff staff) throws IOException {
        var frame = frame(request, lang, staff);
        var loop = Loop.of(request);
        var asked = Typed.of(request);
        if (!asked.complete()) {
            return refused(view.second(frame.withErrors(), staff, loop, asked, view.problems(frame, asked)));
        }
        var answer = new StringBuilder();
        return switch (gateway.sendFromPage(staff, asked.asked(false, List.of()), answer::append)) {
            case Outcome.Refused<Sent, Refusal>(var why) ->
                refused(view.kept(frame.withErrors(), staff, loop, asked, why));
            case Outcome.Accepted<Sent, Refusal>(var sent) ->
                page(third(frame, staff, loop, asked, answer.toString(), sent));
        };
    }

    private LoopPage third(Frame frame, Staff staff, Loop loop, Typed asked, String answer, Sent sent) {
        if (asked.model().equals(Models.NONE)) {
            return view.third(frame, staff, loop, asked.prompt(), answer, MarkedAnswer.plain(answer));
        }
        marks.note(staff, sent.use(), answer, Evidence.of(answer, Sources.passages(loop.sources(frame))));
        return view.third(frame, staff, loop, asked.prompt(), answer, marked(frame, loop, answer, sent.use()));
    }

    private static MarkedAnswer marked(Frame frame, Loop loop, String answer, UUID use) {
        var sources = loop.sources(frame);
        var passages = Sources.passages(sources);
        return AnswerView.of(frame, use, answer, Evidence.of(answer, passages), passages, sources);
    }

    /** The last draft as it was marked when it came. */
    private MarkedAnswer last(Frame frame, Staff staff, Loop loop, @Nullable String use) {
        var answer = loop.drafts().getLast().answer();
        return Typed.uuid(use == null ? "" : use)
                .filter(id -> marks.unsupported(staff, id, answer).isPresent())
                .map(id -> marked(frame, loop, answer, id))
                .orElseGet(() -> MarkedAnswer.plain(answer));
    }

    @PostMapping(LOOP + "/judge")
    ModelAndView judge(HttpServletRequest request, Lang lang, Staff staff) {
        var frame = frame(request, lang, staff);
        var loop = Loop.of(request).judged(request);
        return page(
                loop.failed().isEmpty()
                        ? view.done(frame, staff, loop, last(frame, staff, loop, request.getParameter("use")))
                        : view.second(frame, staff, loop, Typed.nothing(loop.next(frame), ""), List.of()));
    }

    private Frame frame(HttpServletRequest request, Lang lang, Staff staff) {
        return words.frame(request, lang, staff, "loop.title").at(LOOP);
    }

    private static List<Problem> problems(Frame frame, Loop loop) {
        var problems = new ArrayList<Problem>();
        if (loop.aim().isEmpty()) {
            problems.add(new Problem("aim", t(frame, "loop.missing")));
        }
        if (loop.criteria().isEmpty()) {
            problems.add(new Problem("criteria", t(frame, "loop.missing")));
        } else if (loop.criteria().size() > Loop.MOST) {
            problems.add(new Problem("criteria", t(frame, "loop.many")));
        }
        return problems;
    }

    private static ModelAndView refused(LoopPage page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(LoopPage page) {
        return new ModelAndView("assistant/loop", "page", page);
    }
}
