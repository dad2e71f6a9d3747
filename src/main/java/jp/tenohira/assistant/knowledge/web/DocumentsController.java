package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.KNOWLEDGE;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.Intake;
import jp.tenohira.assistant.knowledge.KnowledgeCollection;
import jp.tenohira.assistant.knowledge.KnowledgeCollections;
import jp.tenohira.assistant.knowledge.KnowledgeDocument;
import jp.tenohira.assistant.knowledge.KnowledgeDocuments;
import jp.tenohira.assistant.knowledge.KnowledgeDocuments.Numbered;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.pages.KnowledgePage.Piece;
import jp.tenohira.assistant.pages.KnowledgePage.Quoted;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A document, passage by passage, as it was taken in. */
@Controller
class DocumentsController {

    private static final int A_PAGE = 30;

    private final KnowledgeCollections collections;
    private final KnowledgeDocuments documents;
    private final Intake intake;
    private final DeskWords words;

    DocumentsController(
            KnowledgeCollections collections, KnowledgeDocuments documents, Intake intake, DeskWords words) {
        this.collections = collections;
        this.documents = documents;
        this.intake = intake;
        this.words = words;
    }

    @GetMapping(KNOWLEDGE + "/documents/{document:[0-9a-f-]{36}}")
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "1") int from) {
        var shown = there(document);
        var collection = readable(staff, shown);
        var frame = words.frame(request, lang, staff, "knowledge.one");
        var passages = documents.passages(document, Math.max(1, from), A_PAGE);
        var parts = new ArrayList<Part>();
        if (collection.keptBy(staff)) {
            parts.add(DeskWords.part(frame, "knowledge.remove", "knowledge.remove.lead")
                    .with(new Form(
                            KNOWLEDGE + "/documents/" + document + "/remove",
                            List.of(),
                            List.of(),
                            List.of(Button.danger(t(frame, "knowledge.remove"))))));
        }
        var desk = new DeskPage(
                frame, words.tabs(frame, staff, KNOWLEDGE), List.of(), notices(frame, shown, collection, from), parts);
        return new ModelAndView(
                "assistant/knowledge",
                "page",
                new KnowledgePage(
                        desk,
                        null,
                        null,
                        null,
                        shown.title(),
                        passages.stream()
                                .map(passage -> quoted(frame, shown, passage))
                                .toList()));
    }

    private static Quoted quoted(Frame frame, KnowledgeDocument document, Numbered numbered) {
        var passage = numbered.passage();
        return new Quoted(
                "passage-" + numbered.number(),
                numbered.number(),
                passage.heading().isEmpty() ? t(frame, "knowledge.passage", numbered.number()) : passage.heading(),
                KNOWLEDGE + "/documents/" + document.id() + "?from=" + numbered.number() + "#passage-"
                        + numbered.number(),
                QuoteView.place(frame, passage.page(), "", document.dated()),
                List.of(new Piece(passage.body(), false)));
    }

    private static List<Notice> notices(
            Frame frame, KnowledgeDocument document, KnowledgeCollection collection, int from) {
        var links = new ArrayList<Link>();
        links.add(new Link(collection.name().in(frame.lang()), KNOWLEDGE + "/collections/" + collection.id()));
        var here = KNOWLEDGE + "/documents/" + document.id() + "?from=";
        if (from > 1) {
            links.add(new Link(t(frame, "knowledge.before"), here + Math.max(1, from - A_PAGE)));
        }
        if (from + A_PAGE <= document.passages()) {
            links.add(new Link(t(frame, "knowledge.after"), here + (from + A_PAGE)));
        }
        var masked = document.masked() == 0 ? "" : t(frame, "knowledge.masked", document.masked());
        return List.of(Notice.info(t(frame, "knowledge.showing", document.passages(), from), masked)
                .leadingTo(links));
    }

    @PostMapping(KNOWLEDGE + "/documents/{document:[0-9a-f-]{36}}/remove")
    ModelAndView remove(Staff staff, @PathVariable UUID document) {
        var shown = there(document);
        var collection = readable(staff, shown);
        if (!collection.keptBy(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        intake.remove(staff, collection, document);
        return new ModelAndView("redirect:" + KNOWLEDGE + "/collections/" + collection.id() + "?done=removed");
    }

    private KnowledgeDocument there(UUID document) {
        return documents
                .find(document)
                .filter(known -> known.state().there())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private KnowledgeCollection readable(Staff staff, KnowledgeDocument document) {
        return collections
                .find(staff, document.collection())
                .filter(collection -> collection.readBy(staff))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
