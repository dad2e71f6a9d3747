package jp.tenohira.procedures.forms.rules.complaints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Mark;
import jp.tenohira.procedures.forms.definition.Similar;

/** Names nobody knows and values that do not fit together, at one place of an expression. */
final class TypeComplaints {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'.*");
    private static final Pattern NO_FIELDS = Pattern.compile("type '([^']*)' does not support field selection.*");
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '([^']*(?:\\([^']*\\))?)'.*", Pattern.DOTALL);
    private static final Pattern OPERATOR = Pattern.compile("[_@!-].*");
    private static final Set<String> LOGIC = Set.of("&&", "||", "!");

    private final Vocabulary vocabulary;
    private final String expression;
    private final int at;

    TypeComplaints(Vocabulary vocabulary, String expression, int at) {
        this.vocabulary = vocabulary;
        this.expression = expression;
        this.at = at;
    }

    Optional<Complaint> of(String message) {
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return Optional.of(undeclared(undeclared.group(1)));
        }
        var field = FIELD.matcher(message);
        if (field.matches()) {
            return Optional.of(field(field.group(1)));
        }
        var noFields = NO_FIELDS.matcher(message);
        if (noFields.matches()) {
            var kind = Kinds.of(noFields.group(1));
            return Optional.of(complaint(
                    at,
                    1,
                    Text.of(
                            "この「.」の前は%sなので、その中の項目は選べません。".formatted(kind.in(Lang.JA)),
                            "Before this dot there is %s, which has no parts.".formatted(kind.in(Lang.EN)))));
        }
        var overload = OVERLOAD.matcher(message);
        return overload.matches()
                ? Optional.of(overload(overload.group(1), Kinds.list(overload.group(2))))
                : Optional.empty();
    }

    private Complaint undeclared(String name) {
        var like = vocabulary
                .like(name)
                .map(other -> vocabulary.knows(other)
                        ? vocabulary.named(other)
                        : Text.of("「" + other + "」", "\"" + other + "\""));
        var call = !expression.startsWith(name, index(at));
        return complaint(
                call ? at - length(name) : at,
                length(name),
                Text.of(
                        "「%s」という%sはありません。%s"
                                .formatted(
                                        name,
                                        call ? "関数" : "項目",
                                        like.map(text -> text.in(Lang.JA) + "のことですか。")
                                                .orElse("名前を確かめてください。")),
                        "\"%s\": there is no such %s.%s"
                                .formatted(
                                        name,
                                        call ? "function" : "name",
                                        like.map(text -> " Do you mean " + text.in(Lang.EN) + "?")
                                                .orElse(""))));
    }

    private Complaint field(String name) {
        var before = expression.substring(0, index(at)).replaceFirst("(?s)^.*?([A-Za-z0-9.]*)$", "$1");
        var known = vocabulary.fields(before);
        var like = Similar.nearest(name, known)
                .map(other -> vocabulary.knows(before + "." + other)
                        ? vocabulary.named(before + "." + other)
                        : Text.of("「" + other + "」", "\"" + other + "\""));
        var all = known.stream().sorted().limit(12).toList();
        var of = before.isEmpty() ? Text.of("ここ", "here") : vocabulary.named(before);
        return complaint(
                at + 1,
                length(name),
                Text.of(
                        "%sに「%s」という項目はありません。%s"
                                .formatted(
                                        of.in(Lang.JA),
                                        name,
                                        like.map(text -> text.in(Lang.JA) + "のことですか。")
                                                .orElse(
                                                        all.isEmpty()
                                                                ? "名前を確かめてください。"
                                                                : "あるのは " + String.join("、", all) + " です。")),
                        "%s has no part \"%s\".%s"
                                .formatted(
                                        of.in(Lang.EN),
                                        name,
                                        like.map(text -> " Do you mean " + text.in(Lang.EN) + "?")
                                                .orElse(
                                                        all.isEmpty()
                                                                ? ""
                                                                : " It has " + String.join(", ", all) + "."))));
    }

    private Complaint overload(String name, List<String> types) {
        if (!OPERATOR.matcher(name).matches()) {
            return call(name, types);
        }
        var sign = name.replace("@in", "in").replace("?_:", "? :").replace("_", "");
        var length = sign.equals("? :") || sign.equals("[]") ? 1 : sign.length();
        return complaint(at, length, operator(sign, types));
    }

    private Text operator(String sign, List<String> types) {
        if (LOGIC.contains(sign)) {
            return said(
                    sign,
                    types,
                    "「%s」につなげるのは、はい・いいえになる条件だけです。",
                    "Only conditions can be joined by \"%s\".".formatted(sign),
                    "");
        }
        return switch (sign) {
            case "in" ->
                said(
                        sign,
                        types,
                        "「%s」の右には、左と同じ種類の一覧が要ります。",
                        "On the right of \"in\" there must be a list of what is on the left.",
                        "");
            case "? :" ->
                said(
                        sign,
                        types,
                        "「%s」の左は条件、「:」の両側は同じ種類でなければなりません。",
                        "Before \"?\" there must be a condition, and on both sides of \":\" the same kind.",
                        "");
            case "[]" ->
                said(
                        sign,
                        types,
                        "「%s」で取り出せるのは、一覧の何番目(0から)か、表の行だけです。",
                        "\"[ ]\" takes an entry of a list by its number from 0, or a row of a table.",
                        "");
            default ->
                said(
                        sign,
                        types,
                        "「%s」の両側の種類が合いません。",
                        "The two sides of \"%s\" do not fit together.".formatted(sign),
                        hint(types));
        };
    }

    private static Text said(String sign, List<String> types, String ja, String en, String hint) {
        var now = Kinds.said(types);
        var hints = hint.split("\\|", -1);
        return Text.of(
                ja.formatted(sign) + "今は" + now.in(Lang.JA) + "です。" + hints[0],
                en + " Now there is " + now.in(Lang.EN) + "." + (hints.length > 1 ? " " + hints[1] : ""));
    }

    /** What most often lies behind two kinds that do not fit. */
    private String hint(List<String> types) {
        var parted = types.stream().filter(Kinds::madeOfParts).findFirst();
        if (types.contains("null")) {
            return "回答がないことは、文字なら == \"\"、数なら == 0 と書きます。|No answer is == \"\" for a text and == 0 for a number.";
        }
        if (parted.isPresent()) {
            return "「.」に続けて、その中の項目を選んでください。|Choose one of its parts after a dot.";
        }
        if (types.contains("int") && types.contains("string")) {
            return "数は引用符なしで、選択肢の値や文字は \"…\" で囲んで書きます。|Write numbers without quotation marks, options and texts between \"…\".";
        }
        if (types.contains("int") && types.contains("double")) {
            return "小数は使わず、整数で書いてください。|Use whole numbers.";
        }
        if (types.contains("bool")) {
            return "はい・いいえの回答は、== を付けずそのまま条件になります(いいえのときは ! を前に)。|An answer yes or no is a condition by itself; write ! before it for no.";
        }
        return "";
    }

    private Complaint call(String name, List<String> types) {
        var given = Kinds.said(types);
        var usage = Functions.usage(name);
        return complaint(
                at - length(name),
                length(name),
                Text.of(
                        "「%s」にこの値(%s)は渡せません。%s"
                                .formatted(
                                        name,
                                        given.in(Lang.JA),
                                        usage.map(how -> "「" + how + "」のように書きます。")
                                                .orElse("")),
                        "\"%s\" does not take %s.%s"
                                .formatted(
                                        name,
                                        given.in(Lang.EN),
                                        usage.map(how -> " Write it like " + how + ".")
                                                .orElse(""))));
    }

    private Complaint complaint(int from, int length, Text said) {
        return new Complaint(new Mark(expression, from, length), said);
    }

    private int index(int codePoints) {
        var all = expression.codePointCount(0, expression.length());
        return expression.offsetByCodePoints(0, Math.min(codePoints, all));
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }
}
