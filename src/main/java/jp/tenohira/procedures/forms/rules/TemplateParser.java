package jp.tenohira.procedures.forms.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes a template apart: words, and the expressions between braces. Quotes inside an expression may hold braces. */
final class TemplateParser {

    private TemplateParser() {}

    static List<Template.Part> parse(String text, Function<String, Template.Part> compile) {
        var parts = new ArrayList<Template.Part>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            var close = end(text, open);
            if (close < 0) {
                break;
            }
            if (open > from) {
                parts.add(new Template.Part.Words(text.substring(from, open)));
            }
            parts.add(compile.apply(text.substring(open + 1, close)));
            from = close + 1;
        }
        if (from < text.length()) {
            parts.add(new Template.Part.Words(text.substring(from)));
        }
        return List.copyOf(parts);
    }

    private static int end(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
