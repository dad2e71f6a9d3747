package jp.tenohira.applications.checks;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;

/** What the rule language complains of, in words for the people who write checks, and the place in the expression. */
final class PlainProblems {

    private static final Pattern COLUMN = Pattern.compile("^column (\\d+): (.*)$", Pattern.DOTALL);

    private PlainProblems() {}

    private record Wording(Pattern pattern, Function<MatchResult, Text> words) {

        static Wording of(String pattern, Function<MatchResult, Text> words) {
            return new Wording(Pattern.compile(pattern, Pattern.DOTALL), words);
        }
    }

    private static final List<Wording> WORDINGS = List.of(
            Wording.of(
                    "undeclared reference to '([^']*)'.*",
                    m -> Text.of(
                            "「%s」という項目や関数はありません。書き方を確かめてください。".formatted(m.group(1)),
                            "There is no answer or function \"%s\".".formatted(m.group(1)))),
            Wording.of(
                    "undefined field '([^']*)'.*",
                    m -> Text.of(
                            "「%s」という項目はありません。".formatted(m.group(1)),
                            "There is no answer \"%s\" here.".formatted(m.group(1)))),
            Wording.of(
                    "found no matching overload for '([^']*)' applied to '([^']*)'.*",
                    m -> Text.of(
                            "「%s」は、この種類の値 %s には使えません。数・文字・日付の種類をそろえてください。"
                                    .formatted(operator(m.group(1)), kinds(m.group(2))),
                            "\"%s\" cannot be used with %s.".formatted(operator(m.group(1)), m.group(2)))),
            Wording.of(
                    "expected an expression of type (\\w+), not (.+)",
                    m -> Text.of(
                            m.group(1).equals("bool")
                                    ? "条件の式は、はい・いいえ(真偽)になるように書いてください。今の式の結果は%sです。".formatted(kind(m.group(2)))
                                    : "重複を調べる式は、文字になるように書いてください。今の式の結果は%sです。".formatted(kind(m.group(2))),
                            "The expression must result in %s, not %s.".formatted(m.group(1), m.group(2)))),
            Wording.of(
                    "refers to \"([^\"]*)\", which is not known here.*",
                    m -> Text.of(
                            "「%s」は、このチェックの対象では使えません。対象のグループを確かめてください。".formatted(m.group(1)),
                            "\"%s\" is not known in this scope.".formatted(m.group(1)))),
            Wording.of(
                    ".*(mismatched input|extraneous input|token recognition error at:|no viable alternative at input) '([^']*)'.*",
                    m -> Text.of(
                            "「%s」のあたりの書き方が正しくありません。かっこや引用符が閉じているか確かめてください。".formatted(end(m.group(2))),
                            "The expression cannot be read near \"%s\".".formatted(end(m.group(2))))),
            Wording.of(
                    ".*missing '([^']*)'.*",
                    m -> Text.of("「%s」が足りません。".formatted(m.group(1)), "\"%s\" is missing.".formatted(m.group(1)))),
            Wording.of(
                    "expected a question.*",
                    _ -> Text.of("指摘する項目が、対象の中にありません。", "The answer to point at is not in this scope.")),
            Wording.of("expected the name of a group.*", _ -> Text.of("その対象はありません。", "There is no such scope.")));

    static CheckProblem of(DefinitionProblem problem) {
        var said = COLUMN.matcher(problem.expected());
        var located = said.matches();
        var message = located ? said.group(2) : problem.expected();
        var column = located ? Integer.parseInt(said.group(1)) : 0;
        return new CheckProblem(field(problem.place()), words(message), located ? 1 : 0, column);
    }

    private static Text words(String message) {
        for (var wording : WORDINGS) {
            var match = wording.pattern().matcher(message);
            if (match.matches()) {
                return wording.words().apply(match.toMatchResult());
            }
        }
        return Text.of("式を読み取れません(%s)。".formatted(message), "The expression cannot be read: " + message);
    }

    private static String field(String place) {
        if (place.endsWith(".for")) {
            return "scope";
        }
        if (place.endsWith(".field")) {
            return "field";
        }
        if (place.endsWith(".reason.en")) {
            return "reasonEn";
        }
        return place.contains(".reason") ? "reason" : "expression";
    }

    private static String operator(String name) {
        return name.replace("_", "").replace("@", "").replace("?:", "? :");
    }

    private static String kinds(String types) {
        return types.replaceAll("[()]", "").lines().findFirst().orElse("").transform(list -> {
            var kinds =
                    List.of(list.split(", *")).stream().map(PlainProblems::kind).toList();
            return String.join("と", kinds);
        });
    }

    private static String kind(String type) {
        return switch (type.strip()) {
            case "int", "uint", "double" -> "数";
            case "string" -> "文字";
            case "bool" -> "はい・いいえ";
            default -> type.startsWith("list") ? "一覧" : "「" + type.strip() + "」";
        };
    }

    private static String end(String token) {
        return token.equals("<EOF>") ? "式の終わり" : token;
    }
}
