package jp.tenohira.procedures.builder.document;

import java.util.LinkedHashMap;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.document.Renaming;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names for what a page of the question bank brings where the form has them already, such as the applicant's asked twice. */
final class OwnNames {

    private OwnNames() {}

    /** The form with the page, which says names of its own beside its reference where it must. */
    static FormDocument of(FormDocument before, FormDocument added, DocumentPath page) {
        var taken = Naming.variables(before);
        var effective = added.effective(page);
        var named = (ObjectNode) added.at(page);
        var id = effective.path("id").asString("page");
        var free = Naming.free(id, "-", Naming.pages(before));
        if (!free.equals(id)) {
            named.put("id", free);
        }
        var questions = JsonNodeFactory.instance.arrayNode();
        var fresh = new LinkedHashMap<String, String>();
        for (var question : asWritten(added, page)) {
            var copy = (ObjectNode) question.deepCopy();
            var name = added.effectiveQuestion(copy).path("id").asString("question");
            var own = Naming.free(name, "", taken);
            taken.add(own);
            if (!own.equals(name)) {
                copy.put("id", own);
                fresh.put(name, own);
            }
            questions.add(copy);
        }
        // The bank's list stays where its names do, so that later versions of it reach the form.
        fresh.forEach((name, own) -> new Renaming(name, own, named.has("group"), Set.of()).in(questions));
        if (!fresh.isEmpty()) {
            named.set("questions", questions);
        }
        return added.with(page, named);
    }

    private static ArrayNode asWritten(FormDocument form, DocumentPath page) {
        return form.carriedPage(page).path("questions") instanceof ArrayNode list
                ? list
                : JsonNodeFactory.instance.arrayNode();
    }
}
