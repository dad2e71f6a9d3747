package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.document.DefinitionSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schema of definitions and the reader say the same. */
class DefinitionSchemaTests {

    private static final String FILE = "src/main/resources/definition-schema/v1*.yaml";
    private static final String EXAMPLE = "src/test/resources/definition-schema/every-key.yaml";
    /** Keys that make another kind of object of the one they stand in; each is tried by itself. */
    private static final Set<String> TURNING = Set.of(
            "followingTheClock",
            "every",
            "role",
            "reviewers",
            "order",
            "options",
            "optionsFrom",
            "firstIn",
            "that",
            "key",
            "kind",
            "type");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DefinitionSchema.json(), InputFormat.JSON);

    static List<String> codes() {
        return ShippedDefinitions.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyShippedDefinitionIsValid(String code) {
        assertThat(errors(YAMLMapper.shared().readTree(ShippedDefinitions.yaml(code))))
                .as("A shipped definition uses what %s does not know: add it there", FILE)
                .isEmpty();
        assertThat(errors(JsonMapper.shared()
                        .readTree(Trial.form(ShippedDefinitions.yaml(code)).definitionJson())))
                .as("as it is stored")
                .isEmpty();
    }

    @Test
    void theReaderAndTheSchemaKnowTheSameKeys() {
        hold(example());
        hold(otherReception());
    }

    private static void hold(JsonNode whole) {
        assertThat(errors(whole)).isEmpty();
        assertThat(problems(whole)).isEmpty();
        for (var place : objects(whole, "", "")) {
            var probe = new KeyProbe(whole, place);
            var candidates = new TreeSet<>(schemaKeys());
            candidates.addAll(probe.namedByTheReader());
            for (var keys : together(candidates)) {
                assertThat(probe.knownToTheReader(keys))
                        .as("""
                                The reader of definitions and %s differ about the keys of "%s". A key that the reader \
                                learned goes into the schema under $defs (or properties), into %s and into \
                                docs/definitions.md; a key that it forgot goes out of them.""".formatted(FILE, place.name(), EXAMPLE))
                        .isEqualTo(probe.knownToTheSchema(keys));
            }
        }
    }

    @Test
    void everyKeyOfTheSchemaStandsInTheExample() {
        var written = new TreeSet<String>();
        names(example(), written);
        names(otherReception(), written);

        assertThat(schemaKeys())
                .as("A key of %s is missing in %s: add it, so that it is tried", FILE, EXAMPLE)
                .isSubsetOf(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes: 5                    | minutes: soon
            minutes: 5                    | minutes: 0
            type: yesNo                   | type: maybe
            type: yesNo                   | typ: yesNo
            {ja: 文, en: Words}            | {en: Words}
            {ja: 文, en: Words}            | 文
            maxLength: 100                | maxLength: 4001
            long: true                    | long: "yes"
            min: today-18y                | min: yesterday
            min: "09:00"                  | min: "9:00"
            value: hall                   | value: Hall Nr 1
            weekdays: [mon]               | weekdays: [monday]
            gives: number                 | gives: euro
            south: "37.2"                 | south: 37.2
            from: "2024-04-01T08:30"      | from: "2024-04-01"
            fee: 100                      | fee: [[1]]
            id: count                     | id: Count
            kind: duplicate               | kind: similar
            key: words, reason            | that: yes, reason
            add: {ja: 追加, en: Add}       | more: {ja: 追加, en: Add}
            column: area                  | colum: area
            """)
    void whatIsBrokenFailsInBoth(String good, String broken) throws IOException {
        var yaml = text().replace(good.strip(), broken.strip());
        assertThat(yaml).isNotEqualTo(text());

        assertThat(errors(YAMLMapper.shared().readTree(yaml))).isNotEmpty();
        assertThat(catchThrowableOfType(DefinitionRefused.class, () -> Trial.form(yaml)))
                .isNotNull();
    }

    @Test
    void problemsNameLineAndColumn() throws IOException {
        var yaml = text().replace("gives: number", "gives: euro").replace("    max: 3\n", "");

        var problems = catchThrowableOfType(DefinitionRefused.class, () -> Trial.form(yaml))
                .problems();

        var lines = yaml.lines().toList();
        assertThat(problems).anySatisfy(problem -> {
            var spot = problem.spot().orElseThrow();
            assertThat(problem.value()).isEqualTo("euro");
            assertThat(lines.get(spot.line() - 1).substring(spot.column() - 1)).startsWith("euro");
        });
        assertThat(problems).anySatisfy(missing -> {
            assertThat(missing.place()).isEqualTo("groups.people.max");
            assertThat(lines.get(missing.spot().orElseThrow().line() - 1)).isEqualTo("  people:");
        });
    }

    /** One object of the example, and where it stands. */
    private record Where(String place, String pointer) {
        String name() {
            return place.isEmpty() ? "the document" : place;
        }
    }

    private record KeyProbe(JsonNode whole, Where where) {

        private static final String NOBODYS = "zzNobodys";

        Set<String> namedByTheReader() {
            return problems(with(Set.of(NOBODYS))).stream()
                    .filter(problem -> problem.startsWith(place(NOBODYS) + "|"))
                    .flatMap(problem -> List.of(
                            problem.replaceFirst("(?s).*xpected one of ", "").split(", "))
                            .stream())
                    .collect(java.util.stream.Collectors.toSet());
        }

        Set<String> knownToTheReader(Set<String> keys) {
            var said = problems(with(keys));
            var known = new TreeSet<>(keys);
            known.removeIf(key -> said.stream().anyMatch(problem -> problem.startsWith(place(key) + "|unknown key")));
            return known;
        }

        Set<String> knownToTheSchema(Set<String> keys) {
            var known = new TreeSet<>(keys);
            for (var error : SCHEMA.validate(with(keys).toString(), InputFormat.JSON)) {
                var at = error.getInstanceLocation().toString();
                if (at.equals(where.pointer) && "additionalProperties".equals(error.getKeyword())) {
                    known.remove(String.valueOf(error.getProperty()));
                } else if (error.getMessage().contains("is not allowed") || "false".equals(error.getKeyword())) {
                    known.removeIf(key -> at.equals(where.pointer + "/" + key));
                }
            }
            return known;
        }

        private String place(String key) {
            return where.place.isEmpty() ? key : where.place + "." + key;
        }

        /** The example with these keys beside the others there. */
        private JsonNode with(Set<String> keys) {
            var copy = whole.deepCopy();
            var here = (ObjectNode) (where.pointer.isEmpty() ? copy : copy.at(where.pointer));
            keys.stream()
                    .filter(key -> !here.has(key))
                    .forEach(key -> here.putArray(key).addArray());
            return copy;
        }
    }

    private static List<Set<String>> together(Set<String> keys) {
        var groups = new ArrayList<Set<String>>();
        var plain = new TreeSet<>(keys);
        plain.removeAll(TURNING);
        groups.add(plain);
        keys.stream().filter(TURNING::contains).forEach(key -> groups.add(Set.of(key)));
        return groups;
    }

    /** Every object with fixed keys: not texts, rows, mappings of free names, or what comes from the bank. */
    private static List<Where> objects(JsonNode node, String place, String pointer) {
        var all = new ArrayList<Where>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.addAll(objects(node.get(i), place + "[" + i + "]", pointer + "/" + i));
            }
        } else if (node.isObject() && !node.has("ja") && !node.has("bank") && !place.startsWith("tables")) {
            if (!place.equals("groups")) {
                all.add(new Where(place, pointer));
            }
            node.properties()
                    .forEach(entry -> all.addAll(objects(
                            entry.getValue(),
                            place.isEmpty() ? entry.getKey() : place + "." + entry.getKey(),
                            pointer + "/" + entry.getKey())));
        }
        return all;
    }

    private static Set<String> schemaKeys() {
        var keys = new TreeSet<String>();
        schemaKeys(JsonMapper.shared().readTree(DefinitionSchema.json()), keys);
        keys.remove("bank");
        return keys;
    }

    private static void schemaKeys(JsonNode node, Set<String> keys) {
        if (node.isObject() && node.path("properties").isObject()) {
            keys.addAll(node.path("properties").propertyNames());
        }
        node.forEach(child -> schemaKeys(child, keys));
    }

    private static void names(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            names.addAll(node.propertyNames());
        }
        node.forEach(child -> names(child, names));
    }

    private static List<Error> errors(JsonNode document) {
        return SCHEMA.validate(document.toString(), InputFormat.JSON);
    }

    private static List<String> problems(JsonNode document) {
        var refused = catchThrowableOfType(DefinitionRefused.class, () -> Trial.form(document.toString()));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.place() + "|" + problem.expected())
                        .toList();
    }

    private static JsonNode example() {
        try {
            return YAMLMapper.shared().readTree(text());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The example received at times that follow the clock, which excludes a quota. */
    private static JsonNode otherReception() {
        var other = (ObjectNode) example();
        other.remove("quota");
        other.set("receptions", YAMLMapper.shared().readTree("""
                - {followingTheClock: {daysBefore: 1, daysAfter: 2, opens: "08:30", closes: "17:15"}, grace: {minutes: 5}}
                """));
        return other;
    }

    private static String text() throws IOException {
        return new ClassPathResource("definition-schema/every-key.yaml").getContentAsString(StandardCharsets.UTF_8);
    }
}
