package jp.tenohira.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CounterHours;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayPlanTests {

    private static Scenario scenario;
    private static List<Planned> plan;

    @BeforeAll
    static void makeThePlan() throws IOException {
        scenario = Scenario.named("after-school-2023");
        plan = ReplayPlan.of(scenario);
    }

    @Test
    void has1930ApplicationsOutsideAnd861InsideCounterHours() {
        assertThat(plan).hasSize(2791);
        assertThat(plan).filteredOn(p -> CounterHours.areOpenAt(p.filedAt())).hasSize(861);
        assertThat(plan).filteredOn(p -> !CounterHours.areOpenAt(p.filedAt())).hasSize(1930);
    }

    @Test
    void staysWithinTheReceptionInTheOrderOfTime() {
        assertThat(plan).extracting(Planned::filedAt).isSorted();
        assertThat(plan.getFirst().filedAt()).isAfterOrEqualTo(LocalDateTime.parse("2023-11-06T00:00"));
        assertThat(plan.getLast().filedAt()).isBefore(LocalDateTime.parse("2023-11-30T17:15"));
        assertThat(plan).allMatch(p -> p.startedAt().isBefore(p.filedAt()));
    }

    @Test
    void hasEveningPeaksAndRushesOnTheFirstAndTheLastDay() {
        var evening = plan.stream().filter(p -> p.filedAt().getHour() >= 20).count();
        var first = on(LocalDate.of(2023, 11, 6));
        var ordinary = on(LocalDate.of(2023, 11, 15));

        assertThat(evening).isBetween(700L, 1300L);
        assertThat(first).isGreaterThan(2 * ordinary);
        assertThat(on(LocalDate.of(2023, 11, 30))).isGreaterThan(2 * ordinary);
        assertThat(on(LocalDate.of(2023, 11, 23))).as("the holiday").isPositive();
    }

    private static long on(LocalDate day) {
        return plan.stream().filter(p -> p.filedAt().toLocalDate().equals(day)).count();
    }

    @Test
    void isTheSameByteByByteEveryTime() {
        var again = ReplayPlan.of(scenario);

        assertThat(again)
                .extracting(Filer::body)
                .isEqualTo(plan.stream().map(Filer::body).toList());
        assertThat(again).isEqualTo(plan);
    }

    @Test
    void hasTheFlawsOfTheScenarioAndEachDuplicateTwice() {
        assertThat(Manifest.counts(plan))
                .isEqualTo(Map.of(
                        "proof-missing", 46L,
                        "second-proof-missing", 18L,
                        "proof-unreadable", 12L,
                        "second-proof-unreadable", 4L,
                        "grade", 31L,
                        "hours", 22L,
                        "second-hours", 9L,
                        "district", 27L,
                        "duplicate-child", 48L));
        assertThat(plan).allMatch(p -> p.findings().size() <= 1);
    }

    @Test
    void noChildIsThereTwiceButInTheDuplicates() {
        var seen = new HashSet<Object>();
        for (var planned : plan) {
            if (!planned.findings().contains("duplicate-child")) {
                for (var child : (List<?>) AnswerTree.at(planned.answers(), "children")) {
                    var answers = ReplayPlan.map(child);
                    assertThat(seen.add(
                                    List.of(AnswerTree.at(answers, "childName"), AnswerTree.at(answers, "birthDate"))))
                            .as("%s", child)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void proofsOpenUnlessTheyAreMeantNotTo() throws IOException {
        for (var planned : plan.subList(0, 200)) {
            if (planned.findings().isEmpty()) {
                assertThat(pages(planned)).isOne();
            }
        }
        for (var planned : plan) {
            if (planned.findings().contains("proof-unreadable")) {
                assertThat(opens(planned)).as("%s", planned.number()).isFalse();
            }
        }
    }

    private static int pages(Planned planned) throws IOException {
        var content = AnswerTree.at(planned.answers(), "proof/0/content").toString();
        try (var document = Loader.loadPDF(Base64.getDecoder().decode(content))) {
            return document.getNumberOfPages();
        }
    }

    private static boolean opens(Planned planned) {
        try {
            return pages(planned) > 0;
        } catch (InvalidPasswordException e) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theCommandSaysWhatItNeeds() {
        var said = new ByteArrayOutputStream();
        var command = new ReplayCommand(System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(command.run(List.of("after-school-2023"), Map.of())).isEqualTo(ReplayCommand.MISUSED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("TENOHIRA_TOKEN is not set");
        assertThat(command.run(List.of("nothing-known"), Map.of("TENOHIRA_TOKEN", "x")))
                .isEqualTo(ReplayCommand.MISUSED);
        assertThat(command.run(List.of("after-school-2023", "--port", "none"), Map.of()))
                .isEqualTo(ReplayCommand.MISUSED);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("There is no scenario named nothing-known.")
                .contains("--port needs a number between 1 and 65535, not none.");
    }
}
