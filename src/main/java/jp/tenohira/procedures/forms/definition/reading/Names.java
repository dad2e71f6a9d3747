package jp.tenohira.procedures.forms.definition.reading;

import java.util.HashSet;
import java.util.Set;

/** The names a definition gives: each once, and such that rules, addresses and JSON can all carry them. */
final class Names {

    /** What CEL keeps for itself, and what every rule can already read. */
    static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while",
            "number",
            "today",
            "size",
            "has",
            "all",
            "exists",
            "map",
            "filter",
            "type",
            "string",
            "int",
            "bool",
            "list");

    private final Set<String> variables = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private final Set<String> checks = new HashSet<>();

    /** The name of a question, group, item or table. */
    String variable(Place place) {
        var name = place.asText(40);
        variable(name, place);
        return name;
    }

    void variable(String name, Place place) {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}") || RESERVED.contains(name)) {
            place.wrong(
                    "名前は、英小文字で始まる40文字までの英数字で書いてください(式の言葉 if、in、size などは使えません)。",
                    "expected a name of letters and digits that begins with a small letter and is no word of the rules");
        } else if (!variables.add(name)) {
            place.wrong(
                    "名前「" + name + "」が2か所で使われています。質問・グループ・表には、それぞれ別の名前を付けてください。",
                    "the name \"" + name + "\" is used twice; every question, group and table needs its own");
        }
    }

    /** A group's name is a variable and, for its overview, a page. */
    void group(String name, Place place) {
        variable(name, place);
        pages.add(name);
    }

    String page(Place place) {
        return once(place, pages, "page");
    }

    String check(Place place) {
        return once(place, checks, "check");
    }

    private static String once(Place place, Set<String> taken, String kind) {
        var name = place.asText(40);
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            place.wrong("名前は、英小文字・数字・ハイフンで書いてください。", "expected a name of small letters, digits and hyphens");
        } else if (!taken.add(name)) {
            place.wrong("同じ名前がほかにあります。", "another " + kind + " has this name");
        }
        return name;
    }
}
