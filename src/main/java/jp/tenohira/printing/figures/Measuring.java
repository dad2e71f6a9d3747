package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.figures.Cell;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.people.Factors;
import jp.tenohira.printing.people.Factors.Factor;
import jp.tenohira.printing.people.Factors.Kind;

/** Computes a metric for a question from the sums. */
final class Measuring {

    private final Question question;
    private final Cube cube;
    private final List<Factor> factors;

    Measuring(Question question, Cube cube, List<Factor> factors) {
        this.question = question;
        this.cube = cube;
        this.factors = factors;
    }

    List<Cell> cells(PrintMetric metric) {
        var groups = new LinkedHashMap<List<String>, List<Sum>>();
        cube.sums(question.by(), question::covers)
                .filter(question::matches)
                .forEach(sum -> groups.computeIfAbsent(question.members(sum), _ -> new ArrayList<>())
                        .add(sum));
        var cells = new ArrayList<Cell>();
        groups.forEach((members, sums) -> {
            var key = question.key(members);
            if (!question.hides(key, cube.hidden())) {
                value(metric, key, sums).ifPresent(value -> cells.add(new Cell(key, value)));
            }
        });
        return List.copyOf(cells);
    }

    private Optional<Exact> value(PrintMetric metric, Map<String, String> key, List<Sum> sums) {
        return switch (metric) {
            case PRINT_SHEETS -> whole(sums.stream().mapToLong(Sum::sheets).sum());
            case PRINT_FACES -> whole(sums.stream().mapToLong(Sum::faces).sum());
            case PRINT_JOBS -> whole(sums.stream().mapToLong(Sum::jobs).sum());
            case PRINT_COLOUR_FACES -> whole(faces(sums, sum -> Boolean.TRUE.equals(sum.colour())));
            case PRINT_COLOUR_KNOWN_FACES -> whole(faces(sums, sum -> sum.colour() != null));
            case PRINT_DUPLEX_FACES -> whole(faces(sums, sum -> Boolean.TRUE.equals(sum.duplex())));
            case PRINT_DUPLEX_KNOWN_FACES -> whole(faces(sums, sum -> sum.duplex() != null));
            case PRINT_HEADS -> heads(key, true);
            case PRINT_HEAD_MONTHS -> question.wholeMonths() ? heads(key, false) : Optional.empty();
            case PRINT_COST_YEN -> cost(sums);
            case PRINT_PRICED_FACES -> whole(faces(sums, sum -> price(sum).isPresent()));
            case PRINT_CO2_GRAMS_A_SHEET -> factor(Kind.CO2_GRAMS);
            case PRINT_SHEETS_A_CABINET -> factor(Kind.CABINET_SHEETS);
        };
    }

    private static Optional<Exact> whole(long value) {
        return Optional.of(Exact.of(value));
    }

    private static long faces(List<Sum> sums, java.util.function.Predicate<Sum> which) {
        return sums.stream().filter(which).mapToLong(Sum::faces).sum();
    }

    private Optional<Exact> cost(List<Sum> sums) {
        Optional<Exact> cost = Optional.empty();
        for (var sum : sums) {
            var price = price(sum);
            if (price.isPresent()) {
                var part = Exact.of(price.get().amount()).times(Exact.of(sum.faces()));
                cost = Optional.of(cost.orElse(Exact.ZERO).plus(part));
            }
        }
        return cost;
    }

    private Optional<Factor> price(Sum sum) {
        var colour = sum.colour();
        return colour == null || sum.contract().isEmpty()
                ? Optional.empty()
                : Factors.holding(
                        factors,
                        colour ? Kind.COLOUR_YEN : Kind.MONO_YEN,
                        sum.contract(),
                        sum.month().atDay(1));
    }

    private Optional<Exact> factor(Kind kind) {
        return Factors.holding(factors, kind, "", question.lastDay(cube.months()))
                .map(factor -> Exact.of(factor.amount()));
    }

    /** A stock is not added over months: the last one stands for all. */
    private Optional<Exact> heads(Map<String, String> key, boolean stock) {
        var months = cube.months().stream()
                .filter(question::covers)
                .filter(month -> ofGroup(month, key))
                .toList();
        var counted = stock && !months.isEmpty() ? List.of(months.getLast()) : months;
        var sum = counted.stream().mapToLong(month -> heads(month, key)).sum();
        return sum == 0 ? Optional.empty() : whole(sum);
    }

    private static boolean ofGroup(YearMonth month, Map<String, String> key) {
        return key.entrySet().stream()
                .filter(member ->
                        PrintDimension.of(member.getKey()).orElseThrow().ofTime())
                .allMatch(member -> PrintDimension.of(member.getKey())
                        .orElseThrow()
                        .of(month)
                        .equals(member.getValue()));
    }

    private long heads(YearMonth month, Map<String, String> key) {
        if (member(PrintDimension.PRINTER, key) != null) {
            return 0;
        }
        var rank = member(PrintDimension.RANK, key);
        if (rank != null) {
            return cube.heads().byRank().getOrDefault(month, Map.of()).getOrDefault(rank, 0L);
        }
        var section = member(PrintDimension.SECTION, key);
        var department = member(PrintDimension.DEPARTMENT, key);
        return cube.heads().bySection().getOrDefault(month, Map.of()).entrySet().stream()
                .filter(heads -> section == null || heads.getKey().equals(section))
                .filter(heads -> department == null
                        || cube.heads().departments().of(heads.getKey(), month).equals(department))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private @org.jspecify.annotations.Nullable String member(PrintDimension dimension, Map<String, String> key) {
        var own = key.get(dimension.code());
        return own == null ? question.where().get(dimension) : own;
    }
}
