package jp.tenohira.figures.formulas;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;
import jp.tenohira.figures.formulas.Formula.Operator;

/**
 * Reads a formula such as {@code applications_outside / applications_received}: numbers, metric codes, + - * / and
 * parentheses, with the usual precedence. A wrong formula is refused with the place marked.
 */
final class FormulaParser {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final int MAX_LENGTH = 500;
    private static final int MAX_DEPTH = 20;

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    static Formula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new WrongFormula(Text.of(
                    "式は%d文字までです".formatted(MAX_LENGTH), "A formula has at most %d characters".formatted(MAX_LENGTH)));
        }
        var parser = new FormulaParser(text);
        var formula = parser.sum();
        if (parser.at < text.length()) {
            throw parser.wrong("演算子（+ - * /）か式の終わり", "an operator or the end");
        }
        return formula;
    }

    private Formula sum() {
        var left = product();
        while (true) {
            var operator = operator(Operator.PLUS, Operator.MINUS);
            if (operator.isEmpty()) {
                return left;
            }
            left = new Formula.Operation(left, operator.get(), product());
        }
    }

    private Formula product() {
        var left = operand();
        while (true) {
            var operator = operator(Operator.TIMES, Operator.OVER);
            if (operator.isEmpty()) {
                return left;
            }
            left = new Formula.Operation(left, operator.get(), operand());
        }
    }

    private Formula operand() {
        skipSpace();
        if (text.startsWith("(", at)) {
            if (++depth > MAX_DEPTH) {
                throw wrong("%d重までの括弧".formatted(MAX_DEPTH), "at most %d nested parentheses".formatted(MAX_DEPTH));
            }
            at++;
            var inner = sum();
            if (!text.startsWith(")", at)) {
                throw wrong("閉じ括弧", "a closing parenthesis");
            }
            at++;
            depth--;
            return inner;
        }
        return take(NUMBER)
                .<Formula>map(digits -> new Formula.Number(Exact.of(new BigDecimal(digits))))
                .or(() -> take(METRIC).map(Formula.Measured::new))
                .orElseThrow(() -> wrong("数・件数のコード・括弧のどれか", "a number, a metric or a parenthesis"));
    }

    private Optional<Operator> operator(Operator... choices) {
        skipSpace();
        for (var choice : choices) {
            if (text.startsWith(choice.written(), at)) {
                at++;
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    private Optional<String> take(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private WrongFormula wrong(String japanese, String english) {
        var before = text.substring(0, at);
        var after = text.substring(at);
        return new WrongFormula(Text.of(
                "式「%s⟨ここ⟩%s」の⟨ここ⟩には%sが必要です".formatted(before, after, japanese),
                "Formula \"%s⟨here⟩%s\": expected %s".formatted(before, after, english)));
    }
}
