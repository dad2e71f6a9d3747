package jp.tenohira.printing.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenohira.figures.Slice;
import jp.tenohira.printing.figures.Cube.Hidden;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.sums.By;

/** A slice and grouping, understood. */
record Question(Slice slice, List<PrintDimension> groupBy, Map<PrintDimension, String> where) {

    /** Empty for a combination that cannot be asked for. */
    static Optional<Question> of(Slice slice, List<String> groupBy) {
        var where = new EnumMap<PrintDimension, String>(PrintDimension.class);
        for (var asked : slice.where().entrySet()) {
            var dimension = PrintDimension.of(asked.getKey());
            if (dimension.isEmpty()) {
                return Optional.empty();
            }
            where.put(dimension.get(), asked.getValue());
        }
        var groups = groupBy.stream().map(PrintDimension::of).toList();
        if (groups.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var dimensions = groups.stream().map(Optional::orElseThrow).toList();
        var all = EnumSet.noneOf(PrintDimension.class);
        all.addAll(where.keySet());
        all.addAll(dimensions);
        return PrintDimension.together(all) ? Optional.of(new Question(slice, dimensions, where)) : Optional.empty();
    }

    /** The sums it is answered from. Those by rank are the fewest: they answer what is not cut at all. */
    By by() {
        return Stream.concat(groupBy.stream(), where.keySet().stream())
                .map(PrintDimension::by)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(By.RANK);
    }

    /** Whether the period begins and ends with months. */
    boolean wholeMonths() {
        var first = slice.from();
        var last = slice.to();
        return (first == null || first.getDayOfMonth() == 1)
                && (last == null || last.equals(YearMonth.from(last).atEndOfMonth()));
    }

    boolean covers(YearMonth month) {
        var first = slice.from();
        var last = slice.to();
        return (first == null || !month.atEndOfMonth().isBefore(first))
                && (last == null || !month.atDay(1).isAfter(last))
                && where.entrySet().stream()
                        .filter(asked -> asked.getKey().ofTime())
                        .allMatch(asked -> asked.getKey().of(month).equals(asked.getValue()));
    }

    /** Whether a sum of a month that is covered is asked for. */
    boolean matches(Sum sum) {
        for (var asked : where.entrySet()) {
            if (!asked.getKey().ofTime() && !asked.getKey().of(sum).equals(asked.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Of each dimension it is grouped by. */
    List<String> members(Sum sum) {
        return switch (groupBy.size()) {
            case 0 -> List.of();
            case 1 -> List.of(groupBy.getFirst().of(sum));
            default -> groupBy.stream().map(dimension -> dimension.of(sum)).toList();
        };
    }

    Map<String, String> key(List<String> members) {
        var key = new HashMap<String, String>();
        for (int i = 0; i < members.size(); i++) {
            key.put(groupBy.get(i).code(), members.get(i));
        }
        return key;
    }

    /** Whether a cell, or the slice itself, speaks of too few people. */
    boolean hides(Map<String, String> key, Hidden hidden) {
        return hides(PrintDimension.DEPARTMENT, key, hidden.departments())
                || hides(PrintDimension.SECTION, key, hidden.sections())
                || hides(PrintDimension.RANK, key, hidden.ranks())
                || hides(PrintDimension.PRINTER, key, hidden.printers());
    }

    private boolean hides(PrintDimension dimension, Map<String, String> key, Set<String> hidden) {
        var member = key.getOrDefault(dimension.code(), where.get(dimension));
        return member != null && hidden.contains(member);
    }

    /** The last day that factors are looked up for. */
    LocalDate lastDay(List<YearMonth> months) {
        return months.stream()
                .filter(this::covers)
                .max(YearMonth::compareTo)
                .map(YearMonth::atEndOfMonth)
                .orElse(LocalDate.MIN);
    }
}
