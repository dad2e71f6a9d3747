package jp.tenohira.procedures.forms.definition.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Questions and pages that many forms share. A definition takes one in by {@code bank: name}, and whatever keys it writes
 * beside that name replace the bank's. What is published holds the questions themselves, so that a change of the bank
 * never changes a published form.
 */
public final class QuestionBank {

    private static final String FILE = "question-bank/shared.yaml";
    private static final String KEY = "bank";
    private static final JsonNode SHARED = load();

    private QuestionBank() {}

    /** The document with the bank's pages and questions in their places; what the bank does not have is noted. */
    static JsonNode takenIn(JsonNode document, List<DefinitionProblem> problems) {
        if (!(document instanceof ObjectNode root) || !root.path("pages").isArray()) {
            return document;
        }
        var pages = JsonNodeFactory.instance.arrayNode();
        for (var page : root.path("pages")) {
            pages.add(page(page, "pages[" + pages.size() + "]", problems));
        }
        return root.deepCopy().set("pages", pages);
    }

    /** A page as it is written, with what it takes in; what the bank does not have stays as it is. */
    public static JsonNode page(JsonNode written) {
        return page(written, "", new ArrayList<>());
    }

    /** The same for a question. */
    public static JsonNode question(JsonNode written) {
        return entry(written, "questions", "", new ArrayList<>());
    }

    /** What the bank has, by name: of the kind {@code pages} or {@code questions}. */
    public static Map<String, JsonNode> entries(String kind) {
        var entries = new LinkedHashMap<String, JsonNode>();
        SHARED.path(kind)
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().deepCopy()));
        return entries;
    }

    private static JsonNode page(JsonNode written, String place, List<DefinitionProblem> problems) {
        var page = entry(written, "pages", place, problems);
        if (!(page instanceof ObjectNode object) || !page.path("questions").isArray()) {
            return page;
        }
        var questions = new ArrayList<JsonNode>();
        for (var question : page.path("questions")) {
            questions.add(entry(question, "questions", place + ".questions[" + questions.size() + "]", problems));
        }
        return object.set("questions", JsonNodeFactory.instance.arrayNode().addAll(questions));
    }

    private static JsonNode entry(JsonNode written, String kind, String place, List<DefinitionProblem> problems) {
        if (!(written instanceof ObjectNode own) || !own.has(KEY)) {
            return written.deepCopy();
        }
        var name = own.path(KEY).asString("");
        if (!(SHARED.path(kind).path(name) instanceof ObjectNode shared)) {
            var all = String.join(", ", SHARED.path(kind).propertyNames());
            problems.add(DefinitionProblem.of(
                    place + "." + KEY, name, Text.of("次のいずれかを書いてください:" + all, "expected one of " + all)));
            return written.deepCopy();
        }
        var taken = shared.deepCopy();
        own.properties().forEach(entry -> taken.set(entry.getKey(), entry.getValue()));
        taken.remove(KEY);
        return taken;
    }

    private static JsonNode load() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return YAMLMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
