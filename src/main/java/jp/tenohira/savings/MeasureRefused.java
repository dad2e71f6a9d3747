package jp.tenohira.savings;

import java.math.BigDecimal;
import jp.tenohira.savings.formulas.FormulaRefused;

/** Why a measure cannot be kept as it was said. */
public sealed interface MeasureRefused {

    /** The section is not the writer's own. */
    record NotYours() implements MeasureRefused {}

    record NameMissing() implements MeasureRefused {}

    record TooLong(String field, int most) implements MeasureRefused {}

    record DepartmentUnknown(String department) implements MeasureRefused {}

    record SectionUnknown(String section) implements MeasureRefused {}

    record FormulaWrong(FormulaRefused why) implements MeasureRefused {}

    /** No rounding makes these hours of the formula. */
    record HoursContradict(BigDecimal hours, String workings) implements MeasureRefused {}

    /** Neither a formula nor hours. */
    record HoursMissing() implements MeasureRefused {}

    record FigureUnknown(String figure) implements MeasureRefused {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile(int version) implements MeasureRefused {}
}
