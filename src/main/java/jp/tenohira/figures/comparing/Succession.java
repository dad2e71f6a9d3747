package jp.tenohira.figures.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which departments of an earlier time a department continues. */
record Succession(List<Reorganisation> all) {

    /**
     * @param departments the department itself and those whose work it took over later than the period began
     * @param crossed the reorganisations in between
     * @param split whether one of them passed its work to several, so that its numbers cannot be told apart
     */
    record Line(Set<String> departments, List<Reorganisation> crossed, boolean split) {}

    /** @param last what happens after this day is not looked at */
    Line before(String department, LocalDate periodBegins, LocalDate last) {
        var departments = new LinkedHashSet<String>();
        var crossed = new ArrayList<Reorganisation>();
        departments.add(department);
        var between = all.stream()
                .filter(one -> one.at().isAfter(periodBegins) && !one.at().isAfter(last))
                .toList();
        for (boolean grew = true; grew; ) {
            var known = Set.copyOf(departments);
            between.stream()
                    .filter(one -> known.contains(one.to()) && !crossed.contains(one))
                    .forEach(crossed::add);
            grew = departments.addAll(crossed.stream().map(Reorganisation::from).toList());
        }
        var split =
                between.stream().anyMatch(one -> departments.contains(one.from()) && !departments.contains(one.to()));
        return new Line(departments, crossed, split);
    }
}
