package jp.tenohira.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.filing.Submission;
import jp.tenohira.applications.filing.Submissions;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.ShippedDefinitions;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.selftest.FormSelfTest;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every procedure that ships is applied for, checked and decided. */
@CityHallTest
class ShippedProceduresTests {

    @Autowired
    private Inventory inventory;

    @Autowired
    private Forms forms;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private CheckRuns runs;

    @Autowired
    private StaffOfTest staff;

    @ParameterizedTest
    @MethodSource("codes")
    void isAppliedForCheckedAndDecided(String shipped) {
        var section = staff.section(Cities.KORIYAMA);
        var head = staff.account(Cities.KORIYAMA, Role.HEAD, section).staff();
        var form = published(shipped, section);
        var answers = forClient(FormSelfTest.of(form).witnesses().getFirst());

        var filed = filed(form, answers);
        var run = inKoriyama(() -> runs.start(Desk.of(head), form.procedure(), List.of(filed.id())));
        await().untilAsserted(() -> assertThat(inKoriyama(() -> runs.find(Desk.of(head), run.id())))
                .get()
                .satisfies(now -> {
                    assertThat(now.finished()).isTrue();
                    assertThat(now.problem()).isNull();
                    assertThat(now.cases()).isOne();
                }));

        var actor = Desk.of(head).actor();
        moved(id -> MoveRequest.accept(filed.id(), id, actor), filed);
        for (var step :
                form.definition().handling().path().map(DecisionPath::stages).orElse(List.of())) {
            var clerk =
                    Desk.of(staff.account(Cities.KORIYAMA, Role.CLERK, section).staff());
            assertThat(step.reviewers()).containsExactly(DecisionPath.CLERK);
            moved(id -> MoveRequest.approve(filed.id(), id, clerk.actor(), null), filed);
        }
        moved(id -> MoveRequest.decide(filed.id(), id, actor, CaseOutcome.ADMIT, null), filed);
        assertThat(inKoriyama(() -> casefiles.find(filed.id())))
                .get()
                .extracting(Casefile::state)
                .isEqualTo(CaseState.DECIDED);
    }

    static List<String> codes() {
        return ShippedDefinitions.codes();
    }

    private Form published(String shipped, String section) {
        var code = SampleProcedures.code("shipped");
        var yaml = ShippedDefinitions.yaml(shipped)
                .replace("procedure: " + shipped, "procedure: " + code)
                .replaceFirst(
                        "(?m)^receptions:(?: .*|\\n(?: .*\\n)+)",
                        "receptions: [{from: \"2023-04-01T00:00\", until: \"2099-04-01T00:00\"}]\n");
        return inKoriyama(() -> {
            inventory.importInventory(List.of(
                    Procedure.atTheCounter(code, Text.plain(shipped), "てつづき", section, Text.plain("試験のための手続です。"))));
            inventory.publishForm(code, yaml);
            return forms.current(code);
        });
    }

    private Submitted filed(Form form, Answers answers) {
        var outcome = inKoriyama(() -> submissions.submit(new Submission(
                "shipped",
                UUID.randomUUID().toString(),
                Submissions.digest(answers),
                form,
                answers,
                true,
                "ja",
                "phone",
                null,
                null,
                null,
                null)));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<Submitted, ?>) outcome).value();
    }

    private void moved(java.util.function.IntFunction<MoveRequest> step, Submitted filed) {
        assertThat(inKoriyama(() -> casefiles.move(
                        step.apply(casefiles.find(filed.id()).orElseThrow().version()))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    /** Files as a client of the API sends them: by name and content. */
    private static Answers forClient(Answers kept) {
        return new Answers(map(kept.values()));
    }

    private static Map<String, Object> map(Map<?, ?> kept) {
        if (kept.containsKey("sha256")) {
            return Map.of(
                    "name",
                    String.valueOf(kept.get("name")),
                    "content",
                    Base64.getEncoder().encodeToString(SampleFiles.pdf()));
        }
        var sent = new HashMap<String, Object>();
        kept.forEach((name, value) -> sent.put(String.valueOf(name), value(value)));
        return sent;
    }

    private static Object value(Object kept) {
        return switch (kept) {
            case Map<?, ?> map -> map(map);
            case List<?> list ->
                list.stream().map(ShippedProceduresTests::value).toList();
            default -> kept;
        };
    }

    private static <T> T inKoriyama(Supplier<T> work) {
        return CurrentMunicipality.<T, RuntimeException>call(Cities.KORIYAMA, work::get);
    }
}
