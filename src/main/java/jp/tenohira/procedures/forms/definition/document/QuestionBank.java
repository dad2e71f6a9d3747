package jp.tenohira.procedures.forms.definition.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Questions and pages that many forms share. A definition takes one in by {@code bank: name}, and whatever keys it writes
 * beside that name replace the bank's. A definition carries the later versions it takes in under {@code fromBank}, so that
 * it says the same wherever and whenever it is read; of what it does not carry it means version 1, which ships. What is
 * published holds the questions themselves, so that a change of the bank never changes a published form.
 */
public final class QuestionBank {

    /** Where a definition carries the versions it takes in: by kind, then by name. */
    public static final String CARRIED = "fromBank";

    private static final String FILE = "question-bank/shared.yaml";
    private static final String KEY = "bank";
    private static final String VERSION = "version";
    private static final String ENTRY = "entry";
    private static final Map<String, BankEntry> SHIPPED = load();

    private final JsonNode carried;
    private final JsonNode groups;
    private final List<DefinitionProblem> problems;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Map<String, BankEntry> used = new LinkedHashMap<>();

    private QuestionBank(JsonNode document, List<DefinitionProblem> problems) {
        this.carried = document.path(CARRIED);
        this.groups = document.path("groups");
        this.problems = problems;
    }

    /** The document with the bank's pages and questions in their places; what the bank does not have is noted. */
    static JsonNode takenIn(JsonNode document, List<DefinitionProblem> problems) {
        return new QuestionBank(document, problems).document(document);
    }

    /** The document with the bank's pages and questions in their places; what the bank does not have stays as it is. */
    public static JsonNode takenIn(JsonNode document) {
        return takenIn(document, new ArrayList<>());
    }

    /** A page of a document as it is written, with what it takes in; what the bank does not have stays as it is. */
    public static JsonNode page(JsonNode document, JsonNode written) {
        return new QuestionBank(document, new ArrayList<>()).page(written, "");
    }

    /** What the bank says of a page that is taken in, its questions not yet. */
    public static JsonNode written(JsonNode document, JsonNode page) {
        var bank = new QuestionBank(document, new ArrayList<>());
        return bank.entry(page, BankEntry.PAGES, "", bank.item(page));
    }

    /** The same for a question of that page. */
    public static JsonNode question(JsonNode document, JsonNode page, JsonNode written) {
        var bank = new QuestionBank(document, new ArrayList<>());
        return bank.entry(written, BankEntry.QUESTIONS, "", bank.item(page));
    }

    /** The entries a document takes in, each in the version it means, also those a page of the bank takes in. */
    public static List<BankEntry> uses(JsonNode document) {
        var bank = new QuestionBank(document, new ArrayList<>());
        bank.document(document);
        return List.copyOf(bank.used.values());
    }

    /** What a document takes in and nobody told it what it says, each by its key; a city's own entry is carried or missing. */
    public static Set<String> missing(JsonNode document) {
        var bank = new QuestionBank(document, new ArrayList<>());
        bank.document(document);
        return Collections.unmodifiableSet(bank.missing);
    }

    /** The document meaning that version of the entry from now on; version 1 of what ships need not be carried. */
    public static ObjectNode carrying(ObjectNode document, BankEntry entry) {
        var copy = document.deepCopy();
        copy.withObject(CARRIED)
                .withObject(entry.kind())
                .putObject(entry.name())
                .put(VERSION, entry.version())
                .set(ENTRY, entry.content());
        return copy;
    }

    static List<BankEntry> shipped() {
        return List.copyOf(SHIPPED.values());
    }

    private JsonNode document(JsonNode document) {
        if (!(document instanceof ObjectNode root) || !root.path("pages").isArray()) {
            return document;
        }
        var pages = JsonNodeFactory.instance.arrayNode();
        for (var page : root.path("pages")) {
            pages.add(page(page, "pages[" + pages.size() + "]"));
        }
        var taken = root.deepCopy();
        taken.remove(CARRIED);
        return taken.set("pages", pages);
    }

    private JsonNode page(JsonNode written, String place) {
        var item = item(written);
        var page = entry(written, BankEntry.PAGES, place, item);
        if (!(page instanceof ObjectNode object)
                || !page.path(BankEntry.QUESTIONS).isArray()) {
            return page;
        }
        var questions = new ArrayList<JsonNode>();
        for (var question : page.path(BankEntry.QUESTIONS)) {
            questions.add(entry(question, BankEntry.QUESTIONS, place + ".questions[" + questions.size() + "]", item));
        }
        return object.set(
                BankEntry.QUESTIONS, JsonNodeFactory.instance.arrayNode().addAll(questions));
    }

    /** What rules call one item of the page's group; empty outside groups. */
    private String item(JsonNode page) {
        return groups.path(page.path("group").asString("")).path("as").asString("");
    }

    private JsonNode entry(JsonNode written, String kind, String place, String item) {
        if (!(written instanceof ObjectNode own) || !own.has(KEY)) {
            return written.deepCopy();
        }
        var name = own.path(KEY).asString("");
        var shared = meant(kind, name);
        if (shared == null) {
            var all = String.join(", ", names(kind));
            missing.add(kind + "/" + name);
            problems.add(DefinitionProblem.of(
                    place + "." + KEY, name, Text.of("次のいずれかを書いてください:" + all, "expected one of " + all)));
            return written.deepCopy();
        }
        used.put(shared.key(), shared);
        var taken = shared.content();
        named(taken, own, item);
        own.properties().forEach(entry -> taken.set(entry.getKey(), entry.getValue()));
        taken.remove(KEY);
        return taken;
    }

    /** Rules of an entry mean its questions as they are called where it is taken in. */
    private void named(ObjectNode taken, ObjectNode own, String item) {
        var before = item.isEmpty() ? "" : item + ".";
        if (taken.path(BankEntry.QUESTIONS).isArray()) {
            for (var question :
                    taken.path(BankEntry.QUESTIONS).values().stream().toList()) {
                var id = question.path("id").asString(idOf(question));
                renamed(taken, id, before + id);
            }
        } else {
            var id = taken.path("id").asString("");
            renamed(taken, id, before + own.path("id").asString(id));
        }
    }

    private String idOf(JsonNode question) {
        var shared = meant(BankEntry.QUESTIONS, question.path(KEY).asString(""));
        return shared == null ? "" : shared.content().path("id").asString("");
    }

    private static void renamed(ObjectNode taken, String from, String to) {
        if (!from.isEmpty() && !from.equals(to)) {
            new Renaming(from, to, false, Set.of()).in(taken);
        }
    }

    private @Nullable BankEntry meant(String kind, String name) {
        var here = carried.path(kind).path(name);
        return here.path(ENTRY) instanceof ObjectNode content
                ? new BankEntry(kind, name, here.path(VERSION).asInt(1), content)
                : SHIPPED.get(kind + "/" + name);
    }

    private List<String> names(String kind) {
        var names = new ArrayList<String>();
        SHIPPED.values().stream().filter(entry -> entry.kind().equals(kind)).forEach(entry -> names.add(entry.name()));
        carried.path(kind).propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    private static Map<String, BankEntry> load() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            var shared = YAMLMapper.shared().readTree(file);
            var entries = new LinkedHashMap<String, BankEntry>();
            for (var kind : BankEntry.KINDS) {
                for (var entry : shared.path(kind).properties()) {
                    var read = new BankEntry(kind, entry.getKey(), 1, (ObjectNode) entry.getValue());
                    entries.put(read.key(), read);
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
