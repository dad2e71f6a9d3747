package jp.tenohira.applications.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;
import jp.tenohira.procedures.forms.carrying.InFlight;
import jp.tenohira.procedures.forms.carrying.Policy;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class CarryingDraftsTests {

    private final FlowerBeds beds;
    private final InFlight inFlight;
    private final Forms forms;
    private final StaffOfTest accounts;
    private final JdbcClient jdbc;
    private final CarryBatch batch;
    private final CarryRows rows;
    private final Clock clock;

    private String procedure = "";
    private String section = "";

    @Autowired
    CarryingDraftsTests(
            FlowerBeds beds,
            InFlight inFlight,
            Forms forms,
            StaffOfTest accounts,
            JdbcClient jdbc,
            CarryBatch batch,
            CarryRows rows,
            Clock clock) {
        this.beds = beds;
        this.inFlight = inFlight;
        this.forms = forms;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = rows;
        this.clock = clock;
    }

    @BeforeEach
    void aFormInForce() {
        section = beds.section();
        procedure = beds.procedure(section);
    }

    @Test
    void aFormChangedWhileAThousandDraftsAreOpenLosesNothingAndTellsWhatWasForeseen() {
        drafts(600, "{\"beds\":2,\"flower\":\"lily\"}", null);
        drafts(150, "{\"beds\":7,\"flower\":\"lily\"}", null);
        drafts(100, "{\"beds\":8,\"flower\":\"lily\"}", procedure + "@example.jp");
        drafts(150, "{\"beds\":2,\"flower\":\"rose\"}", "rose-" + procedure + "@example.jp");
        var before = answers();
        var changed = FlowerBeds.form(procedure)
                .replace("max: 9}", "max: 5}")
                .replace(
                        "          - {value: rose, label: {ja: ばら, en: Rose}}\n",
                        "          - {value: iris, label: {ja: あやめ, en: Iris}}\n");

        var foreseen = foreseen(changed);
        beds.release(procedure, section, changed, 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> carried(2).rest() == 0);

        assertThat(foreseen).isEqualTo(Map.of(Verdict.SAFE, 600L, Verdict.ANSWER_AGAIN, 250L, Verdict.BLOCKED, 150L));
        assertThat(carried(2)).isEqualTo(new InFlight.Carried(600, 250, 150, 100, 0, true));
        assertThat(answers()).isEqualTo(before);
        assertThat(versions()).isEqualTo(Map.of(1, 150L, 2, 850L));
        assertThat(notices(procedure + "@example.jp")).isEqualTo(100);
        assertThat(notices("rose-" + procedure + "@example.jp")).isZero();
    }

    @Test
    void aJobThatWasKilledGoesOnWhereItWas() {
        drafts(600, "{\"beds\":2,\"flower\":\"lily\"}", null);
        city(() -> forms.publish(procedure, FlowerBeds.form(procedure).replace("max: 9}", "max: 5}")));
        var head = accounts.account(Cities.KORIYAMA, Role.HEAD, section).staff();
        city(() -> {
            rows.add(new jp.tenohira.procedures.forms.carrying.FormReleased(procedure, 2, head));
            return batch.carry(rows.find(procedure, 2).orElseThrow());
        });

        assertThat(carried(2).rest()).isPositive();
        // What a server does that starts again: whatever is left, and no draft twice.
        city(() -> {
            var carry = rows.find(procedure, 2).orElseThrow();
            var more = true;
            while (more) {
                more = batch.carry(carry);
            }
            return carry;
        });

        assertThat(carried(2)).isEqualTo(new InFlight.Carried(600, 0, 0, 0, 0, true));
        assertThat(versions()).isEqualTo(Map.of(2, 600L));
    }

    @Test
    void aBlockedDraftIsJudgedAnewByTheNextVersionAndWhatWasLeftToAnswerStaysSo() {
        drafts(1, "{\"beds\":2,\"flower\":\"rose\"}", null);
        drafts(1, "{\"beds\":7,\"flower\":\"lily\"}", null);
        var without = FlowerBeds.form(procedure)
                .replace("max: 9}", "max: 5}")
                .replace("ja: 花,", "ja: 花の種類,")
                .replace("          - {value: rose, label: {ja: ばら, en: Rose}}\n", "");

        beds.release(procedure, section, without, 1);
        await().until(() -> carried(2).rest() == 0);
        beds.release(procedure, section, FlowerBeds.form(procedure).replace("max: 9}", "max: 5}"), 2);
        await().until(() -> carried(3).rest() == 0);

        assertThat(versions()).isEqualTo(Map.of(3, 2L));
        assertThat(left()).containsExactlyInAnyOrder("[]", "[beds]");
    }

    private List<String> left() {
        return city(() -> jdbc.sql("select c.again::text from draft_carriage c join draft d on d.id = c.draft"
                                + " where d.procedure = :procedure and c.to_version = 3")
                        .param("procedure", procedure)
                        .query(String.class)
                        .list())
                .stream()
                .map(again -> ToAnswer.read(again).stream()
                        .map(ToAnswer::path)
                        .toList()
                        .toString())
                .toList();
    }

    private Map<Verdict, Long> foreseen(String yaml) {
        var form = Form.compile("next", DefinitionDocument.read("next", yaml), 2, clock);
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        city(() -> {
            inFlight.foresee(
                    form,
                    some -> some.forEach(one -> {
                        counts.merge(one.verdict(), 1L, Long::sum);
                        assertThat(one.effects())
                                .extracting("policy")
                                .isSubsetOf(Policy.NOT_ACCEPTED, Policy.OPTION_GONE);
                    }));
            return inFlight.drafts(procedure);
        });
        return counts;
    }

    private InFlight.Carried carried(int version) {
        return city(() -> inFlight.carried(procedure, version).orElseThrow());
    }

    private void drafts(int count, String answers, @org.jspecify.annotations.Nullable String email) {
        city(() -> jdbc.sql("""
                        insert into draft (id, procedure, form_version, answers, language, device, email, key_hashes,
                                           started_at, saved_at, expires_at)
                        select gen_random_uuid(), :procedure, 1, :answers::jsonb, 'ja', 'PHONE', :email, '{}', now(), now(),
                               now() + interval '30 days'
                          from generate_series(1, :count)
                        """)
                .param("procedure", procedure)
                .param("answers", answers)
                .param("email", email)
                .param("count", count)
                .update());
    }

    private Map<UUID, String> answers() {
        return city(() -> jdbc.sql("select id, answers::text as answers from draft where procedure = :procedure")
                .param("procedure", procedure)
                .query(rs -> {
                    var all = new java.util.HashMap<UUID, String>();
                    while (rs.next()) {
                        all.put(rs.getObject("id", UUID.class), rs.getString("answers"));
                    }
                    return all;
                }));
    }

    private Map<Integer, Long> versions() {
        return city(() -> jdbc.sql(
                        "select form_version, count(*) as n from draft where procedure = :procedure group by 1")
                .param("procedure", procedure)
                .query(rs -> {
                    var all = new java.util.HashMap<Integer, Long>();
                    while (rs.next()) {
                        all.put(rs.getInt(1), rs.getLong(2));
                    }
                    return all;
                }));
    }

    private int notices(String to) {
        return city(() -> jdbc.sql(
                        "select count(*) from notice where to_address = :to and kind = 'FORM_CHANGED' and body like '%区画の数%'")
                .param("to", to)
                .query(Integer.class)
                .single());
    }

    private static <T> T city(Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> work.get());
    }
}
