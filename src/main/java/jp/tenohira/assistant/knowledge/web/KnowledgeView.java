package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.KNOWLEDGE;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.knowledge.Answering.Reply;
import jp.tenohira.assistant.knowledge.Found;
import jp.tenohira.assistant.knowledge.KnowledgeCollection;
import jp.tenohira.assistant.knowledge.KnowledgeCollections;
import jp.tenohira.assistant.knowledge.web.KnowledgeController.Question;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.pages.KnowledgePage.Answer;
import jp.tenohira.assistant.pages.MarkedAnswer;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.KeptBackView;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.assistant.web.desk.RefusalWords;
import jp.tenohira.assistant.web.desk.SavedMinutes;
import jp.tenohira.assistant.web.marks.AnswerView;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** Puts the page of search and questions together. */
@Component
class KnowledgeView {

    private final DeskWords words;
    private final KnowledgeCollections collections;
    private final PromptFields fields;
    private final Guideline guideline;
    private final AnswerMarks marks;

    KnowledgeView(
            DeskWords words,
            KnowledgeCollections collections,
            PromptFields fields,
            Guideline guideline,
            AnswerMarks marks) {
        this.marks = marks;
        this.words = words;
        this.collections = collections;
        this.fields = fields;
        this.guideline = guideline;
    }

    KnowledgePage empty(Frame frame, Staff staff, String done) {
        var notices = done.equals("rebuild")
                ? List.of(Notice.success(t(frame, "knowledge.rebuilding"), ""))
                : List.<Notice>of();
        return KnowledgePage.of(desk(frame, staff, List.of(), notices, Question.nothing()))
                .searching(search(frame, ""));
    }

    KnowledgePage found(Frame frame, Staff staff, String words, Found found) {
        var heading = found.quotes().isEmpty()
                ? t(frame, "knowledge.nothing", words)
                : t(frame, "knowledge.found", words, found.quotes().size());
        var desk = desk(frame, staff, List.of(), List.of(), new Question(words, "", "", ""));
        return new KnowledgePage(desk, search(frame, words), null, null, heading, QuoteView.of(frame, found.quotes()));
    }

    KnowledgePage problem(Frame frame, Staff staff, Question asked, Problem... problems) {
        return KnowledgePage.of(desk(frame, staff, List.of(problems), List.of(), asked))
                .searching(search(frame, ""));
    }

    KnowledgePage replied(Frame frame, Staff staff, Question asked, Reply reply) {
        var quotes = QuoteView.of(frame, reply.found().quotes());
        var problems = reply instanceof Reply.Kept kept
                ? List.of(new Problem("question", RefusalWords.of(frame, kept.why())))
                : List.<Problem>of();
        var heading = quotes.isEmpty() ? "" : t(frame, reply.found().answers() ? "knowledge.quotes" : "knowledge.near");
        return new KnowledgePage(
                desk(
                        frame,
                        staff,
                        problems,
                        Stream.concat(notices(frame, reply).stream(), DeskWords.unsuited(frame, asked.text()).stream())
                                .toList(),
                        asked),
                null,
                reply instanceof Reply.Answered answered
                        ? new Answer(answer(frame, staff, answered), SavedMinutes.form(frame, answered.use(), ""))
                        : null,
                reply instanceof Reply.Kept(var found, Refusal.Blocked blocked)
                        ? KeptBackView.of(frame, frame.lang(), staff, guideline, blocked)
                        : null,
                heading,
                quotes);
    }

    private MarkedAnswer answer(Frame frame, Staff staff, Reply.Answered answered) {
        var passages = QuoteView.passages(frame, answered.found().quotes());
        var checked = Evidence.of(answered.answer(), passages);
        marks.note(staff, answered.use(), answered.answer(), checked);
        return AnswerView.of(frame, answered.use(), answered.answer(), checked, passages, List.of());
    }

