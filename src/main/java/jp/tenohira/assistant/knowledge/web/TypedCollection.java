package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.KnowledgeCollection;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;

/** What was typed of a collection. */
record TypedCollection(
        String ja, String en, String level, boolean wholeCity, List<String> readers, List<String> keepers) {

    private static final int LONGEST = 100;

    TypedCollection {
        readers = List.copyOf(readers);
        keepers = List.copyOf(keepers);
    }

    static TypedCollection nothing(Staff staff) {
        var section = staff.section();
        return new TypedCollection("", "", "1", true, List.of(), section == null ? List.of() : List.of(section));
    }

    static TypedCollection of(KnowledgeCollection known) {
        return new TypedCollection(
                known.name().in(Lang.JA),
                known.name().in(Lang.EN),
                Integer.toString(known.level()),
                known.wholeCity(),
                List.copyOf(known.readers()),
                List.copyOf(known.keepers()));
    }

    static TypedCollection of(HttpServletRequest request) {
        return new TypedCollection(
                value(request, "ja"),
                value(request, "en"),
                value(request, "level"),
                !value(request, "wholeCity").equals("no"),
                values(request, "readers"),
                values(request, "keepers"));
    }

    List<Problem> problems(Frame frame, Staff staff, Organisation organisation) {
        var problems = new ArrayList<Problem>();
        if (ja.isEmpty() || ja.length() > LONGEST) {
            problems.add(new Problem("ja", t(frame, "knowledge.name.ja.missing", LONGEST)));
        }
        if (en.isEmpty() || en.length() > LONGEST) {
            problems.add(new Problem("en", t(frame, "knowledge.name.en.missing", LONGEST)));
        }
        if (!level.matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        var unknown = readers.stream()
                        .anyMatch(code -> organisation.section(code).isEmpty())
                || keepers.stream().anyMatch(code -> organisation.section(code).isEmpty());
        var lostOwn = staff.role() == Role.HEAD && !keepers.contains(staff.section());
        if (keepers.isEmpty() || unknown || lostOwn) {
            problems.add(
                    new Problem("keepers", t(frame, lostOwn ? "knowledge.keepers.own" : "knowledge.keepers.missing")));
        }
        return problems;
    }

    KnowledgeCollection as(UUID id) {
        return new KnowledgeCollection(
                id, Text.of(ja, en), Integer.parseInt(level), wholeCity, Set.copyOf(readers), Set.copyOf(keepers));
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values).stream().distinct().toList();
    }
}
