package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tenohira.printing.figures.Cube.Heads;
import jp.tenohira.printing.figures.Cube.Hidden;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.figures.Suppression.Group;
import jp.tenohira.printing.sums.By;
import jp.tenohira.printing.sums.Sums;

/** How many people stand behind each group at the least, and with that, what is hidden. */
final class PeopleBehind {

    private PeopleBehind() {}

    static Hidden hidden(Map<By, List<Sum>> sums, Sums accounts, Heads heads, List<YearMonth> months) {
        var unknown = (long) accounts.unassigned().size();
        var printers = Suppression.hidden(accounts.accountsOf().entrySet().stream()
                .map(printer -> new Group(printer.getKey(), printer.getValue().size()))
                .toList());
        var ranks = Suppression.hidden(groups(
                sums.getOrDefault(By.RANK, List.of()),
                Sum::rank,
                fewest(heads.byRank(), months, (_, rank) -> rank),
                unknown));
        var bySection = sums.getOrDefault(By.SECTION, List.of());
        var departments = Suppression.hidden(groups(
                bySection,
                Sum::department,
                fewest(
                        heads.bySection(),
                        months,
                        (month, code) -> heads.departments().of(code, month)),
                unknown));
        return new Hidden(departments, sections(bySection, heads, months, departments), ranks, printers);
    }

    /** Sections of a hidden department are hidden too: together they are the department. */
    private static Set<String> sections(
            List<Sum> sums, Heads heads, List<YearMonth> months, Set<String> hiddenDepartments) {
        var people = fewest(heads.bySection(), months, (_, code) -> code);
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
            Map<YearMonth, Map<String, Long>> heads,
            List<YearMonth> months,
            BiFunction<YearMonth, String, String> group) {
        var fewest = new HashMap<String, Long>();
        for (var month : months) {
            var there = new HashMap<String, Long>();
            heads.getOrDefault(month, Map.of())
                    .forEach((code, people) -> there.merge(group.apply(month, code), people, Long::sum));
            there.forEach((code, people) -> fewest.merge(code, people, Math::min));
        }
        return fewest;
    }
}
