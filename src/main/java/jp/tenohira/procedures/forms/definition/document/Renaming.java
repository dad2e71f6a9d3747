package jp.tenohira.procedures.forms.definition.document;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Gives a question, group, item or table another name everywhere it is meant: in conditions, rules, calculated values and
 * in the places {@code {…}} of texts.
 *
 * @param ofItem whether it is asked in a group, so that rules mean it as {@code child.school}
 * @param notItems the names that are no items: what stands behind their dot is a part of an answer
 */
public record Renaming(String from, String to, boolean ofItem, Set<String> notItems) {

    private static final Set<String> EXPRESSIONS = Set.of("when", "that", "key", "value", "amount");
    private static final Set<String> NAMES = Set.of("field", "answer", "group", "for", "optionsFrom");
    private static final Set<String> TEMPLATES = Set.of("message", "reason", "itemTitle", "itemLabel");

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern BEFORE_DOT = Pattern.compile("(^|[^\\w.\\])])([A-Za-z_]\\w*)\\s*\\.\\s*$");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Renames in everything below a node, in place. */
    public void in(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.forEach(this::in);
        } else if (node instanceof ObjectNode object) {
            for (var entry : object.properties().stream().toList()) {
                renamed(entry.getKey(), entry.getValue(), object);
            }
        }
    }

    private void renamed(String key, JsonNode value, ObjectNode within) {
        if (value.isString() && EXPRESSIONS.contains(key) && !plain(key, within)) {
            within.set(key, StringNode.valueOf(inExpression(value.asString())));
        } else if (value.isString() && NAMES.contains(key) && value.asString().equals(from)) {
            within.set(key, StringNode.valueOf(to.substring(to.lastIndexOf('.') + 1)));
        } else if (value instanceof ObjectNode languages && TEMPLATES.contains(key)) {
            for (var text : languages.properties().stream().toList()) {
                languages.set(
                        text.getKey(),
                        StringNode.valueOf(inTemplate(text.getValue().asString(""))));
            }
        } else {
            in(value);
        }
    }

    /** The value of an option or a facility is no expression, nor is the word that says when a fee is due. */
    private static boolean plain(String key, ObjectNode within) {
        return key.equals("value") && !within.path("type").asString("").equals("calculated")
                || key.equals("when") && within.has("amount");
    }

    String inTemplate(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement("{" + inExpression(place.group(1)) + "}"));
    }

    String inExpression(String expression) {
        return TOKEN.matcher(expression)
                .replaceAll(token -> Matcher.quoteReplacement(means(token, expression) ? to : token.group()));
    }

    private boolean means(MatchResult token, String expression) {
        if (!from.equals(token.group(1))) {
            return false;
        }
        var before = expression.substring(0, token.start());
        if (!before.stripTrailing().endsWith(".")) {
            return !ofItem;
        }
        var item = BEFORE_DOT.matcher(before);
        return ofItem && item.find() && !notItems.contains(item.group(2));
    }
}
