package jp.tenohira.procedures.forms.rules.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** The types of the rule language as people call them. */
final class Kinds {

    private static final Map<String, Text> PLAIN = Map.ofEntries(
            Map.entry("int", Text.of("整数", "a whole number")),
            Map.entry("uint", Text.of("整数", "a whole number")),
            Map.entry("double", Text.of("小数", "a decimal number")),
            Map.entry("string", Text.of("文字", "a text")),
            Map.entry("bool", Text.of("はい・いいえ", "true or false")),
            Map.entry("null", Text.of("null(値なし)", "null")),
            Map.entry("Name", Text.of("氏名", "a name")),
            Map.entry("Address", Text.of("住所", "an address")),
            Map.entry("BankAccount", Text.of("口座", "a bank account")),
            Map.entry("MapPoint", Text.of("地図の地点", "a point of the map")),
            Map.entry("Slot", Text.of("予約の枠", "a slot")));

    private Kinds() {}

    /** One type as the type checker writes it: {@code list(string)}, {@code item.child}. */
    static Text of(String type) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.startsWith("list")) {
            var of = type.startsWith("list(") ? of(type.substring(5, type.length() - 1)) : Text.of("値", "values");
            return Text.of(of.in(Lang.JA) + "の一覧", "a list (" + of.in(Lang.EN) + ")");
        }
        if (type.startsWith("map")) {
            return Text.of("表", "a table");
        }
        if (type.startsWith("row.")) {
            return Text.of("表「" + type.substring(4) + "」の1行", "a row of the table \"" + type.substring(4) + "\"");
        }
        if (type.startsWith("item.")) {
            return Text.of("グループの1件「" + type.substring(5) + "」", "an item \"" + type.substring(5) + "\"");
        }
        return Text.plain("「" + type + "」");
    }

    static boolean madeOfParts(String type) {
        return !type.isEmpty()
                && (Character.isUpperCase(type.charAt(0)) || type.startsWith("item.") || type.startsWith("row."));
    }

    /** The types between the outer brackets: {@code (int, list(string))}. */
    static List<String> list(String written) {
        var all = new ArrayList<String>();
        int depth = 0;
        int from = 1;
        for (int i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c == ',' && depth == 1) || (c == ')' && depth == 0)) {
                all.add(written.substring(from, i).strip());
                from = i + 1;
            }
        }
        return all;
    }

    static Text said(List<String> types) {
        var kinds = types.stream().map(Kinds::of).toList();
        return Text.of(
                String.join("と", kinds.stream().map(kind -> kind.in(Lang.JA)).toList()),
                String.join(
                        " and ", kinds.stream().map(kind -> kind.in(Lang.EN)).toList()));
    }
}
