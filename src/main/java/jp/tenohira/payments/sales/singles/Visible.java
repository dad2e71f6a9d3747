package jp.tenohira.payments.sales.singles;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.facts.History;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.SalesLists;
import org.springframework.stereotype.Component;

/** Whose receipts somebody may open: headquarters and administrators all, clerks and heads those of the own section's facilities. */
@Component
class Visible {

    private final SalesLists lists;

    Visible(SalesLists lists) {
        this.lists = lists;
    }

    static boolean any(Staff staff) {
        return Desk.manages(staff) || staff.role().ofSection() && staff.section() != null;
    }

    /** The facilities whose receipts of a period are the reader's to see; those that were another section's meanwhile are not. */
    List<Facility> of(Staff staff, LocalDate from, LocalDate to) {
        var spans = lists.facilities().spans().stream()
                .filter(span -> !span.since().isAfter(to) && span.until().isAfter(from))
                .toList();
        var others = spans.stream()
                .map(History.Span::entry)
                .filter(facility -> !Desk.manages(staff) && !staff.sees(facility.section()))
                .map(Facility::code)
                .collect(Collectors.toSet());
        return spans.stream()
                .map(History.Span::entry)
                .filter(facility -> !others.contains(facility.code()))
                .collect(Collectors.toMap(
                        Facility::code, facility -> facility, (_, later) -> later, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    static Set<String> codes(List<Facility> facilities, String asked) {
        return facilities.stream()
                .map(Facility::code)
                .filter(code -> asked.isEmpty() || code.equals(asked))
                .collect(Collectors.toSet());
    }
}
