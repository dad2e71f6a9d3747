package jp.tenohira.procedures.builder.document;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.QuestionBank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Every text that a form itself writes in languages, in the order of the document. */
public final class TextsOf {

    private TextsOf() {}

    public static List<DocumentPath> all(FormDocument document) {
        var found = new ArrayList<DocumentPath>();
        collect(document.at(DocumentPath.ROOT), DocumentPath.ROOT, found);
        found.removeIf(path -> DocumentPath.ROOT.then(QuestionBank.CARRIED).holds(path));
        return found;
    }

    private static void collect(JsonNode node, DocumentPath path, List<DocumentPath> found) {
        if (node.isObject() && node.path(Lang.JA.code()).isString()) {
            found.add(path);
        } else if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), path.then(entry.getKey()), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path.then(i), found);
            }
        }
    }

    /** The document with a wording; an empty one takes the language out, except Japanese, which stays. */
    public static FormDocument with(FormDocument document, DocumentPath path, Lang lang, String wording) {
        if (!(document.at(path) instanceof ObjectNode text)) {
            return document;
        }
        var typed = wording.replace("\r\n", "\n").strip();
        if (!typed.isEmpty()) {
            text.set(lang.code(), StringNode.valueOf(typed));
        } else if (lang != Lang.JA) {
            text.remove(lang.code());
        }
        return document.with(path, text);
    }
}
