package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.MINUTES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenohira.assistant.minutes.Minutes;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import org.springframework.stereotype.Component;

/** Puts the list of meetings together. */
@Component
class MeetingsView {

    private final DeskWords words;
    private final Minutes minutes;

    MeetingsView(DeskWords words, Minutes minutes) {
        this.words = words;
        this.minutes = minutes;
    }

    DeskPage of(
            Frame frame,
            Staff staff,
            List<MinutesRecord> meetings,
            TypedMeeting typed,
            List<Problem> problems,
            String done) {
        var notices =
                done.equals("removed") ? List.of(Notice.success(t(frame, "minutes.removed"), "")) : List.<Notice>of();
        var parts = new ArrayList<Part>();
        parts.add(Part.text(t(frame, "minutes.take"), t(frame, "minutes.take.lead", minutes.daysKept()))
                .with(new Form(
                        MINUTES,
                        List.of(),
                        fields(frame, typed, problems),
                        List.of(Button.primary(t(frame, "minutes.take.do"))))));
        var list = DeskWords.part(frame, "minutes.meetings", meetings.isEmpty() ? "minutes.meetings.none" : "");
        parts.add(meetings.isEmpty() ? list : list.with(table(frame, meetings)));
        parts.add(DeskWords.part(frame, "minutes.engines", "").with(engines(frame)));
        return new DeskPage(frame, words.tabs(frame, staff, MINUTES), problems, notices, parts);
    }

    /** The message that says why speech was not recognised. */
    static String unheard(Unheard why) {
        return "minutes.unheard." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String state(Frame frame, MinutesRecord meeting) {
        var done = meeting.parts() == 0 ? 0 : 100 * meeting.partsDone() / meeting.parts();
        return switch (meeting.state()) {
            case WAITING -> t(frame, "minutes.state.waiting");
            case HEARING -> t(frame, "minutes.state.hearing", done, meeting.partsDone(), meeting.parts());
            case FAILED -> t(frame, "minutes.state.failed");
            case HEARD -> t(frame, meeting.draft() == null ? "minutes.state.heard" : "minutes.state.drafted");
        };
    }

    /** What recognises speech here, and in plain words what is missing. */
    private SummaryList engines(Frame frame) {
        return new SummaryList(minutes.recognisers().stream()
                .map(recogniser -> new SummaryList.Row(
                        recogniser.name().equals("whisper")
                                ? t(frame, "minutes.engine.whisper")
                                : t(frame, "minutes.engine.endpoint"),
                        recogniser
                                .lacks()
                                .map(why -> t(
                                        frame,
                                        why == Unheard.NOT_CONFIGURED
                                                ? "minutes.lacks." + (recogniser.takesFiles() ? "endpoint" : "whisper")
                                                : unheard(why)))
                                .orElseGet(() -> t(frame, "minutes.engine.ready", recogniser.level()))))
                .toList());
    }

    private static List<Field> fields(Frame frame, TypedMeeting typed, List<Problem> problems) {
        return List.of(
                new FileField(
                        "file",
                        "file",
                        t(frame, "minutes.file"),
                        t(frame, "minutes.file.hint"),
                        PromptFields.error(problems, "file"),
                        true,
                        ".wav,.mp3,.m4a,.webm,.ogg,.flac,.txt,.vtt,.srt",
                        List.of(),
                        false,
                        Minutes.LARGEST),
                DeskWords.line(
                        frame, "title", "minutes.meeting", typed.title(), PromptFields.error(problems, "title"), true),
                DeskWords.line(
                        frame, "heldOn", "minutes.held", typed.heldOn(), PromptFields.error(problems, "heldOn"), false),
                PromptFields.levels(
                        frame, "level", "minutes.level", typed.level(), PromptFields.error(problems, "level"), true));
    }

    private static Table table(Frame frame, List<MinutesRecord> meetings) {
        return new Table(
                t(frame, "minutes.meetings"),
                List.of(
                        new Table.Column(t(frame, "minutes.meeting")),
                        new Table.Column(t(frame, "minutes.held")),
                        new Table.Column(t(frame, "knowledge.state")),
                        new Table.Column(t(frame, "minutes.taken"))),
                meetings.stream()
                        .map(meeting -> {
                            var held = meeting.heldOn();
                            return new Table.Row(List.of(
                                    Table.Cell.link(meeting.title(), MINUTES + "/" + meeting.id()),
                                    new Table.Cell(held == null ? "" : JapaneseDates.date(held, frame.lang())),
                                    new Table.Cell(state(frame, meeting)),
                                    new Table.Cell(DeskWords.time(meeting.createdAt()) + "　" + meeting.personName())));
                        })
                        .toList());
    }
}
