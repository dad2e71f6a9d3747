package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.printing.figures.Cube.Heads;
import jp.tenohira.printing.figures.Cube.Hidden;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.figures.Suppression.Group;
import jp.tenohira.printing.logs.PrintJobs;

/** How many people stand behind each group at the least, and with that, what is hidden. */
final class PeopleBehind {

    private static final String ACCOUNTS = """
            select 'printer', j.printer, count(distinct lower(j.account)) from print_job j group by j.printer
            union all
            select 'unknown', '', count(distinct lower(j.account))
              from print_job j
              left join staff s on s.account = lower(j.account) and j.day >= s.since and j.day < s.until
             where s.section is null or s.section = ''
            """;

    private record Accounts(String kind, String code, long people) {}

    private final Facts facts;
    private final String with;

    PeopleBehind(Facts facts, String with) {
        this.facts = facts;
        this.with = with;
    }

    Hidden hidden(List<Sum> sums, Heads heads, List<YearMonth> months) {
        var accounts = facts.query(
                FactQuery.of(with + ACCOUNTS, PrintJobs.TABLE),
                row -> new Accounts(row.text(1), row.text(2), row.whole(3)));
        var unknown = accounts.stream()
                .filter(found -> found.kind().equals("unknown"))
                .mapToLong(Accounts::people)
                .sum();
        var printers = Suppression.hidden(accounts.stream()
                .filter(found -> found.kind().equals("printer"))
                .map(found -> new Group(found.code(), found.people()))
                .toList());
        var ranks = Suppression.hidden(groups(sums, Sum::rank, fewest(heads.byRank(), months, code -> code), unknown));
        var departments = Suppression.hidden(groups(
                sums,
                Sum::department,
                fewest(heads.bySection(), months, code -> heads.departmentOf().getOrDefault(code, "")),
                unknown));
        return new Hidden(departments, sections(sums, heads, months, departments), ranks, printers);
    }

    /** Sections of a hidden department are hidden too: together they are the department. */
    private static Set<String> sections(
            List<Sum> sums, Heads heads, List<YearMonth> months, Set<String> hiddenDepartments) {
        var people = fewest(heads.bySection(), months, code -> code);
        var byDepartment = new HashMap<String, List<Sum>>();
        sums.forEach(sum -> byDepartment
                .computeIfAbsent(sum.department(), _ -> new ArrayList<>())
                .add(sum));
        var hidden = new HashSet<String>();
        byDepartment.forEach((department, of) -> {
            var groups = groups(of, Sum::section, people, Suppression.FEWEST);
            if (hiddenDepartments.contains(department)) {
                groups.forEach(group -> hidden.add(group.code()));
            } else {
                hidden.addAll(Suppression.hidden(groups));
            }
        });
        return hidden;
    }

    private static List<Group> groups(
            List<Sum> sums, Function<Sum, String> code, Map<String, Long> people, long unknown) {
        return sums.stream()
                .map(code)
                .distinct()
                .map(group -> new Group(group, group.isEmpty() ? unknown : people.getOrDefault(group, 0L)))
                .toList();
    }

    /** The fewest in any month in which there was somebody. */
    private static Map<String, Long> fewest(
            Map<YearMonth, Map<String, Long>> heads, List<YearMonth> months, Function<String, String> group) {
        var fewest = new HashMap<String, Long>();
        for (var month : months) {
            var there = new HashMap<String, Long>();
            heads.getOrDefault(month, Map.of())
                    .forEach((code, people) -> there.merge(group.apply(code), people, Long::sum));
            there.forEach((code, people) -> fewest.merge(code, people, Math::min));
        }
        return fewest;
    }
}
