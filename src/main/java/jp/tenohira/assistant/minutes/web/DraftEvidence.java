package jp.tenohira.assistant.minutes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.assistant.evidence.Checked;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.evidence.Passage;
import jp.tenohira.assistant.minutes.Minutes;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.MinutesRecords;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.outputs.AnswerMarks.Way;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** A draft that a model wrote, compared with what was said. What one person wrote without a model is compared with nothing. */
@Component
class DraftEvidence {

    /** So many lines one after the other make a passage, and the next begins in its middle. */
    private static final int TOGETHER = 8;

    private final Minutes minutes;
    private final MinutesRecords records;
    private final AnswerMarks marks;

    DraftEvidence(Minutes minutes, MinutesRecords records, AnswerMarks marks) {
        this.minutes = minutes;
        this.records = records;
        this.marks = marks;
    }

    /** Words of a message by its key. */
    interface Wording {
        String of(String key, Object... values);
    }

    boolean generated(MinutesRecord meeting) {
        return meeting.draft() != null && records.generated(meeting.id());
    }

    List<Checked> of(MinutesRecord meeting, List<Passage> passages) {
        var draft = meeting.draft();
        return draft == null || !generated(meeting) ? List.of() : Evidence.of(draft, passages);
    }

    /** The head that people typed first, then the lines. */
    List<Passage> passages(Wording wording, MinutesRecord meeting, String here) {
        var lines = minutes.lines(meeting);
        var passages = new ArrayList<Passage>();
        var held = meeting.heldOn();
        passages.add(new Passage(
                1,
                "#meeting",
                wording.of("assistant.minutes.evidence.head"),
                meeting.title() + (held == null ? "" : "\n" + JapaneseDates.date(held, Lang.JA)) + "\n"
                        + lines.stream().map(Said::speaker).distinct().collect(Collectors.joining("\n"))));
        for (var from = 0; from < lines.size(); from += TOGETHER / 2) {
            var to = Math.min(lines.size(), from + TOGETHER);
            var text = lines.subList(from, to).stream()
                    .map(said -> said.speaker() + "：" + said.words())
                    .collect(Collectors.joining("\n"));
            passages.add(new Passage(
                    passages.size() + 1,
                    here + "?from=" + (from + 1) + "#speaker-" + (from + 1),
                    wording.of("assistant.minutes.evidence.lines", from + 1, to),
                    text));
        }
        return passages;
    }

    /** Whether the draft as it stands may leave: nothing is missing, or somebody ticked it all. */
    boolean mayLeave(MinutesRecord meeting) {
        var draft = meeting.draft();
        return draft == null
                || needed(meeting).isEmpty()
                || marks.ticked(meeting.id(), draft).isPresent();
    }

    /** Notes what was ticked; false when a sentence is left. */
    boolean tick(Staff who, MinutesRecord meeting, List<String> ticked) {
        var draft = meeting.draft();
        return draft != null && marks.take(who, meeting.id(), draft, needed(meeting), ticked, Way.FILE);
    }

    private Set<String> needed(MinutesRecord meeting) {
        return AnswerMarks.unsupported(of(meeting, passages((_, _) -> "", meeting, "")))
                .keySet();
    }
}
