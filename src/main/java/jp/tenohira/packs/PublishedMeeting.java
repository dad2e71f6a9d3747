package jp.tenohira.packs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.packs.content.PackContent.Agenda;
import jp.tenohira.published.PublishedTables;
import org.springframework.stereotype.Component;

/** The meeting whose materials were published: 2024-02-08, with its agenda. */
@Component
public class PublishedMeeting {

    public static final LocalDate HELD = LocalDate.of(2024, 2, 8);

    private final PublishedTables published;

    PublishedMeeting(PublishedTables published) {
        this.published = published;
    }

    /** Empty for another day and in a city that published nothing. */
    public Optional<Meeting> on(LocalDate day) {
        var rows = published.rows("meeting.csv");
        if (!day.equals(HELD) || rows.isEmpty()) {
            return Optional.empty();
        }
        var agenda = rows.stream()
                .map(row -> new Agenda(
                        Integer.parseInt(row.getOrDefault("number", "0")),
                        row.getOrDefault("title", ""),
                        row.getOrDefault("kind", ""),
                        row.getOrDefault("material", "")))
                .toList();
        var id = UUID.nameUUIDFromBytes(("meeting " + HELD).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Meeting(id, 0, HELD, "DX推進本部会議", List.of(), agenda));
    }
}
