package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.KNOWLEDGE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.Intake;
import jp.tenohira.assistant.knowledge.IntakeRefused;
import jp.tenohira.assistant.knowledge.KnowledgeCollection;
import jp.tenohira.assistant.knowledge.KnowledgeCollections;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Collections: beginning and arranging them, and taking documents in. */
@Controller
class CollectionsController {

    private static final String NEW = KNOWLEDGE + "/collections/new";
    private static final String ONE = KNOWLEDGE + "/collections/{collection:[0-9a-f-]{36}}";

    private final KnowledgeCollections collections;
    private final Intake intake;
    private final Organisation organisation;
    private final CollectionView view;
    private final DeskWords words;

    CollectionsController(
            KnowledgeCollections collections,
            Intake intake,
            Organisation organisation,
            CollectionView view,
            DeskWords words) {
        this.collections = collections;
        this.intake = intake;
        this.organisation = organisation;
        this.view = view;
        this.words = words;
    }

    @GetMapping(NEW)
    ModelAndView begin(HttpServletRequest request, Lang lang, Staff staff) {
        mustBegin(staff);
        var frame = words.frame(request, lang, staff, "knowledge.collections.new");
        return page(view.arranging(frame, staff, NEW, TypedCollection.nothing(staff), List.of()));
    }

    @PostMapping(NEW)
    ModelAndView begun(HttpServletRequest request, Lang lang, Staff staff) {
        mustBegin(staff);
        var frame =
                words.frame(request, lang, staff, "knowledge.collections.new").at(NEW);
        var typed = TypedCollection.of(request);
        var problems = typed.problems(frame, staff, organisation);
        if (!problems.isEmpty()) {
            return refused(view.arranging(frame.withErrors(), staff, NEW, typed, problems));
        }
        var id = UUID.randomUUID();
        collections.put(staff, typed.as(id));
        return new ModelAndView("redirect:" + KNOWLEDGE + "/collections/" + id);
    }

    @GetMapping(ONE)
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID collection,
            @RequestParam(defaultValue = "") String done) {
        var shown = shown(staff, collection);
        return page(view.of(
                words.frame(request, lang, staff, "knowledge.collection"),
                staff,
                shown,
                done,
                TypedDocument.nothing(),
                List.of()));
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID collection) {
        var shown = arranged(staff, collection);
        var frame = words.frame(request, lang, staff, "knowledge.arrange");
        return page(view.arranging(
                frame,
                staff,
                KNOWLEDGE + "/collections/" + collection + "/edit",
                TypedCollection.of(shown),
                List.of()));
    }

    @PostMapping(ONE + "/edit")
    ModelAndView edited(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID collection) {
        arranged(staff, collection);
        var here = KNOWLEDGE + "/collections/" + collection;
        var frame = words.frame(request, lang, staff, "knowledge.arrange").at(here + "/edit");
        var typed = TypedCollection.of(request);
        var problems = typed.problems(frame, staff, organisation);
        if (!problems.isEmpty()) {
            return refused(view.arranging(frame.withErrors(), staff, here + "/edit", typed, problems));
        }
        collections.put(staff, typed.as(collection));
        return new ModelAndView("redirect:" + here + "?done=arranged");
    }

    @PostMapping(ONE)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID collection,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var kept = shown(staff, collection);
        if (!kept.keptBy(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var here = KNOWLEDGE + "/collections/" + collection;
        var frame = words.frame(request, lang, staff, "knowledge.collection").at(here);
        var typed = TypedDocument.of(request, file);
        var problems = typed.problems(frame);
        if (file == null || !problems.isEmpty()) {
            return refused(view.of(frame.withErrors(), staff, kept, "", typed, problems));
        }
        return switch (intake.take(staff, kept, typed.sent(file))) {
            case Outcome.Accepted<UUID, IntakeRefused>(var id) -> new ModelAndView("redirect:" + here + "?done=taken");
            case Outcome.Refused<UUID, IntakeRefused>(var why) ->
                refused(view.refused(frame.withErrors(), staff, kept, typed, why));
        };
    }

    private KnowledgeCollection shown(Staff staff, UUID collection) {
        return collections.find(staff, collection).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private KnowledgeCollection arranged(Staff staff, UUID collection) {
        var shown = shown(staff, collection);
        if (!shown.arrangedBy(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return shown;
    }

    private static void mustBegin(Staff staff) {
        if (!KnowledgeCollections.mayBegin(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
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
