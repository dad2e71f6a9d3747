package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenohira.facts.History;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.people.Belonging;

/**
 * Which department a section belongs to in a month: on its first day, by the list of sections that moved; a section that never moved belongs where
 * the organisation has it now.
 */
public final class Departments {

    private final Map<String, String> now = new HashMap<>();
    private final History<Belonging> moved;

    Departments(List<Section> sections, History<Belonging> moved) {
        sections.forEach(section -> now.put(section.code(), section.department()));
        this.moved = moved;
    }

    /** Empty for a section that nobody knows. */
    public String of(String section, YearMonth month) {
        return moved.on(section, month.atDay(1))
                .map(Belonging::department)
                .orElseGet(() -> now.getOrDefault(section, ""));
    }

    Stream<String> known() {
        return Stream.concat(now.keySet().stream(), moved.keys().stream()).distinct();
    }
}
