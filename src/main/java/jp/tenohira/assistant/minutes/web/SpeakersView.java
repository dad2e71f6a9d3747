package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.minutes.Minutes;
import jp.tenohira.assistant.minutes.MinutesRecord;
import jp.tenohira.assistant.minutes.MinutesRecords;
import jp.tenohira.assistant.minutes.MinutesRecords.Numbered;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** Who spoke: name by name, and line by line. */
@Component
class SpeakersView {

    private static final int A_PAGE = 30;
    private static final int MOST_NAMES = 20;

    private final Minutes minutes;
    private final MinutesRecords records;

    SpeakersView(Minutes minutes, MinutesRecords records) {
        this.minutes = minutes;
        this.records = records;
    }

    List<Part> of(Frame frame, MinutesRecord meeting, String here, int from) {
        var parts = new ArrayList<Part>();
        var names = minutes.lines(meeting).stream()
                .map(Said::speaker)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        if (!names.isEmpty()) {
            parts.add(
                    DeskWords.part(frame, "minutes.names", "minutes.names.lead").with(renaming(frame, here, names)));
        }
        var lines = records.lines(meeting.id(), from, A_PAGE);
        var last = lines.isEmpty() ? from : lines.getLast().number();
        parts.add(Part.text(t(frame, "minutes.lines"), t(frame, "minutes.lines.lead", from, last))
                .with(naming(frame, here, from, lines)));
        return parts;
    }

    private static Form renaming(Frame frame, String here, List<String> names) {
        var hidden = new ArrayList<Hidden>();
        var fields = new ArrayList<Field>();
        for (var at = 0; at < names.size(); at++) {
            hidden.add(new Hidden("from-" + at, names.get(at)));
            fields.add(field("to-" + at, t(frame, "minutes.name", names.get(at)), names.get(at)));
        }
        return new Form(here + "/speakers", hidden, fields, List.of(Button.secondary(t(frame, "minutes.names.do"))));
    }

    private static Form naming(Frame frame, String here, int from, List<Numbered> lines) {
        var buttons = new ArrayList<Button>();
        buttons.add(Button.secondary(t(frame, "minutes.lines.do")));
        if (from > 1) {
            buttons.add(
                    Button.tertiary(t(frame, "minutes.lines.before")).to(here + "?from=" + Math.max(1, from - A_PAGE)));
        }
        if (lines.size() == A_PAGE) {
            buttons.add(Button.tertiary(t(frame, "minutes.lines.after")).to(here + "?from=" + (from + A_PAGE)));
        }
        return new Form(
                here + "/speakers",
                List.of(new Hidden("from", Integer.toString(from))),
                lines.stream()
                        .<Field>map(line -> field(
                                "speaker-" + line.number(),
                                time(line.said()) + line.said().words(),
                                line.said().speaker()))
                        .toList(),
                buttons);
    }

    private static TextField field(String name, String label, String value) {
        return new TextField(
                name, name, label, null, null, false, TextField.Kind.TEXT, value, "off", null, Minutes.LONGEST_NAME);
    }

    private static String time(Said said) {
        if (said.endMs() == 0) {
            return "";
        }
        var seconds = said.startMs() / 1_000;
        return "%d:%02d:%02d　".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
