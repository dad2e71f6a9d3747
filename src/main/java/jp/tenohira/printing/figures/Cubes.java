package jp.tenohira.printing.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.figures.Cube.Heads;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.people.Placing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums print jobs once for each state of the facts and lists, and keeps the sums of the periods asked for last. */
@Component
public class Cubes {

    private static final int KEPT = 16;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final Facts facts;
    private final PeopleLists lists;
    private final Organisation organisation;
    private final Map<Asked, Cube> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Cube> eldest) {
            return size() > KEPT;
        }
    };

    Cubes(Facts facts, PeopleLists lists, Organisation organisation) {
        this.facts = facts;
        this.lists = lists;
        this.organisation = organisation;
    }

    private record Asked(String city, LocalDate first, LocalDate last, long facts, long lists, int sections) {}

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
        var staff = lists.staff().spans();
        var devices = lists.devices().spans();
        var departmentOf = new HashMap<String, String>();
        sections.forEach(section -> departmentOf.put(section.code(), section.department()));
        var wide = asked.first().equals(FIRST) && asked.last().equals(History.FOR_EVER);
        var query = FactQuery.of(with(staff, devices) + SUMS, PrintJobs.TABLE, asked.first(), asked.last());
        var sums = facts.query(
                wide ? query : query.between(YearMonth.from(asked.first()), YearMonth.from(asked.last())),
                row -> sum(row, departmentOf));
        if (!wide) {
            var all = all();
            return new Cube(sums, all.months(), all.heads(), all.hidden());
        }
        var months = months(sums);
        var heads = heads(staff, months, departmentOf);
        var people = new PeopleBehind(facts, with(staff, devices));
        return new Cube(sums, months, heads, people.hidden(sums, heads, months));
    }

    private static final String SECTION = "coalesce(nullif(s.section, ''), d.section, '')";

    /** Standard SQL; {@code month} is the partition, so that both engines open only the files they need. */
    private static final String SUMS = """
            select j.month, SECTION, coalesce(s.staff_rank, ''), j.printer,
                   coalesce(d.contract, ''), case when j.colour is null then '' when j.colour then 'c' else 'm' end,
                   case when j.duplex is null then '' when j.duplex then 'd' else 's' end,
                   count(*), cast(sum(j.faces) as bigint), cast(sum(j.sheets) as bigint)
              from print_job j
              left join staff s on s.account = lower(j.account) and j.day >= s.since and j.day < s.until
              left join device d on d.printer = j.printer and j.day >= d.since and j.day < d.until
             where j.day >= ? and j.day <= ?
             group by 1, 2, 3, 4, 5, 6, 7
            """.replace("SECTION", SECTION);

    private static final String BATCHES = """
            select j.batch, cast(sum(ADDS) as bigint)
              from print_job j
              left join staff s on s.account = lower(j.account) and j.day >= s.since and j.day < s.until
              left join device d on d.printer = j.printer and j.day >= d.since and j.day < d.until
             where j.day >= ? and j.day <= ?
            """;

    /** @param adds what a line adds to the metric, see {@link PrintMetric#ofLine()} */
    FactQuery ofBatches(String adds, Map<PrintDimension, String> where, LocalDate first, LocalDate last) {
        var sql = new StringBuilder(with(lists.staff().spans(), lists.devices().spans()))
                .append(BATCHES.replace("ADDS", adds));
        where.forEach((dimension, member) -> sql.append(" and ").append(condition(dimension, member)));
        return FactQuery.of(sql + " group by j.batch order by j.batch", PrintJobs.TABLE, first, last)
                .between(YearMonth.from(first), YearMonth.from(last));
    }

    private String condition(PrintDimension dimension, String member) {
        return switch (dimension) {
            case SECTION -> SECTION + " = " + text(member);
            case DEPARTMENT -> SECTION + (member.isEmpty() ? " not in (" : " in (") + sectionsOf(member) + ")";
            case RANK -> "coalesce(s.staff_rank, '') = " + text(member);
            case PRINTER -> "j.printer = " + text(member);
            case MONTH -> "j.month = " + text(member);
            case FISCAL_YEAR -> "true";
        };
    }

    /** The sections of a department; of no department, all that have one. */
    private String sectionsOf(String department) {
        return organisation.sections().stream()
                .filter(section -> department.isEmpty() || section.department().equals(department))
                .map(section -> text(section.code()))
                .collect(Collectors.joining(", "));
    }

    static String with(List<History.Span<Assignment>> staff, List<History.Span<Placing>> devices) {
        var people = staff.stream()
                .map(span -> values(
                        span.entry().account(),
                        span,
                        span.entry().section(),
                        span.entry().rank()))
                .collect(Collectors.joining(",\n"));
        var printers = devices.stream()
                .map(span -> values(
                        span.entry().printer(),
                        span,
                        span.entry().section(),
                        span.entry().contract()))
                .collect(Collectors.joining(",\n"));
        return "with staff (account, since, until, section, staff_rank) as (values " + orNobody(people)
                + "),\ndevice (printer, since, until, section, contract) as (values " + orNobody(printers) + ")\n";
    }

    private static String values(String key, History.Span<?> span, String section, String word) {
        return "(%s, date '%s', date '%s', %s, %s)"
                .formatted(text(key), span.since(), span.until(), text(section), text(word));
    }

    private static String orNobody(String values) {
        return values.isEmpty() ? "('', date '1900-01-01', date '1900-01-01', '', '')" : values;
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static Sum sum(FactAnswer row, Map<String, String> departmentOf) {
        var section = row.text(2);
        return new Sum(
                YearMonth.parse(row.text(1)),
                section,
                departmentOf.getOrDefault(section, ""),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6).isEmpty() ? null : (Boolean) row.text(6).equals("c"),
                row.text(7).isEmpty() ? null : (Boolean) row.text(7).equals("d"),
                row.whole(8),
                row.whole(9),
                row.whole(10));
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

    private static Heads heads(
            List<History.Span<Assignment>> staff, List<YearMonth> months, Map<String, String> departmentOf) {
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
        return new Heads(bySection, byRank, departmentOf);
    }
}
