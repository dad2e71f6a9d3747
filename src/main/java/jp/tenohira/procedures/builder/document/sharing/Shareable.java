package jp.tenohira.procedures.builder.document.sharing;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.procedures.builder.document.Block;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A question or page of a form as other forms can ask it: without what only that form has. */
public final class Shareable {

    private Shareable() {}

    /**
     * The part without its condition and its group, its options written out where they came from a table of the form. Rules
     * that mean other questions stay: whoever keeps the part is told of them.
     */
    public static ObjectNode of(FormDocument form, DocumentPath path) {
        var part = (ObjectNode) form.effective(path);
        var item = Block.group(form, Integer.parseInt(path.parts().get(1)))
                .map(group -> form.at(
                                DocumentPath.ROOT.then("groups").then(group).then("as"))
                        .asString(""));
        part.remove("when");
        part.remove("group");
        if (path.kind() == DocumentPath.Kind.PAGE) {
            var questions = JsonNodeFactory.instance.arrayNode();
            var written = form.at(path).path("questions");
            for (var question : written.isMissingNode() ? part.path("questions") : written) {
                // What comes from the bank stays a reference.
                questions.add(question.has("bank") ? question : question(form, (ObjectNode) question, item));
            }
            part.set("questions", questions);
            return part;
        }
        return question(form, part, item);
    }

    private static ObjectNode question(FormDocument form, ObjectNode question, Optional<String> item) {
        var shared = item.map(name -> outsideGroup(question, name)).orElse(question);
        if (shared.has("optionsFrom")) {
            var table = form.at(DocumentPath.ROOT
                    .then("tables")
                    .then(shared.path("optionsFrom").asString("")));
            var options = JsonNodeFactory.instance.arrayNode();
            table.forEach(row -> options.addObject()
                    .put("value", row.path("id").asString(""))
                    .set("label", row.path("label")));
            shared.remove("optionsFrom");
            shared.remove("firstIn");
            shared.set("options", options);
        }
        return shared;
    }

    /** Rules in a group mean its questions by the item's name, which stands before a dot. */
    private static ObjectNode outsideGroup(ObjectNode question, String item) {
        var plain = question.deepCopy();
        for (var key : new String[] {"when", "rules", "value"}) {
            JsonNode written = plain.path(key);
            if (!written.isMissingNode()) {
                plain.set(
                        key,
                        JsonMapper.shared()
                                .readTree(written.toString().replaceAll("\\b" + Pattern.quote(item) + "\\.", "")));
            }
        }
        return plain;
    }
}
