package jp.tenohira.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The replayed applications read by the form they are filed with: all of them valid, and flawed exactly where they are meant to be. */
class ReplayedSeasonTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-06T00:00:00Z"), ZoneOffset.UTC);

    private static List<Planned> plan;
    private static Form form;

    @BeforeAll
    static void readTheForm() throws IOException {
        plan = ReplayPlan.of(Scenario.named("after-school-2023"));
        var yaml =
                new ClassPathResource("definitions/after-school-club.yaml").getContentAsString(StandardCharsets.UTF_8);
        form = Form.compile(
                "after-school-club.yaml", DefinitionDocument.read("after-school-club.yaml", yaml), 1, CLOCK);
    }

    private static Answers answers(Map<String, Object> values) {
        return Answers.fromJson(JsonMapper.shared().writeValueAsString(values));
    }

    @Test
    void everyApplicationIsValidAsAClientSendsIt() {
        for (var planned : plan) {
            assertThat(form.validateFromClient(answers(planned.answers())))
                    .as("application %d", planned.number())
                    .isEmpty();
        }
    }

    @Test
    void theShippedChecksFindExactlyTheFlawedOnes() {
        var found = new HashMap<Integer, Set<String>>();
        var byKey = new HashMap<String, Set<Integer>>();
        for (var planned : plan) {
            for (var hit : form.examine(answers(stored(planned)), form.checks())) {
                var check = hit.check().definition().code();
                if (hit.key().isEmpty()) {
                    found.computeIfAbsent(planned.number(), _ -> new TreeSet<>())
                            .add(check);
                } else {
                    byKey.computeIfAbsent(check + ":" + hit.key().get(), _ -> new HashSet<>())
                            .add(planned.number());
                }
            }
        }
        byKey.forEach((key, numbers) -> {
            if (numbers.size() > 1) {
                numbers.forEach(number ->
                        found.computeIfAbsent(number, _ -> new TreeSet<>()).add(key.substring(0, key.indexOf(':'))));
            }
        });

        var expected = new HashMap<Integer, Set<String>>();
        plan.stream().filter(p -> !p.findings().isEmpty()).forEach(p -> expected.put(p.number(), p.findings()));
        assertThat(found).isEqualTo(expected);
    }

    /** The answers as they are kept: a file's content taken out, and whether it can be read noted. */
    private static Map<String, Object> stored(Planned planned) {
        var kept = new LinkedHashMap<>(planned.answers());
        for (var question : List.of("proof", "secondProof")) {
            if (kept.get(question) instanceof List<?> files) {
                kept.put(
                        question,
                        files.stream().map(file -> file(ReplayPlan.map(file))).toList());
            }
        }
        return kept;
    }

    private static Map<String, Object> file(Map<String, Object> sent) {
        var content = String.valueOf(sent.get("content"));
        var flawed = List.of("torn.pdf", "locked.pdf").stream()
                .anyMatch(name -> content.equals(SmallPdf.resourceInBase64(name)));
        return Map.of(
                "file",
                UUID.randomUUID().toString(),
                "name",
                String.valueOf(sent.get("name")),
                "contentType",
                "application/pdf",
                "size",
                (long) content.length(),
                "sha256",
                "0".repeat(64),
                "readable",
                !flawed);
    }
}
