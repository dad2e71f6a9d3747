package jp.tenohira.packs.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.content.PackContent.Agenda;

/** A meeting as it was typed. An item of the agenda is a line: title | kind | material. */
record MeetingForm(Map<String, String> typed) {

    private static final int PARTS = 3;

    MeetingForm {
        typed = Map.copyOf(typed);
    }

    static MeetingForm of(Meeting meeting) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("held.year", Integer.toString(meeting.held().getYear()));
        typed.put("held.month", Integer.toString(meeting.held().getMonthValue()));
        typed.put("held.day", Integer.toString(meeting.held().getDayOfMonth()));
        typed.put("name", meeting.name());
        typed.put("sections", String.join("\n", meeting.sections()));
        typed.put(
                "agenda",
                String.join(
                        "\n",
                        meeting.agenda().stream()
                                .map(item -> String.join(" | ", item.title(), item.kind(), item.material()))
                                .toList()));
        return new MeetingForm(typed);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    Optional<LocalDate> held() {
        try {
            return Optional.of(LocalDate.of(number("held.year"), number("held.month"), number("held.day")));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(String field) {
        return Integer.parseInt(value(field).strip());
    }

    /** Empty when a line has not its three parts. */
    Optional<List<Agenda>> agenda() {
        var agenda = new ArrayList<Agenda>();
        for (var line : lines("agenda")) {
            var parts = line.split("[|｜]", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            agenda.add(new Agenda(agenda.size() + 1, parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
        return Optional.of(agenda);
    }

    Meeting meeting(UUID id, int version, LocalDate held, List<Agenda> agenda) {
        return new Meeting(id, version, held, value("name").strip(), lines("sections"), agenda);
    }

    private List<String> lines(String field) {
        return value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
