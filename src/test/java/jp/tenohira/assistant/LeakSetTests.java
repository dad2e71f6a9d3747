package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How much of a set of generated leaks the guard keeps back, and how often it keeps back what is no leak. */
class LeakSetTests {

    private static final int SIZE = 3_000;

    static Guard guard() {
        var context = new AnnotationConfigApplicationContext();
        context.scan("jp.tenohira.assistant.guard");
        context.register(Guard.class);
        context.refresh();
        return context.getBean(Guard.class);
    }

    private final Guard guard = guard();

    @Test
    void numbersAndAddressesAreFoundWithinTheGoal() {
        var recalls = recalls();

        System.out.println("Span recall by kind: " + recalls);
        assertThat(recalls)
                .allSatisfy((kind, recall) -> assertThat(recall)
                        .as(kind.toString())
                        .isGreaterThanOrEqualTo(kind == FindingKind.PERSON_NAME ? 0.90 : 0.99));
    }

    @Test
    void sentencesWithoutNamesPass() throws IOException {
        var sentences = sentencesOfTheDefinitions();

        var hit = sentences.stream().filter(this::namesSomebody).toList();

        System.out.println("Name-free sentences hit: " + hit.size() + " of " + sentences.size() + " " + hit);
        assertThat(sentences).hasSizeGreaterThan(1_000);
        assertThat(hit.size() / (double) sentences.size()).isLessThanOrEqualTo(0.05);
    }

    private Map<FindingKind, Double> recalls() {
        return recalls(LeakSet.of(20240208, SIZE), true);
    }

    private Map<FindingKind, Double> recalls(List<Leak> leaks, boolean shown) {
        var missed = new ArrayList<String>();
        var manners = new TreeMap<String, Integer>();
        var found = leaks.stream()
                .collect(Collectors.groupingBy(Leak::kind, TreeMap::new, Collectors.averagingDouble(leak -> {
                    var kept = leak.coveredBy(guard.inspect(leak.text(), 1));
                    if (!kept) {
                        missed.add(leak.kind() + " " + leak.text().replace("\n", "⏎"));
                        manners.merge(leak.kind() + " " + leak.manner(), 1, Integer::sum);
                    }
                    return kept ? 1 : 0;
                })));
        if (shown) {
            missed.stream().limit(60).forEach(System.out::println);
        }
        System.out.println("Missed by manner: " + manners);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void textsTheGuardWasNotBuiltWithAreFoundWithinTheGoal(HeldOutSet.Written written) {
        var recalls = recalls(HeldOutSet.of(written, 1741, SIZE), false);

        System.out.println("Held out, written " + written + ", span recall by kind: " + recalls);
        assertThat(recalls)
                .allSatisfy((kind, recall) -> assertThat(recall)
                        .as(kind.toString())
                        .isGreaterThanOrEqualTo(kind == FindingKind.PERSON_NAME ? 0.90 : 0.99));
    }

    @ParameterizedTest
    @CsvSource({"BEFORE, nameless.txt", "AFTERWARDS, nameless.txt", "AFTERWARDS, nameless-again.txt"})
    void sentencesTheGuardWasNotBuiltWithPass(HeldOutSet.Written written, String file) {
        var sentences = HeldOutSet.nameless(written, file);

        var hit = sentences.stream().filter(this::namesSomebody).count();

        System.out.println("Held out, written " + written + ", name-free sentences of " + file + " hit: " + hit + " of "
                + sentences.size());
        assertThat(hit / (double) sentences.size()).isLessThanOrEqualTo(0.05);
    }

    private boolean namesSomebody(String sentence) {
        return guard.inspect(sentence, 1).findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.PERSON_NAME && finding.blocks());
    }

    /** Every Japanese text of the shipped forms: hints, labels, rules, written for residents and not for the guard. */
    private static List<String> sentencesOfTheDefinitions() throws IOException {
        var texts = new ArrayList<String>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:/definitions/*.yaml")) {
            try (var in = resource.getInputStream()) {
                collect(new YAMLMapper().readTree(in), texts);
            }
        }
        return texts.stream()
                .flatMap(text -> List.of(text.split("(?<=。)|\n")).stream())
                .map(String::strip)
                .filter(sentence -> sentence.length() >= 6)
                .distinct()
                .toList();
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isObject() && node.has("ja")) {
            texts.add(node.get("ja").asString());
        }
        node.forEach(child -> collect(child, texts));
    }
}
