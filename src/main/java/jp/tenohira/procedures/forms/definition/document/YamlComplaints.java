package jp.tenohira.procedures.forms.definition.document;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenohira.core.Text;

/** What the YAML parser complains of, in words for the people who write forms. */
final class YamlComplaints {

    private record Wording(Pattern pattern, Function<MatchResult, Text> words) {
        static Wording of(String pattern, Function<MatchResult, Text> words) {
            return new Wording(Pattern.compile(pattern, Pattern.DOTALL), words);
        }
    }

    private static final List<Wording> WORDINGS = List.of(
            Wording.of(
                    ".*[Dd]uplicate .*?[\"']([^\"']+)[\"'].*",
                    m -> Text.of(
                            "キー「" + m.group(1) + "」が2回書かれています。どちらかを消してください。",
                            "the key \"" + m.group(1) + "\" is written twice; take one away")),
            Wording.of(
                    ".*mapping values are not allowed.*",
                    _ -> Text.of(
                            "ここに「:」は書けません。上の行の字下げと、「: 」を含む文の引用符を確かめてください。",
                            "there can be no colon here; check the indentation of the line above, and quote texts with a colon")),
            Wording.of(
                    ".*cannot start any token.*",
                    _ -> Text.of(
                            "この文字では始められません。字下げはタブでなく空白で、記号で始まる文は引用符で囲んで書いてください。",
                            "no value begins with this character; indent with spaces, and quote texts that begin with a sign")),
            Wording.of(
                    ".*(?:quoted scalar|unexpected end of stream).*",
                    _ -> Text.of("引用符が閉じていません。", "a quotation mark is not closed")),
            Wording.of(
                    ".*expected ',' or '[\\]}]'.*",
                    _ -> Text.of("「,」か閉じかっこがありません。", "a comma or a closing bracket is missing")),
            Wording.of(
                    ".*(?:block end|block entry|block mapping|block sequence|simple key).*",
                    _ -> Text.of(
                            "字下げがそろっていないか、「:」がありません。同じ段の行は同じ数の空白で始めてください。",
                            "the indentation does not fit, or a colon is missing; begin the lines of one level with the same number of spaces")));

    private YamlComplaints() {}

    static Text of(String message) {
        for (var wording : WORDINGS) {
            var match = wording.pattern().matcher(message);
            if (match.matches()) {
                return wording.words().apply(match.toMatchResult());
            }
        }
        var first = message.lines().findFirst().orElse("");
        return Text.of("YAMLとして読めません(" + first + ")。", "this is no YAML: " + first);
    }
}
