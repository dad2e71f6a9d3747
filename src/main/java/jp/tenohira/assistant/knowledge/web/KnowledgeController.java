package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.KNOWLEDGE;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.Answering;
import jp.tenohira.assistant.knowledge.Answering.Reply;
import jp.tenohira.assistant.knowledge.Indexing;
import jp.tenohira.assistant.knowledge.Knowledge;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Searching the documents, and asking them. */
@Controller
class KnowledgeController {

    private static final int MOST_FOUND = 10;

    private final Knowledge knowledge;
    private final Answering answering;
    private final Indexing indexing;
    private final KnowledgeView view;
    private final DeskWords words;
    private final AuditTrail audit;

    KnowledgeController(
            Knowledge knowledge,
            Answering answering,
            Indexing indexing,
            KnowledgeView view,
            DeskWords words,
            AuditTrail audit) {
        this.knowledge = knowledge;
        this.answering = answering;
        this.indexing = indexing;
        this.view = view;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping(KNOWLEDGE)
    ModelAndView search(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done) {
        var frame = words.frame(request, lang, staff, "knowledge.title");
        var searched = q.strip();
        if (searched.isEmpty()) {
            return page(view.empty(frame, staff, done));
        }
        if (searched.length() > Knowledge.LONGEST) {
            return refused(view.problem(
                    frame.withErrors(),
                    staff,
                    Question.nothing(),
                    new Problem("q", t(frame, "knowledge.long", Knowledge.LONGEST))));
        }
        return page(view.found(frame, staff, searched, knowledge.find(staff, searched, Optional.empty(), MOST_FOUND)));
    }

    @PostMapping(KNOWLEDGE + "/ask")
    ModelAndView ask(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String collection,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String model)
            throws IOException {
        var frame = words.frame(request, lang, staff, "knowledge.title").at(KNOWLEDGE);
        var asked = new Question(question.strip(), collection, level, model);
        var problems = new ArrayList<Problem>();
        if (asked.text().isEmpty() || asked.text().length() > Knowledge.LONGEST) {
            problems.add(new Problem(
                    "question",
                    asked.text().isEmpty()
                            ? t(frame, "knowledge.question.missing")
                            : t(frame, "knowledge.long", Knowledge.LONGEST)));
        }
        if (!asked.level().matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        if (asked.model().isEmpty()) {
            problems.add(new Problem("model", t(frame, "chat.model.missing")));
        }
        if (!problems.isEmpty()) {
            return refused(view.problem(frame.withErrors(), staff, asked, problems.toArray(Problem[]::new)));
        }
        var reply = answering.ask(staff, asked.text(), asked.in(), asked.model(), Integer.parseInt(asked.level()));
        var page = view.replied(reply instanceof Reply.Kept ? frame.withErrors() : frame, staff, asked, reply);
        return reply instanceof Reply.Kept ? refused(page) : page(page);
    }

    /** What was asked, as it was typed. */
    record Question(String text, String collection, String level, String model) {

        static Question nothing() {
            return new Question("", "", "", "");
        }

        Optional<UUID> in() {
            try {
                return collection.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(collection));
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
    }

    @PostMapping("/staff/admin/assistant/knowledge/rebuild")
    ModelAndView rebuild(Staff staff) {
        if (staff.role() != Role.ADMINISTRATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        indexing.laterRebuild();
        audit.record(staff, "assistant.index-rebuilt", staff.id().toString(), java.util.Map.of());
        return new ModelAndView("redirect:" + KNOWLEDGE + "?done=rebuild");
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
