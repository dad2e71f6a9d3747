package jp.tenohira.procedures.inventory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import jp.tenohira.identity.Department;
import jp.tenohira.procedures.LifeEvent;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SearchRequest;
import jp.tenohira.procedures.SearchResult;

/** Filters, counts and pages what was found; pure. */
final class Selection {

    private Selection() {}

    static SearchResult of(Catalogue catalogue, SearchRequest request, Instant now) {
        Predicate<Procedure> ofEvent =
                p -> request.lifeEvent().map(p.lifeEvents()::contains).orElse(true);
        Predicate<Procedure> ofDepartment =
                p -> request.department().map(d -> isOf(catalogue, p, d)).orElse(true);
        Predicate<Procedure> open = p -> isOpenHere(p, now);
        Predicate<Procedure> openIfAsked = p -> !request.openNow() || open.test(p);

        var hits = catalogue.found(request.words());
        var found = hits.procedures();
        var chosen = found.stream()
                .filter(ofEvent.and(ofDepartment).and(openIfAsked))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(chosen.size(), SearchRequest.PAGE_SIZE));
        int page = Math.min(request.page(), pages);
        return new SearchResult(
                chosen.stream()
                        .skip((long) (page - 1) * SearchRequest.PAGE_SIZE)
                        .limit(SearchRequest.PAGE_SIZE)
                        .toList(),
                hits.alike(),
                page,
                pages,
                chosen.size(),
                lifeEvents(found.stream().filter(ofDepartment.and(openIfAsked)).toList()),
                departments(
                        catalogue,
                        found.stream().filter(ofEvent.and(openIfAsked)).toList()),
                (int) found.stream().filter(ofEvent.and(ofDepartment).and(open)).count());
    }

    static boolean isOpenHere(Procedure procedure, Instant now) {
        return procedure.form() && procedure.receptions().isOpen(now);
    }

    static Map<LifeEvent, Integer> lifeEvents(List<Procedure> procedures) {
        var counts = new EnumMap<LifeEvent, Integer>(LifeEvent.class);
        procedures.forEach(p -> p.lifeEvents().forEach(event -> counts.merge(event, 1, Integer::sum)));
        return counts;
    }

    static SequencedMap<Department, Integer> departments(Catalogue catalogue, List<Procedure> procedures) {
        var counts = new LinkedHashMap<Department, Integer>();
        for (var department : catalogue.departments()) {
            var count = (int) procedures.stream()
                    .filter(p -> isOf(catalogue, p, department.code()))
                    .count();
            if (count > 0) {
                counts.put(department, count);
            }
        }
        return counts;
    }

    private static boolean isOf(Catalogue catalogue, Procedure procedure, String department) {
        return catalogue
                .departmentOf(procedure)
                .map(d -> d.code().equals(department))
                .orElse(false);
    }
}
