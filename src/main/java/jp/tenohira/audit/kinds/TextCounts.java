package jp.tenohira.audit.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.checks.HalfWidth;
import jp.tenohira.core.Text;

/** Counts in texts against what stands in brackets behind them: 9組(小学生7、中学生2), 17名(うち若手職員10名), 3施設(甲課、乙課、丙課). */
final class TextCounts {

    private static final Pattern COUNTED = Pattern.compile("([0-9][0-9,]*)([^0-9\\s()、,×xX*+]{1,6})\\(([^()]*)\\)");

    private static final Pattern OF_WHICH = Pattern.compile("うち[^0-9]*([0-9][0-9,]*)(\\D*)");
    private static final Pattern ITEM = Pattern.compile("\\D*?([0-9][0-9,]*)([^0-9]*)");
    private static final Pattern INCOMPLETE = Pattern.compile(".*(等|など|ほか|他)$");
    private static final int LONGEST = 2000;

    private TextCounts() {}

    static void check(Book book, TableView table) {
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.sheet().header().size(); column++) {
                var text = HalfWidth.of(table.sheet().text(row, column));
                if (text.length() <= LONGEST) {
                    var matcher = COUNTED.matcher(text);
                    while (matcher.find()) {
                        var cell = table.cell(row, column);
                        judge(number(matcher.group(1)), matcher.group(2), matcher.group(3))
                                .ifPresent(said -> book.remark(cell, said.verdict(), said.computed(), said.reason()));
                    }
                }
            }
        }
    }

    private record Said(
            Verdict verdict,
            @org.jspecify.annotations.Nullable String computed,
            Text reason) {}

    private static Optional<Said> judge(long count, String unit, String note) {
        var part = OF_WHICH.matcher(note);
        if (part.matches()) {
            return sameUnit(part.group(2), unit) && number(part.group(1)) > count
                    ? Optional.of(new Said(
                            Verdict.WRONG,
                            null,
                            Text.of(
                                    "うち数の%sが全体の%dを超えています".formatted(part.group(1), count),
                                    "the part of %s exceeds the whole of %d".formatted(part.group(1), count))))
                    : Optional.empty();
        }
        var items = List.of(note.split("[、,・]"));
        return items.size() < 2
                ? Optional.empty()
                : items.stream().allMatch(item -> ITEM.matcher(item).matches())
                        ? sum(count, unit, items)
                        : names(count, unit, items);
    }

    private static Optional<Said> sum(long count, String unit, List<String> items) {
        long sum = 0;
        for (var item : items) {
            var matcher = ITEM.matcher(item);
            if (!matcher.matches() || !sameUnit(matcher.group(2), unit)) {
                return Optional.empty();
            }
            sum += number(matcher.group(1));
        }
        if (sum == count) {
            return Optional.empty();
        }
        var computed = sum + unit;
        var reason = Text.of(
                "かっこ内の内訳の合計は%d%sです".formatted(sum, unit), "the numbers in brackets add up to %d".formatted(sum));
        return Optional.of(new Said(Verdict.WRONG, computed, reason));
    }

    /** Names may stand for several each, so a list of another length only cannot be told. */
    private static Optional<Said> names(long count, String unit, List<String> items) {
        var listed = new ArrayList<>(items);
        if (count == listed.size()
                || listed.stream().anyMatch(item -> item.chars().anyMatch(Character::isDigit))
                || INCOMPLETE.matcher(listed.getLast()).matches()
                || !List.of("施設", "か所", "箇所", "カ所", "ヶ所", "課", "所属", "校").contains(unit)) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                Verdict.UNKNOWN,
                listed.size() + unit,
                Text.of(
                        "かっこ内には%d件の名前があります".formatted(listed.size()),
                        "%d names stand in brackets".formatted(listed.size()))));
    }

    private static boolean sameUnit(String stated, String unit) {
        return stated.isBlank() || stated.strip().equals(unit);
    }

    private static long number(String digits) {
        var plain = digits.replace(",", "");
        return plain.length() > 15 ? Long.MAX_VALUE : Long.parseLong(plain);
    }
}
