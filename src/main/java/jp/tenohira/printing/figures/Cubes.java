package jp.tenohira.printing.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.figures.Cube.Heads;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.logs.TakenIn;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.sums.By;
import jp.tenohira.printing.sums.Counts;
import jp.tenohira.printing.sums.Group;
import jp.tenohira.printing.sums.JobSql;
import jp.tenohira.printing.sums.Rollups;
import jp.tenohira.printing.sums.Sums;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sums with the people beside them, once for each state of the facts and lists; those of the periods asked for last are kept. */
@Component
public class Cubes implements TakenIn {

    private static final int KEPT = 16;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final Facts facts;
    private final Rollups rollups;
    private final PeopleLists lists;
    private final Organisation organisation;
    private final Map<Asked, Cube> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Cube> eldest) {
            return size() > KEPT;
        }
    };

    Cubes(Facts facts, Rollups rollups, PeopleLists lists, Organisation organisation) {
        this.facts = facts;
        this.rollups = rollups;
        this.lists = lists;
        this.organisation = organisation;
    }

    private record Asked(String city, LocalDate first, LocalDate last, long facts, long lists, int sections) {

        boolean everything() {
            return first.equals(FIRST) && last.equals(History.FOR_EVER);
        }
    }

    @Override
    public void takenIn() {
        all();
    }

    /** All days. */
    public Cube all() {
        return between(null, null);
    }

    /** @param first and last: days in Japan, both included */
    public Cube between(@Nullable LocalDate first, @Nullable LocalDate last) {
        var sections = organisation.sections();
        var asked = new Asked(
                CurrentMunicipality.get().code(),
                first == null ? FIRST : first,
                last == null ? History.FOR_EVER : last,
                facts.state(PrintJobs.TABLE),
                lists.state(),
                sections.hashCode());
        synchronized (kept) {
            var known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        var cube = summed(asked, sections);
        synchronized (kept) {
            kept.put(asked, cube);
        }
        return cube;
    }

    private Cube summed(Asked asked, List<Section> sections) {
        var departments = new Departments(sections, lists.sections());
        if (!asked.everything()) {
            var all = all();
            var of = listed(rollups.between(asked.first(), asked.last()), departments);
            return new Cube(byMonth(of), all.months(), all.heads(), all.hidden());
        }
        var sums = rollups.all();
        var listed = listed(sums, departments);
        var months = months(listed.getOrDefault(By.RANK, List.of()));
        var heads = heads(lists.staff().spans(), months, departments);
        return new Cube(byMonth(listed), months, heads, PeopleBehind.hidden(listed, sums, heads, months));
    }

    private static Map<By, List<Sum>> listed(Sums sums, Departments departments) {
        var listed = new EnumMap<By, List<Sum>>(By.class);
        sums.groups()
                .forEach((group, counts) -> listed.computeIfAbsent(group.by(), _ -> new ArrayList<>())
                        .add(sum(group, counts, departments)));
        return listed;
    }

    private static Map<By, Map<YearMonth, List<Sum>>> byMonth(Map<By, List<Sum>> listed) {
        var byMonth = new EnumMap<By, Map<YearMonth, List<Sum>>>(By.class);
        listed.forEach((by, sums) -> byMonth.put(
                by, sums.stream().collect(Collectors.groupingBy(Sum::month, TreeMap::new, Collectors.toList()))));
        return byMonth;
    }

    private static Sum sum(Group group, Counts counts, Departments departments) {
        var section = group.by() == By.SECTION ? group.member() : "";
        return new Sum(
                group.month(),
                section,
                section.isEmpty() ? "" : departments.of(section, group.month()),
                group.by() == By.RANK ? group.member() : "",
                group.by() == By.PRINTER ? group.member() : "",
                group.contract(),
                group.colour(),
                group.duplex(),
                counts.jobs(),
                counts.faces(),
                counts.sheets());
    }

    /** @param adds what a line adds to the metric, see {@link PrintMetric#ofLine()} */
    FactQuery ofBatches(String adds, Map<PrintDimension, String> where, LocalDate first, LocalDate last) {
        var conditions = where.entrySet().stream()
                .map(asked -> condition(asked.getKey(), asked.getValue(), first, last))
                .toList();
        return new JobSql(lists.staff().spans(), lists.devices().spans()).byBatch(adds, conditions, first, last);
    }

    private String condition(PrintDimension dimension, String member, LocalDate first, LocalDate last) {
        return switch (dimension) {
            case SECTION -> JobSql.SECTION + " = " + JobSql.text(member);
            case DEPARTMENT -> ofDepartment(member, first, last);
            case RANK -> "coalesce(s.staff_rank, '') = " + JobSql.text(member);
            case PRINTER -> "j.printer = " + JobSql.text(member);
            case MONTH -> "j.month = " + JobSql.text(member);
            case FISCAL_YEAR -> "true";
        };
    }

    /** Month by month, as sections move. Of no department: what is in the sections of none. */
    private String ofDepartment(String department, LocalDate first, LocalDate last) {
        var departments = new Departments(organisation.sections(), lists.sections());
        var monthsOf = new LinkedHashMap<String, List<String>>();
        for (var month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            var at = month;
            var sections = departments
                    .known()
                    .filter(section -> department.isEmpty()
                            ? !departments.of(section, at).isEmpty()
                            : departments.of(section, at).equals(department))
                    .sorted()
                    .map(JobSql::text)
                    .collect(Collectors.joining(", "));
            monthsOf.computeIfAbsent(sections, _ -> new ArrayList<>()).add(JobSql.text(month.toString()));
        }
        return monthsOf.entrySet().stream()
                .map(entry -> "(j.month in (%s) and %s %s (%s))"
                        .formatted(
                                String.join(", ", entry.getValue()),
                                JobSql.SECTION,
                                department.isEmpty() ? "not in" : "in",
                                entry.getKey().isEmpty() ? "'?'" : entry.getKey()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static List<YearMonth> months(List<Sum> sums) {
        var first = sums.stream().map(Sum::month).min(YearMonth::compareTo);
        var last = sums.stream().map(Sum::month).max(YearMonth::compareTo);
        var months = new ArrayList<YearMonth>();
        if (first.isPresent() && last.isPresent()) {
            for (var month = first.get(); !month.isAfter(last.get()); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return List.copyOf(months);
    }

    private static Heads heads(List<History.Span<Assignment>> staff, List<YearMonth> months, Departments departments) {
        var bySection = new TreeMap<YearMonth, Map<String, Long>>();
        var byRank = new TreeMap<YearMonth, Map<String, Long>>();
        for (var month : months) {
            var there = staff.stream()
                    .filter(span -> span.holds(month.atDay(1))
                            && !span.entry().section().isEmpty())
                    .map(History.Span::entry)
                    .toList();
            bySection.put(
                    month, there.stream().collect(Collectors.groupingBy(Assignment::section, Collectors.counting())));
            byRank.put(month, there.stream().collect(Collectors.groupingBy(Assignment::rank, Collectors.counting())));
        }
        return new Heads(bySection, byRank, departments);
    }
}