    private static List<Notice> notices(Frame frame, Reply reply) {
        return switch (reply) {
            case Reply.NotThere notThere ->
                List.of(Notice.warning(
                        t(frame, "knowledge.not-there"),
                        t(frame, notThere.byModel() ? "knowledge.not-there.model" : "knowledge.not-there.text")));
            case Reply.QuotesOnly quotes ->
                List.of(Notice.info(t(frame, "chat.none"), t(frame, "knowledge.quotes-only")));
            case Reply.Answered answered
            when !answered.referring() ->
                List.of(Notice.warning(t(frame, "knowledge.unreferred"), t(frame, "knowledge.unreferred.text")));
            case Reply.Answered answered
            when !answered.unfounded().isEmpty() ->
                List.of(Notice.warning(
                        t(
                                frame,
                                "knowledge.unfounded",
                                answered.unfounded().stream()
                                        .map(number -> "[" + number + "]")
                                        .collect(Collectors.joining(" "))),
                        t(frame, "knowledge.unreferred.text")));
            case Reply.Answered answered -> List.of();
            case Reply.Kept kept -> List.of();
        };
    }

    private static SearchBox search(Frame frame, String words) {
        return new SearchBox(
                KNOWLEDGE,
                "q",
                t(frame, "knowledge.search"),
                t(frame, "knowledge.search.hint"),
                words,
                t(frame, "chat.search.do"));
    }

    private DeskPage desk(Frame frame, Staff staff, List<Problem> problems, List<Notice> notices, Question asked) {
        var shown = collections.shownTo(staff);
        var parts = new ArrayList<Part>();
        var readable =
                shown.stream().filter(collection -> collection.readBy(staff)).toList();
        if (!readable.isEmpty()) {
            parts.add(DeskWords.part(frame, "knowledge.ask", "knowledge.ask.lead")
                    .with(new Form(
                            KNOWLEDGE + "/ask",
                            List.of(),
                            ask(frame, readable, asked, problems),
                            List.of(Button.primary(t(frame, "knowledge.ask.do"))))));
        }
        parts.add(list(frame, staff, shown));
        if (staff.role() == Role.ADMINISTRATOR) {
            parts.add(DeskWords.part(frame, "knowledge.rebuild", "knowledge.rebuild.lead")
                    .with(new Form(
                            "/staff/admin/assistant/knowledge/rebuild",
                            List.of(),
                            List.of(),
                            List.of(Button.secondary(t(frame, "knowledge.rebuild"))))));
        }
        return new DeskPage(frame, words.tabs(frame, staff, KNOWLEDGE), problems, notices, parts);
    }

    private static Part list(Frame frame, Staff staff, List<KnowledgeCollection> shown) {
        var list = DeskWords.part(frame, "knowledge.collections", shown.isEmpty() ? "knowledge.collections.none" : "");
        var filled = shown.isEmpty() ? list : list.with(table(frame, shown));
        return KnowledgeCollections.mayBegin(staff)
                ? filled.with(new Form(
                        KNOWLEDGE,
                        List.of(),
                        List.of(),
                        List.of(Button.secondary(t(frame, "knowledge.collections.new"))
                                .to(KNOWLEDGE + "/collections/new"))))
                : filled;
    }

    private List<Field> ask(Frame frame, List<KnowledgeCollection> readable, Question asked, List<Problem> problems) {
        var options = Stream.concat(
                        Stream.of(new Option("", t(frame, "knowledge.in.all"))),
                        readable.stream()
                                .map(collection -> new Option(
                                        collection.id().toString(),
                                        collection.name().in(frame.lang()))))
                .toList();
        return List.of(
                DeskWords.lines(
                        frame,
                        "question",
                        "knowledge.question",
                        asked.text(),
                        PromptFields.error(problems, "question"),
                        true),
                new ChoiceField(
                        "collection",
                        "collection",
                        t(frame, "knowledge.in"),
                        null,
                        null,
                        false,
                        options,
                        asked.collection()),
                PromptFields.levels(
                        frame, "level", "level", asked.level(), PromptFields.error(problems, "level"), true),
                fields.model(frame, asked.model(), PromptFields.error(problems, "model")));
    }

    private static Table table(Frame frame, List<KnowledgeCollection> shown) {
        return new Table(
                t(frame, "knowledge.collections"),
                List.of(
                        new Table.Column(t(frame, "knowledge.name")),
                        new Table.Column(t(frame, "knowledge.level")),
                        new Table.Column(t(frame, "knowledge.readers"))),
                shown.stream()
                        .map(collection -> new Table.Row(List.of(
                                Table.Cell.link(
                                        collection.name().in(frame.lang()),
                                        KNOWLEDGE + "/collections/" + collection.id()),
                                new Table.Cell(t(frame, "level." + collection.level())),
                                new Table.Cell(t(
                                        frame,
                                        collection.wholeCity() ? "knowledge.whole-city" : "knowledge.sections")))))
                        .toList());
    }
}
