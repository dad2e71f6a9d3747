package jp.tenohira.procedures.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Section;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.search.Findable;
import jp.tenohira.procedures.search.ProcedureIndex;
import jp.tenohira.ui.Messages;

/** One city's inventory as it was read, indexed for every question. It never changes. */
final class Catalogue {

    /**
     * What it was made from; a catalogue of equal records would be the same.
     *
     * @param abolished codes of procedures that are still known, to name their cases, and no longer offered
     */
    record Records(
            List<Procedure> procedures, Set<String> abolished, List<Department> departments, List<Section> sections) {}

    private final Records records;
    private final Map<String, Procedure> byCode = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Department> departments = new HashMap<>();
    private final List<Procedure> ordered;
    private final ProcedureIndex index;

    Catalogue(Records records, Messages messages) {
        this.records = records;
        records.procedures().forEach(p -> byCode.put(p.code(), p));
        records.sections().forEach(s -> sections.put(s.code(), s));
        records.departments().forEach(d -> departments.put(d.code(), d));
        this.ordered = inOrder();
        this.index = ProcedureIndex.of(
                ordered.stream().map(p -> findable(p, messages)).toList());
    }

    Records records() {
        return records;
    }

    List<Procedure> ordered() {
        return ordered;
    }

    List<Department> departments() {
        return records.departments();
    }

    Optional<Procedure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Section> section(String code) {
        return Optional.ofNullable(sections.get(code));
    }

    Optional<Department> departmentOf(Procedure procedure) {
        return section(procedure.section()).map(section -> departments.get(section.department()));
    }

    /** @param alike whether these are only written much like the words */
    record Found(List<Procedure> procedures, boolean alike) {}

    /** What the words find, best first; everything in its order when there are none. */
    Found found(String words) {
        if (words.isEmpty()) {
            return new Found(ordered, false);
        }
        var hits = index.find(words);
        return new Found(
                hits.codes().stream().flatMap(code -> find(code).stream()).toList(), hits.alike());
    }

    private List<Procedure> inOrder() {
        var places = new HashMap<String, Integer>();
        records.sections().forEach(section -> places.put(section.code(), places.size()));
        return records.procedures().stream()
                .filter(procedure -> !records.abolished().contains(procedure.code()))
                .sorted(Comparator.comparing((Procedure p) -> !p.form())
                        .thenComparing(p -> !p.online())
                        .thenComparing(p -> places.getOrDefault(p.section(), Integer.MAX_VALUE))
                        .thenComparing(Procedure::reading)
                        .thenComparing(Procedure::code))
                .toList();
    }

    private Findable findable(Procedure procedure, Messages messages) {
        var places = new ArrayList<String>();
        Stream.concat(
                        Stream.concat(
                                section(procedure.section()).map(Section::name).stream(),
                                departmentOf(procedure).map(Department::name).stream()),
                        procedure.lifeEvents().stream().map(event -> messages.text(event.messageKey())))
                .flatMap(text -> text.byLang().values().stream())
                .map(Annotations::ofReadings)
                .map(Annotations::plain)
                .forEach(places::add);
        return new Findable(procedure.code(), procedure.name(), procedure.reading(), procedure.summary(), places);
    }
}
