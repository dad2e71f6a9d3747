package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.MINUTES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.MinutesRecord.State;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.KnowledgePage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.KeptBackView;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.assistant.web.desk.RefusalWords;
import jp.tenohira.assistant.web.marks.AnswerView;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** Puts the page of a meeting together. */
@Component
class MeetingView {

    private final DeskWords words;
    private final SpeakersView speakers;
    private final PromptFields fields;
    private final Models models;
    private final Guideline guideline;
    private final DraftEvidence evidence;

    MeetingView(
            DeskWords words,
            SpeakersView speakers,
            PromptFields fields,
            Models models,
            Guideline guideline,
            DraftEvidence evidence) {
        this.evidence = evidence;
        this.words = words;
        this.speakers = speakers;
        this.fields = fields;
        this.models = models;
        this.guideline = guideline;
    }

    KnowledgePage of(Frame frame, Staff staff, MinutesRecord meeting, int from, String done) {
        var notices = new ArrayList<Notice>();
        if (List.of("named", "drafted", "edited").contains(done)) {
            notices.add(Notice.success(t(frame, "minutes.done." + done), ""));
        }
        if (done.equals("unticked")) {
            notices.add(Notice.error(t(frame, "evidence.unticked"), ""));
        }
        return page(frame, staff, meeting, from, List.of(), notices, Optional.empty());
    }

    KnowledgePage problem(
            Frame frame, Staff staff, MinutesRecord meeting, List<Problem> problems, Optional<String> typed) {
        return page(frame, staff, meeting, 1, problems, List.of(), typed);
    }

    /** Somebody else wrote meanwhile: what was typed stays on the page. */
    KnowledgePage changed(Frame frame, Staff staff, MinutesRecord meeting, Optional<String> typed) {
        var problem = new Problem("draft", t(frame, "minutes.changed", meeting.changedBy()));
        return problem(frame, staff, meeting, List.of(problem), typed);
    }

    KnowledgePage refused(Frame frame, Staff staff, MinutesRecord meeting, Refusal why) {
        var problem = new Problem("model", RefusalWords.of(frame, why));
        var page = problem(frame, staff, meeting, List.of(problem), Optional.empty());
        return why instanceof Refusal.Blocked blocked
                ? page.with(KeptBackView.of(frame, frame.lang(), staff, guideline, blocked))
                : page;
    }

    private KnowledgePage page(
            Frame frame,
            Staff staff,
            MinutesRecord meeting,
            int from,
            List<Problem> problems,
            List<Notice> notices,
            Optional<String> typed) {
        var here = MINUTES + "/" + meeting.id();
        var all = new ArrayList<>(notices);
        all.addAll(states(frame, meeting, here));
        var parts = new ArrayList<Part>();
        parts.add(Part.text(meeting.title(), "").with(summary(frame, meeting)));
        if (meeting.state() == State.HEARD) {
            parts.addAll(draft(frame, meeting, here, problems, typed));
            parts.addAll(speakers.of(frame, meeting, here, from));
        }
        parts.add(DeskWords.part(frame, "minutes.remove", "minutes.remove.lead")
                .with(new Form(
                        here + "/remove", List.of(), List.of(), List.of(Button.danger(t(frame, "minutes.remove"))))));
        return KnowledgePage.of(new DeskPage(frame, words.tabs(frame, staff, MINUTES), problems, all, parts));
    }

    private static List<Notice> states(Frame frame, MinutesRecord meeting, String here) {
        if (meeting.state().underWay()) {
            return List.of(Notice.info(MeetingsView.state(frame, meeting), t(frame, "minutes.under-way"))
                    .leadingTo(List.of(new Link(t(frame, "knowledge.look-again"), here))));
        }
        return meeting.state() == State.FAILED
                ? List.of(Notice.error(
                        t(frame, "minutes.state.failed"),
                        t(frame, MeetingsView.unheard(Unheard.valueOf(meeting.failure())))))
                : List.of();
    }

    private static SummaryList summary(Frame frame, MinutesRecord meeting) {
        var held = meeting.heldOn();
        var until = meeting.recordingUntil();
        var changed = meeting.changedAt();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(
                t(frame, "minutes.held"), held == null ? "" : JapaneseDates.date(held, frame.lang())));
        rows.add(new SummaryList.Row(t(frame, "minutes.level"), t(frame, "level." + meeting.level())));
        rows.add(new SummaryList.Row(t(frame, "knowledge.state"), MeetingsView.state(frame, meeting)));
        if (meeting.recorded()) {
            rows.add(new SummaryList.Row(
                    t(frame, "minutes.recording"),
                    until == null
                            ? t(frame, "minutes.recording.gone")
                            : t(frame, "minutes.recording.until", DeskWords.time(until))));
        }
        if (changed != null) {
            rows.add(new SummaryList.Row(
                    t(frame, "minutes.written"), DeskWords.time(changed) + "　" + meeting.changedBy()));
        }
        return new SummaryList(rows);
    }

    /** The draft as it is kept, with the verdicts where a model wrote it, and its files. */
    private Part leaving(Frame frame, MinutesRecord meeting, String here) {
        var passages = evidence.passages(frame::t, meeting, here);
        var checked = evidence.of(meeting, passages);
        var part = DeskWords.part(frame, "evidence.take", checked.isEmpty() ? "" : "minutes.evidence")
                .with(new Form(
                        here + "/take",
                        List.of(),
                        AnswerView.ticks(
                                frame,
                                "evidence",
                                AnswerView.options(
                                        AnswerMarks.unsupported(checked).values()),
                                null),
                        List.of(
                                Button.secondary("Word").sending("file", "docx"),
                                Button.secondary("PDF").sending("file", "pdf"),
                                Button.secondary(t(frame, "minutes.draft.txt")).sending("file", "txt"))));
        return checked.isEmpty() ? part : part.with(AnswerView.marked(frame, checked, passages, List.of()));
    }

    private List<Part> draft(
            Frame frame, MinutesRecord meeting, String here, List<Problem> problems, Optional<String> typed) {
        var version = new Hidden("version", Integer.toString(meeting.version()));
        var parts = new ArrayList<Part>();
        var draft = typed.orElse(meeting.draft());
        if (draft != null) {
            parts.add(DeskWords.part(frame, "minutes.draft", "minutes.draft.lead")
                    .with(new Form(
                            here + "/edit",
                            List.of(version),
                            List.of(DeskWords.lines(
                                    frame,
                                    "draft",
                                    "minutes.draft.text",
                                    draft,
                                    PromptFields.error(problems, "draft"),
                                    true)),
                            List.of(Button.primary(t(frame, "minutes.draft.keep"))))));
        }
        if (meeting.draft() != null) {
            parts.add(leaving(frame, meeting, here));
        }
        var lead = models.approved().isEmpty() ? "minutes.make.none" : "minutes.make.lead";
        parts.add(DeskWords.part(frame, draft == null ? "minutes.make" : "minutes.make.again", lead)
                .with(new Form(
                        here + "/draft",
                        List.of(version),
                        List.of(fields.model(frame, "", PromptFields.error(problems, "model"))),
                        List.of(
                                draft == null
                                        ? Button.primary(t(frame, "minutes.make.do"))
                                        : Button.secondary(t(frame, "minutes.make.do"))))));
        return parts;
    }
}
