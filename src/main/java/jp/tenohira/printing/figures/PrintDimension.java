package jp.tenohira.printing.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;
import jp.tenohira.printing.figures.Cube.Sum;
import jp.tenohira.printing.sums.By;

/** How print jobs can be cut. Ranks and printers only for the whole city: crossed with sections they would be single people. */
enum PrintDimension {
    SECTION("section", Text.of("担当課", "Section")),
    DEPARTMENT("department", Text.of("部局", "Department")),
    RANK("staff-rank", Text.of("職位", "Rank")),
    PRINTER("printer", Text.of("プリンター", "Printer")),
    MONTH("month", Text.of("月", "Month")),
    FISCAL_YEAR("fiscal-year", Text.of("年度", "Fiscal year"));

    private static final List<Set<PrintDimension>> TOGETHER =
            List.of(Set.of(DEPARTMENT, SECTION), Set.of(RANK), Set.of(PRINTER));

    private final String code;
    private final Text name;

    PrintDimension(String code, Text name) {
        this.code = code;
        this.name = name;
    }

    String code() {
        return code;
    }

    static Optional<PrintDimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    static List<Dimension> all() {
        return Arrays.stream(values())
                .map(dimension -> new Dimension(dimension.code, dimension.name))
                .toList();
    }

    /** Empty for time, by which all sums can be cut. */
    Optional<By> by() {
        return switch (this) {
            case SECTION, DEPARTMENT -> Optional.of(By.SECTION);
            case RANK -> Optional.of(By.RANK);
            case PRINTER -> Optional.of(By.PRINTER);
            case MONTH, FISCAL_YEAR -> Optional.empty();
        };
    }

    boolean ofTime() {
        return this == MONTH || this == FISCAL_YEAR;
    }

    /** Whether these may be asked for at once. */
    static boolean together(Set<PrintDimension> asked) {
        var others = asked.stream().filter(dimension -> !dimension.ofTime()).toList();
        return TOGETHER.stream().anyMatch(group -> group.containsAll(others));
    }

    String of(Sum sum) {
        return switch (this) {
            case SECTION -> sum.section();
            case DEPARTMENT -> sum.department();
            case RANK -> sum.rank();
            case PRINTER -> sum.printer();
            case MONTH, FISCAL_YEAR -> of(sum.month());
        };
    }

    /** Of the dimensions of time only. */
    String of(YearMonth month) {
        return this == MONTH
                ? month.toString()
                : Integer.toString(FiscalYear.of(LocalDate.of(month.getYear(), month.getMonth(), 1))
                        .year());
    }
}
