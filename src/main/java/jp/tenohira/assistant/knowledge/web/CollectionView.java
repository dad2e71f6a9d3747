package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.KNOWLEDGE;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.knowledge.IntakeRefused;
import jp.tenohira.assistant.knowledge.KnowledgeCollection;
import jp.tenohira.assistant.knowledge.KnowledgeDocument;
import jp.tenohira.assistant.knowledge.KnowledgeDocuments;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.KeptBackView;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** Puts the page of a collection together. */
@Component
class CollectionView {

    private final DeskWords words;
    private final KnowledgeDocuments documents;
    private final Organisation organisation;
    private final Guideline guideline;
    private final CollectionFields fields;

    CollectionView(
            DeskWords words,
            KnowledgeDocuments documents,
            Organisation organisation,
            Guideline guideline,
            CollectionFields fields) {
        this.words = words;
        this.documents = documents;
        this.organisation = organisation;
        this.guideline = guideline;
        this.fields = fields;
    }

    KnowledgePage arranging(Frame frame, Staff staff, String action, TypedCollection typed, List<Problem> problems) {
        var form = new Form(
                action,
                List.of(),
                fields.of(frame, typed, problems),
                List.of(Button.primary(t(frame, "knowledge.arrange.do"))));
        return KnowledgePage.of(new DeskPage(
                frame,
                words.tabs(frame, staff, KNOWLEDGE),
                problems,
                List.of(),
                List.of(DeskWords.part(frame, "", "knowledge.arrange.lead").with(form))));
    }

    KnowledgePage of(
            Frame frame,
            Staff staff,
            KnowledgeCollection collection,
            String done,
            TypedDocument typed,
            List<Problem> problems) {
        var notices = new ArrayList<Notice>();
        if (List.of("arranged", "taken", "removed").contains(done)) {
            notices.add(Notice.success(t(frame, "knowledge.done." + done), ""));
        }
        var parts = new ArrayList<Part>();
        parts.add(Part.text(collection.name().in(frame.lang()), "").with(summary(frame, staff, collection)));
        if (collection.readBy(staff)) {
            var all = documents.of(collection.id());
            if (all.stream().anyMatch(document -> document.state() == KnowledgeDocument.State.WAITING)) {
                notices.add(Notice.info(t(frame, "knowledge.waiting"), t(frame, "knowledge.waiting.text"))
                        .leadingTo(List.of(new Link(t(frame, "knowledge.look-again"), address(collection)))));
            }
            parts.add(documents(frame, all));
            if (collection.keptBy(staff)) {
                parts.add(DeskWords.part(frame, "knowledge.take", "knowledge.take.lead")
                        .with(new Form(
                                address(collection),
                                List.of(),
                                fields.of(frame, typed, problems, all),
                                List.of(Button.primary(t(frame, "knowledge.take.do"))))));
            }
        }
        return KnowledgePage.of(new DeskPage(frame, words.tabs(frame, staff, KNOWLEDGE), problems, notices, parts));
    }

    KnowledgePage refused(
            Frame frame, Staff staff, KnowledgeCollection collection, TypedDocument typed, IntakeRefused why) {
        var sentence = switch (why) {
            case IntakeRefused.CannotRead(var reason) ->
                t(
                        frame,
                        "knowledge.unreadable."
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case IntakeRefused.There(var title) -> t(frame, "knowledge.there", title);
            case IntakeRefused.GuardSilent() -> t(frame, "refused.guard.error");
            case IntakeRefused.KeptOut kept ->
                t(
                        frame,
                        "knowledge.kept-out",
                        KeptBackView.articles(frame, kept.articles()),
                        kept.level(),
                        kept.collectionLevel());
        };
        var page = of(frame, staff, collection, "", typed, List.of(new Problem("file", sentence)));
        return why instanceof IntakeRefused.KeptOut kept
                ? page.with(KeptBackView.of(
                        frame, frame.lang(), staff, guideline, kept.articles(), kept.excerpt(), kept.findings()))
                : page;
    }

    private SummaryList summary(Frame frame, Staff staff, KnowledgeCollection collection) {
        var readers = collection.wholeCity() ? t(frame, "knowledge.whole-city") : names(frame, collection.readers());
        var edit = collection.arrangedBy(staff) ? address(collection) + "/edit" : null;
        return new SummaryList(List.of(
                new SummaryList.Row(t(frame, "knowledge.level"), t(frame, "level." + collection.level())),
                new SummaryList.Row(t(frame, "knowledge.readers"), readers),
                new SummaryList.Row(
                        t(frame, "knowledge.keepers"),
                        names(frame, collection.keepers()),
                        edit,
                        edit == null ? null : t(frame, "knowledge.arrange"))));
    }

    private String names(Frame frame, java.util.Set<String> sections) {
        return sections.stream()
                .map(code -> organisation
                        .section(code)
                        .map(section -> section.name().in(frame.lang()))
                        .orElse(code))
                .sorted()
                .collect(java.util.stream.Collectors.joining(t(frame, "separator")));
    }

    private static Part documents(Frame frame, List<KnowledgeDocument> all) {
        if (all.isEmpty()) {
            return DeskWords.part(frame, "knowledge.documents", "knowledge.documents.none");
        }
        return DeskWords.part(frame, "knowledge.documents", "")
                .with(new Table(
                        t(frame, "knowledge.documents"),
                        List.of(
                                new Table.Column(t(frame, "knowledge.document")),
                                new Table.Column(t(frame, "knowledge.as-of")),
                                Table.Column.number(t(frame, "knowledge.passages")),
                                new Table.Column(t(frame, "knowledge.state")),
                                new Table.Column(t(frame, "knowledge.uploaded"))),
                        all.stream().map(document -> row(frame, document)).toList()));
    }

    private static Table.Row row(Frame frame, KnowledgeDocument document) {
        var dated = document.dated();
        var ended = document.endedAt();
        var state = t(frame, "knowledge.state." + document.state().name().toLowerCase(Locale.ROOT), document.percent());
        return new Table.Row(List.of(
                document.state().there()
                        ? Table.Cell.link(document.title(), KNOWLEDGE + "/documents/" + document.id())
                        : new Table.Cell(document.title()),
                new Table.Cell(dated == null ? "" : JapaneseDates.date(dated, frame.lang())),
                new Table.Cell(Integer.toString(document.passages())),
                new Table.Cell(ended == null ? state : state + "　" + DeskWords.time(ended) + "　" + document.endedBy()),
                new Table.Cell(DeskWords.time(document.uploadedAt()) + "　" + document.uploadedBy())));
    }

    private static String address(KnowledgeCollection collection) {
        return KNOWLEDGE + "/collections/" + collection.id();
    }
}
