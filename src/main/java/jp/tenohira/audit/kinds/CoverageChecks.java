package jp.tenohira.audit.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.audit.checks.DifferenceRelation;
import jp.tenohira.audit.checks.MissingRows;
import jp.tenohira.audit.checks.RateDifferenceRelation;
import jp.tenohira.audit.checks.RateDifferenceRelation.Rate;
import jp.tenohira.audit.checks.RatioRelation;

/** Procedures, applications and their online shares by department, for two years and their difference. */
final class CoverageChecks {

    private static final List<String> COUNTS =
            List.of("procedures", "online_procedures", "annual_applications", "covered_applications");

    private static final Map<String, List<String>> RATES = Map.of(
            "online_rate_percent", List.of("online_procedures", "procedures"),
            "coverage_rate_percent", List.of("covered_applications", "annual_applications"));

    private static final Pattern YEAR = Pattern.compile("(?:FY)?(20\\d\\d)(?:年度?)?|(?:令和|R)(\\d{1,2})(?:年度?)?");
    private static final Pattern DIFFERENCE = Pattern.compile("difference|差引?|増減|比較|差異");
    private static final int REIWA = 2018;

    private CoverageChecks() {}

    /** @param difference the row that compares them, -1 when there is none */
    private record Group(TreeMap<Integer, Integer> years, int difference) {}

    static void check(Book book, TableView table) {
        COUNTS.forEach(role -> book.number(table, role));
        RATES.keySet().forEach(role -> book.number(table, role));
        var groups = groups(table);
        groups.values().forEach(group -> relate(book, table, group));
        totals(book, table);
    }

    private static Map<String, Group> groups(TableView table) {
        var groups = new LinkedHashMap<String, Group>();
        for (int row = 0; row < table.rows(); row++) {
            var department = table.text(row, "department");
            var group = groups.getOrDefault(department, new Group(new TreeMap<>(), -1));
            var year = year(table.text(row, "fiscal_year"));
            if (year.isPresent()) {
                group.years().put(year.get(), row);
            } else if (DIFFERENCE.matcher(table.text(row, "fiscal_year")).matches()) {
                group = new Group(group.years(), row);
            }
            groups.put(department, group);
        }
        return groups;
    }

    static Optional<Integer> year(String text) {
        var matcher = YEAR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.group(1) != null
                        ? Integer.parseInt(matcher.group(1))
                        : REIWA + Integer.parseInt(matcher.group(2)));
    }

    private static void relate(Book book, TableView table, Group group) {
        for (int row : group.years().values()) {
            RATES.forEach((rate, of) -> {
                if (table.has(rate)) {
                    book.relate(new RatioRelation(
                            table.cell(row, rate),
                            table.cell(row, of.getFirst()),
                            table.cell(row, of.getLast()),
                            false,
                            false));
                }
            });
        }
        if (group.difference() < 0 || group.years().size() != 2) {
            return;
        }
        int earlier = group.years().firstEntry().getValue();
        int later = group.years().lastEntry().getValue();
        for (var role : COUNTS) {
            book.relate(new DifferenceRelation(
                    table.cell(group.difference(), role), table.cell(later, role), table.cell(earlier, role), false));
        }
        RATES.keySet().stream()
                .filter(table::has)
                .forEach(rate -> book.relate(new RateDifferenceRelation(
                        table.cell(group.difference(), rate), rate(table, later, rate), rate(table, earlier, rate))));
    }

    private static Rate rate(TableView table, int row, String rate) {
        var of = RATES.getOrDefault(rate, List.of());
        return new Rate(table.cell(row, rate), table.cell(row, of.getFirst()), table.cell(row, of.getLast()));
    }

    /** Each year, and the differences, add up on their own; a year that lacks rows makes the differences lack them. */
    private static void totals(Book book, TableView table) {
        var byYear = new LinkedHashMap<String, List<Integer>>();
        table.allRows()
                .forEach(row -> byYear.computeIfAbsent(table.text(row, "fiscal_year"), _ -> new ArrayList<>())
                        .add(row));
        var years = new ArrayList<MissingRows>();
        byYear.values()
                .forEach(rows -> TableView.totalRow(table, rows, "department").ifPresent(total -> {
                    var group = new MissingRows();
                    years.add(group);
                    Totals.relate(
                            book,
                            table,
                            total,
                            rows.stream()
                                    .filter(row -> TableView.isPart(table.text(row, "department")))
                                    .toList(),
                            COUNTS.stream().map(table::column).collect(Collectors.toSet()),
                            false,
                            group,
                            values -> years.stream().anyMatch(year -> year.test(values)));
                }));
    }
}
