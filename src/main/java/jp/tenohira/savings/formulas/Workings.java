package jp.tenohira.savings.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;

/**
 * How the hours come about: the minutes, the exact hours, and what each way of rounding makes of them.
 *
 * @param rounded the hours at whole numbers by rule; one entry when nothing is rounded
 */
public record Workings(EffortFormula formula, Exact minutes, Exact hours, Map<RoundingRule, BigDecimal> rounded) {

    private static final int FEW_DIGITS = 4;

    public Workings {
        rounded = new EnumMap<>(rounded);
    }

    public static Optional<Workings> of(EffortFormula formula, Figured figured) {
        return formula.minutes(figured).map(minutes -> of(formula, minutes));
    }

    private static Workings of(EffortFormula formula, Exact minutes) {
        var hours = minutes.dividedBy(Exact.of(60));
        var rounded = new EnumMap<RoundingRule, BigDecimal>(RoundingRule.class);
        var rules = isWhole(hours)
                ? List.of(RoundingRule.HALF_UP)
                : List.of(RoundingRule.HALF_UP, RoundingRule.CEILING, RoundingRule.FLOOR);
        rules.forEach(rule -> rounded.put(rule, rule.round(hours, 0)));
        return new Workings(formula, minutes, hours, rounded);
    }

    /** Line by line: the minutes, then the hours, then the roundings when there are any. */
    public List<Text> lines() {
        var lines = new ArrayList<Text>();
        lines.add(Text.plain(formula.canonical().split("=", 2)[0] + " = " + shown(minutes) + "分"));
        lines.add(Text.of(
                "%s分 ÷ 60 = %s時間".formatted(shown(minutes), shown(hours)),
                "%s min ÷ 60 = %s h".formatted(shown(minutes), shown(hours))));
        if (!isWhole(hours)) {
            rounded.forEach((rule, value) -> lines.add(Text.of(
                    "%s: %s時間".formatted(rule.label().in(jp.tenohira.core.Lang.JA), JapaneseNumbers.inTable(value)),
                    "%s: %s h".formatted(rule.label().in(jp.tenohira.core.Lang.EN), JapaneseNumbers.inTable(value)))));
        }
        return lines;
    }

    /** The results its writer stated that no rounding explains. */
    public List<Term.Time> contradicted() {
        return formula.stated().stream().filter(result -> !explains(result)).toList();
    }

    private boolean explains(Term.Time result) {
        var last = result.pieces().getLast();
        var digits = new BigDecimal(last.number().numerator())
                .divide(new BigDecimal(last.number().denominator()));
        var inUnit = minutes.dividedBy(last.unit().minutes());
        var stated = result.minutes().dividedBy(last.unit().minutes());
        return RoundingRule.explaining(inUnit, stated.rounded(Math.max(0, digits.scale())))
                .isPresent();
    }

    private static boolean isWhole(Exact value) {
        return value.denominator().equals(java.math.BigInteger.ONE);
    }

    /** All digits, or the first few and … when there is no end to them. */
    private static String shown(Exact value) {
        var few = value.rounded(FEW_DIGITS, java.math.RoundingMode.DOWN);
        var ends = Exact.of(few).equals(value);
        return JapaneseNumbers.inTable(ends ? trimmed(few) : few.setScale(2, java.math.RoundingMode.DOWN))
                + (ends ? "" : "…");
    }

    private static BigDecimal trimmed(BigDecimal number) {
        var trimmed = number.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }
}
