package jp.tenohira.procedures.forms.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rules can compute beyond CEL itself. Each function answers something for every input; nothing throws. */
final class RuleFunctions {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    /** Children enter elementary school in the April after their sixth birthday. */
    private static final int ENTERS_SCHOOL_AT = 6;

    static final List<CelFunctionDecl> DECLARATIONS = List.of(
            declaration(
                    "normalise",
                    CelOverloadDecl.newGlobalOverload("normalise_string", SimpleType.STRING, SimpleType.STRING)),
            declaration(
                    "gradeIn",
                    CelOverloadDecl.newGlobalOverload(
                            "grade_in_string_int", SimpleType.INT, SimpleType.STRING, SimpleType.INT)),
            declaration(
                    "ageOn",
                    CelOverloadDecl.newGlobalOverload(
                            "age_on_string_string", SimpleType.INT, SimpleType.STRING, SimpleType.STRING)),
            declaration(
                    "minutesBetween",
                    CelOverloadDecl.newGlobalOverload(
                            "minutes_between_string_string", SimpleType.INT, SimpleType.STRING, SimpleType.STRING)),
            declaration(
                    "listed",
                    CelOverloadDecl.newGlobalOverload(
                            "listed_list", SimpleType.STRING, ListType.create(SimpleType.STRING))),
            declaration(
                    "sum",
                    CelOverloadDecl.newGlobalOverload("sum_list", SimpleType.INT, ListType.create(SimpleType.INT))));

    static final List<CelFunctionBinding> BINDINGS = List.of(
            CelFunctionBinding.from("normalise_string", String.class, RuleFunctions::normalise),
            CelFunctionBinding.from("grade_in_string_int", String.class, Long.class, RuleFunctions::gradeIn),
            CelFunctionBinding.from("age_on_string_string", String.class, String.class, RuleFunctions::ageOn),
            CelFunctionBinding.from(
                    "minutes_between_string_string", String.class, String.class, RuleFunctions::minutesBetween),
            CelFunctionBinding.from("listed_list", List.class, RuleFunctions::listed),
            CelFunctionBinding.from("sum_list", List.class, RuleFunctions::sum));

    private RuleFunctions() {}

    /** The text as it is compared: NFKC, katakana, capital letters, no spaces, no variation selectors. */
    static String normalise(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var compared = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isVariationSelector(c))
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ア' - 'あ') : c)
                .forEach(compared::appendCodePoint);
        return compared.toString();
    }

    /**
     * The grade of elementary school a child is in: 1 to 6, less before, more after. School years begin on April 2 by
     * birth date: who is born on April 1 goes with those born before (学校教育法17条). 0 for what is no date.
     */
    static Long gradeIn(String birthDate, Long schoolYear) {
        return date(birthDate)
                .map(born -> {
                    var counted = born.minusDays(1);
                    var cohort = counted.getYear() - (counted.getMonth().compareTo(Month.APRIL) < 0 ? 1 : 0);
                    return schoolYear - cohort - ENTERS_SCHOOL_AT;
                })
                .orElse(0L);
    }

    /** Completed years of age on a day; 0 for what is no date. */
    static Long ageOn(String birthDate, String day) {
        return date(birthDate)
                .flatMap(born ->
                        date(day).map(on -> (long) Period.between(born, on).getYears()))
                .orElse(0L);
    }

    /** From one time of day to another, over midnight when the second is earlier; 0 for what are no times. */
    static Long minutesBetween(String from, String until) {
        return time(from)
                .flatMap(start -> time(until).map(end -> {
                    var minutes = (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
                    return (long) (minutes < 0 ? minutes + MINUTES_OF_A_DAY : minutes);
                }))
                .orElse(0L);
    }

    static String listed(List<?> texts) {
        return texts.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** The sum of whole numbers; 0 of none. */
    static Long sum(List<?> numbers) {
        return numbers.stream()
                .mapToLong(number -> number instanceof Long count ? count : 0)
                .sum();
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static CelFunctionDecl declaration(String name, CelOverloadDecl overload) {
        return CelFunctionDecl.newFunctionDeclaration(name, overload);
    }
}
