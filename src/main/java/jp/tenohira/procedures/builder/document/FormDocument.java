package jp.tenohira.procedures.builder.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.definition.document.QuestionBank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A definition as it is written, in its own order and with its references to the question bank. It never changes: every
 * change makes another document.
 */
public final class FormDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final ObjectNode root;

    FormDocument(ObjectNode root) {
        this.root = root;
    }

    /**
     * Reads a definition from YAML or JSON; what it says is not judged yet.
     *
     * @throws DefinitionRefused when it is not well formed, or no definition at all
     */
    public static FormDocument written(String source, String yaml) {
        if (DefinitionDocument.written(source, yaml) instanceof ObjectNode object) {
            return new FormDocument(object);
        }
        throw new DefinitionRefused(
                source,
                List.of(DefinitionProblem.of(
                        "the document",
                        "",
                        Text.of("項目名から始まる書式（マッピング）が必要です。", "expected a mapping that begins with keys"))));
    }

    /** Reads what {@link #json} wrote. */
    public static FormDocument stored(String json) {
        return new FormDocument((ObjectNode) JSON.readTree(json));
    }

    public String json() {
        return JSON.writeValueAsString(root);
    }

    /** The document for exchange. */
    public String yaml() {
        return YAML.writeValueAsString(root);
    }

    /** What stands there; a missing node when nothing does. A copy: changing it changes nothing here. */
    public JsonNode at(DocumentPath path) {
        return look(path).deepCopy();
    }

    public boolean has(DocumentPath path) {
        return !look(path).isMissingNode();
    }

    /** The entry with what it takes from the question bank; keys beside the reference replace the bank's. */
    public JsonNode effective(DocumentPath path) {
        return switch (path.kind()) {
            case PAGE -> QuestionBank.page(root, look(path));
            case QUESTION -> QuestionBank.question(root, look(path.parent().parent()), look(path));
            default -> at(path);
        };
    }

    /** A question as it is written, with what it takes from the question bank. */
    JsonNode effectiveQuestion(JsonNode written) {
        return QuestionBank.question(root, MissingNode.getInstance(), written);
    }

    /** What the question bank says of a page, its questions still as references. */
    JsonNode carriedPage(DocumentPath page) {
        return QuestionBank.written(root, look(page));
    }

    /** The document as it will be published, what the question bank has in its place. */
    public JsonNode takenIn() {
        return QuestionBank.takenIn(root);
    }

    /** The entries of the question bank it takes in, each in the version it means. */
    public List<BankEntry> uses() {
        return QuestionBank.uses(root);
    }

    /** What it takes in from the question bank without carrying it: entries of a city's own, each by its key. */
    Set<String> missing() {
        return QuestionBank.missing(root);
    }

    /** The same meaning that version of an entry from now on. */
    FormDocument carrying(BankEntry entry) {
        return new FormDocument(QuestionBank.carrying(root, entry));
    }

    /** The text at a place, in Japanese when it is one in languages; empty when there is none. */
    public String words(DocumentPath path, Lang lang) {
        var node = effective(path);
        if (node.isObject()) {
            return node.path(lang.code()).asString(node.path(Lang.JA.code()).asString(""));
        }
        return node.asString("");
    }

    /** How many entries the list there has. */
    public int size(DocumentPath list) {
        return look(list).size();
    }

    /** The same with this there; what is missing on the way is made. */
    public FormDocument with(DocumentPath path, JsonNode value) {
        var copy = root.deepCopy();
        var above = holder(copy, path);
        if (above instanceof ArrayNode list) {
            list.set(path.index(), value.deepCopy());
        } else if (above instanceof ObjectNode object) {
            object.set(path.last(), value.deepCopy());
        }
        return new FormDocument(copy);
    }

    /** The document with another root. */
    public FormDocument with(ObjectNode otherRoot) {
        return new FormDocument(otherRoot.deepCopy());
    }

    /** The same with this as a further entry of a list, before the one that stands there now. */
    public FormDocument inserted(DocumentPath path, JsonNode value) {
        var copy = root.deepCopy();
        if (holder(copy, path) instanceof ArrayNode list) {
            list.insert(Math.min(path.index(), list.size()), value.deepCopy());
        }
        return new FormDocument(copy);
    }

    public FormDocument without(DocumentPath path) {
        var copy = root.deepCopy();
        var above = find(copy, path.parent()).orElse(null);
        if (above instanceof ArrayNode list && path.index() < list.size()) {
            list.remove(path.index());
        } else if (above instanceof ObjectNode object) {
            object.remove(path.last());
        }
        return new FormDocument(copy);
    }

    private JsonNode look(DocumentPath path) {
        return find(root, path).orElse(MissingNode.getInstance());
    }

    private static Optional<JsonNode> find(JsonNode from, DocumentPath path) {
        var here = from;
        for (var part : path.parts()) {
            here = Character.isDigit(part.charAt(0)) ? here.path(Integer.parseInt(part)) : here.path(part);
        }
        return here.isMissingNode() ? Optional.empty() : Optional.of(here);
    }

    /** The list or mapping an entry belongs to; made when it is not there. */
    private static JsonNode holder(ObjectNode copy, DocumentPath path) {
        JsonNode here = copy;
        for (int i = 0; i < path.parts().size() - 1; i++) {
            var part = path.parts().get(i);
            var inList = Character.isDigit(path.parts().get(i + 1).charAt(0));
            if (here instanceof ObjectNode object && !object.path(part).isContainer()) {
                object.set(part, inList ? JSON.createArrayNode() : JSON.createObjectNode());
            }
            here = find(here, new DocumentPath(List.of(part))).orElseThrow();
        }
        return here;
    }

    @Override
    public boolean equals(Object other) {
        // The order of the keys counts: it is the order of what people read.
        return other instanceof FormDocument document && document.json().equals(json());
    }

    @Override
    public int hashCode() {
        return Objects.hash(json());
    }

    @Override
    public String toString() {
        return json();
    }
}
