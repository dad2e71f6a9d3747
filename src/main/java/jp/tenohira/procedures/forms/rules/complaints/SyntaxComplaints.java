package jp.tenohira.procedures.forms.rules.complaints;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What cannot be read at all. */
final class SyntaxComplaints {

    private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
    private static final Pattern INPUT =
            Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting .*", Pattern.DOTALL);
    private static final Pattern NO_WAY = Pattern.compile("no viable alternative at input '(.*)'", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at .*", Pattern.DOTALL);
    private static final Pattern RESERVED = Pattern.compile("reserved identifier: (\\w+)");
    private static final Pattern NUMBER = Pattern.compile("For input string: .*", Pattern.DOTALL);
    private static final Pattern TOO_MUCH =
            Pattern.compile(".*(?i:size exceeds limit|recursion|too many|nested).*", Pattern.DOTALL);
    private static final String END = "<EOF>";
    /** What people write, and what the rules want. */
    private static final Map<String, String> INSTEAD = Map.of(
            "=", "==", "&", "&&", "|", "||", "and", "&&", "or", "||", "not", "!", "<>", "!=", "===", "==", "!==", "!=");

    private SyntaxComplaints() {}

    /** Empty when the message is about something else. */
    static Optional<Complaint> of(String expression, int at, String message) {
        var token = TOKEN.matcher(message);
        if (token.matches()) {
            return Optional.of(token(expression, at, token.group(1)));
        }
        var input = INPUT.matcher(message);
        if (input.matches()) {
            return Optional.of(input(expression, at, input.group(1)));
        }
        var noWay = NO_WAY.matcher(message);
        if (noWay.matches()) {
            return Optional.of(near(expression, at, 1, noWay.group(1)));
        }
        var missing = MISSING.matcher(message);
        if (missing.matches()) {
            return Optional.of(Complaint.of(
                    expression,
                    at,
                    1,
                    "「%s」が足りません。かっこが閉じているか確かめてください。".formatted(missing.group(1)),
                    "\"%s\" is missing. Check that the brackets are closed.".formatted(missing.group(1))));
        }
        var reserved = RESERVED.matcher(message);
        if (reserved.matches()) {
            return Optional.of(reserved(expression, at, reserved.group(1)));
        }
        if (NUMBER.matcher(message).matches()) {
            return Optional.of(Complaint.of(
                    expression, at, numberLength(expression, at), "この数は大きすぎて使えません。", "This number is too large."));
        }
        return TOO_MUCH.matcher(message).matches() && !message.startsWith("found no")
                ? Optional.of(Complaint.of(
                        expression,
                        at,
                        1,
                        "式が長すぎるか、かっこが深すぎます。2,000文字まで、いくつかの質問や計算項目に分けてください。",
                        "The expression is too long or too deep: at most 2,000 characters. Share it among several."))
                : Optional.empty();
    }

    private static Complaint token(String expression, int at, String found) {
        var sign = found.strip();
        if (sign.startsWith("'") || sign.startsWith("\"")) {
            return Complaint.of(
                    expression,
                    at,
                    found.length(),
                    "引用符「%s」が閉じていません。".formatted(sign.charAt(0)),
                    "The quotation mark %s is not closed.".formatted(sign.charAt(0)));
        }
        if (!sign.isEmpty() && sign.codePointAt(0) > 0x7F) {
            return Complaint.of(
                    expression,
                    at,
                    1,
                    "「%s」はここでは使えません。記号と引用符は半角で、日本語の文字は \"…\" の中に書いてください。".formatted(sign),
                    "\"%s\" is not possible here. Use half-width signs, and write Japanese words between \"…\"."
                            .formatted(sign));
        }
        var before = at > 0 && expression.codePointAt(expression.offsetByCodePoints(0, at - 1)) == '=';
        var whole = before ? wholeSign(expression, at) : sign;
        return instead(expression, before ? at - (whole.length() - 1) : at, whole)
                .orElseGet(() -> near(expression, at, Math.max(1, sign.length()), sign));
    }

    /** {@code ===} and {@code !==} are read as a sign and a rest. */
    private static String wholeSign(String expression, int at) {
        var end = expression.offsetByCodePoints(0, at) + 1;
        var from = end;
        while (from > 0 && "=!".indexOf(expression.charAt(from - 1)) >= 0) {
            from--;
        }
        return expression.substring(from, end);
    }

    private static Complaint input(String expression, int at, String found) {
        if (found.equals(END)) {
            return expression.isBlank()
                    ? Complaint.of(expression, at, 1, "式を書いてください。", "Write an expression.")
                    : Complaint.of(
                            expression,
                            at,
                            1,
                            "式が途中で終わっています。続きを書いてください。",
                            "The expression ends too early. Write the rest.");
        }
        var angle = found.equals(">") && at > 0 && expression.charAt(expression.offsetByCodePoints(0, at - 1)) == '<';
        return instead(expression, angle ? at - 1 : at, angle ? "<>" : found)
                .orElseGet(() -> near(expression, at, found.codePointCount(0, found.length()), found));
    }

    private static Optional<Complaint> instead(String expression, int at, String written) {
        return Optional.ofNullable(INSTEAD.get(written))
                .map(right -> Complaint.of(
                        expression,
                        at,
                        written.length(),
                        "「%s」ではなく「%s」と書いてください。".formatted(written, right),
                        "Write \"%s\" instead of \"%s\".".formatted(right, written)));
    }

    private static Complaint near(String expression, int at, int length, String found) {
        var shown = found.equals(END) ? "式の終わり" : found;
        return Complaint.of(
                expression,
                at,
                length,
                "「%s」のあたりが読み取れません。前に「&&」などの記号が抜けていないか、かっこが合っているか確かめてください。".formatted(shown),
                "The expression cannot be read near \"%s\". Check that no sign such as && is missing before it, and the brackets."
                        .formatted(found.equals(END) ? "the end" : found));
    }

    private static Complaint reserved(String expression, int at, String word) {
        return word.equals("if")
                ? Complaint.of(
                        expression,
                        at,
                        2,
                        "「if」は使えません。「条件 ? 成り立つとき : 成り立たないとき」と書いてください。",
                        "There is no \"if\". Write: condition ? when it holds : when it does not.")
                : Complaint.of(
                        expression,
                        at,
                        word.length(),
                        "「%s」は式の言葉なので、名前には使えません。".formatted(word),
                        "\"%s\" is a word of the rules and no name.".formatted(word));
    }

    private static int numberLength(String expression, int at) {
        var rest = expression.substring(expression.offsetByCodePoints(0, at));
        return Math.max(1, rest.length() - rest.replaceFirst("^-?[0-9.]+", "").length());
    }
}
