package jp.tenohira.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.packs.content.PackContent.Agenda;

/**
 * A meeting that gets a pack.
 *
 * @param version counts its changes
 * @param sections who is invited
 */
public record Meeting(UUID id, int version, LocalDate held, String name, List<String> sections, List<Agenda> agenda) {

    public Meeting {
        sections = List.copyOf(sections);
        agenda = List.copyOf(agenda);
    }
}
