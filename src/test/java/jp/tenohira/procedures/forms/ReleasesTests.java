package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.Proposal.Fate;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class ReleasesTests {

    private final Releases releases;
    private final Forms forms;
    private final Procedures procedures;
    private final SampleProcedures samples;
    private final StaffOfTest accounts;
    private final JdbcClient jdbc;

    private String procedure = "";
    private String yaml = "";
    private Staff clerk = NOBODY;
    private Staff head = NOBODY;

    private static final Staff NOBODY = new Staff(new UUID(0, 0), "", Role.CLERK, null);

    @Autowired
    ReleasesTests(
            Releases releases,
            Forms forms,
            Procedures procedures,
            SampleProcedures samples,
            StaffOfTest accounts,
            JdbcClient jdbc) {
        this.releases = releases;
        this.forms = forms;
        this.procedures = procedures;
        this.samples = samples;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aProcedureWithAClerkAndAHead() {
        var known = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "旅行の申込み", "りょこう"));
        procedure = known.code();
        yaml = Trial.TRIP.replace("procedure: trip", "procedure: " + procedure);
        clerk = accounts.account(Cities.KORIYAMA, Role.CLERK, known.section()).staff();
        head = accounts.account(Cities.KORIYAMA, Role.HEAD, known.section()).staff();
    }

    @Test
    void whatAClerkProposesIsInForceOnceTheHeadReleasesIt() {
        var proposal = accepted(propose(yaml, clerk));

        assertThat(city(() -> releases.waiting(procedure))).containsExactly(proposal);
        assertThatThrownBy(() -> city(() -> forms.current(procedure))).isInstanceOf(Forms.UnknownForm.class);

        var released = accepted(city(() -> releases.release(procedure, 1, 0, head)));

        assertThat(released.decision().orElseThrow().version()).hasValue(1);
        assertThat(city(() -> releases.waiting(procedure))).isEmpty();
        assertThat(city(() -> forms.current(procedure).version())).isOne();
        assertThat(city(() -> procedures.find(procedure).orElseThrow().form())).isTrue();
        assertThat(audited()).containsExactly("form.proposed", "form.released");
    }

    @Test
    void aProposalIsReturnedWithAReasonAndDecidedOnce() {
        accepted(propose(yaml, clerk));

        assertThat(refused(city(() -> releases.giveBack(procedure, 1, " ", head))))
                .isInstanceOf(ReleaseRefused.WordsNeeded.class);
        var returned = accepted(city(() -> releases.giveBack(procedure, 1, "条例の名称を直してください。", head)));

        assertThat(returned.decision().orElseThrow().fate()).isEqualTo(Fate.RETURNED);
        assertThat(returned.decision().orElseThrow().reason()).isEqualTo("条例の名称を直してください。");
        assertThat(refused(city(() -> releases.release(procedure, 1, 0, head))))
                .isInstanceOf(ReleaseRefused.AlreadyDecided.class);
        assertThat(city(() -> releases.inForce(procedure))).isZero();
    }

    @Test
    void nobodyReleasesTheirOwnProposalAndNoClerkReleasesAny() {
        accepted(propose(yaml, head));

        assertThat(refused(city(() -> releases.release(procedure, 1, 0, head))))
                .isInstanceOf(ReleaseRefused.OwnProposal.class);
        assertThat(refused(city(() -> releases.release(procedure, 1, 0, clerk))))
                .isInstanceOf(ReleaseRefused.NotYours.class);
        assertThat(city(() -> releases.mayRelease(releases.find(procedure, 1).orElseThrow(), head)))
                .isFalse();
    }

    @Test
    void anotherSectionNeitherProposesNorReleases() {
        var stranger = accounts.account(Cities.KORIYAMA, Role.HEAD).staff();
        var administrator =
                accounts.account(Cities.KORIYAMA, Role.ADMINISTRATOR).staff();
        accepted(propose(yaml, clerk));

        for (var other : List.of(stranger, administrator)) {
            assertThat(refused(propose(yaml, other))).isInstanceOf(ReleaseRefused.NotYours.class);
            assertThat(refused(city(() -> releases.release(procedure, 1, 0, other))))
                    .isInstanceOf(ReleaseRefused.NotYours.class);
            assertThat(refused(city(() -> releases.giveBack(procedure, 1, "いいえ", other))))
                    .isInstanceOf(ReleaseRefused.NotYours.class);
            assertThat(refused(city(() -> releases.withdraw(procedure, 1, other))))
                    .isInstanceOf(ReleaseRefused.NotYours.class);
        }
    }

    @Test
    void anotherCitySeesNoProposal() {
        accepted(propose(yaml, clerk));

        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> {
            assertThat(releases.waiting(procedure)).isEmpty();
            assertThat(releases.written(procedure, 1)).isEmpty();
        });
    }

    @Test
    void aDefinitionWithAProblemIsNoProposal() {
        var refused = refused(propose(yaml.replace("when: byCar", "when: byBus"), clerk));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        ReleaseRefused.Problems.class,
                        problems -> assertThat(problems.problems()).isNotEmpty());
        assertThat(refused(propose(Trial.TRIP, clerk))).isInstanceOf(ReleaseRefused.Problems.class);
        assertThat(city(() -> releases.waiting(procedure))).isEmpty();
    }

    @Test
    void aHeadReleasesOnlyWhatTheyComparedWithTheVersionInForce() {
        accepted(propose(yaml, clerk));
        accepted(propose(yaml.replace("旅行の申込み", "遠足の申込み"), clerk));
        accepted(city(() -> releases.release(procedure, 1, 0, head)));

        assertThat(refused(city(() -> releases.release(procedure, 2, 0, head))))
                .isEqualTo(new ReleaseRefused.MovedOn(1));
        accepted(city(() -> releases.release(procedure, 2, 1, head)));
        assertThat(refused(propose(yaml.replace("旅行の申込み", "遠足の申込み"), clerk)))
                .isEqualTo(new ReleaseRefused.Unchanged(2));
    }

    @Test
    void anEarlierVersionIsRestoredAsANewOneAndTheHistoryTellsAll() {
        accepted(propose(yaml, clerk));
        accepted(city(() -> releases.release(procedure, 1, 0, head)));
        accepted(propose(yaml.replace("旅行の申込み", "遠足の申込み"), clerk));
        accepted(city(() -> releases.release(procedure, 2, 1, head)));

        var restoring = accepted(city(() -> releases.proposeAgain(procedure, 1, "元に戻す", clerk)));
        accepted(city(() -> releases.release(procedure, 3, 2, head)));

        assertThat(restoring.restores()).hasValue(1);
        assertThat(city(() -> forms.version(procedure, 3).definition().title().in(Lang.JA)))
                .isEqualTo("旅行の申込み");
        var history = city(() -> releases.history(procedure));
        assertThat(history).extracting("version").containsExactly(3, 2, 1);
        var last = history.getFirst().proposal().orElseThrow();
        assertThat(last.proposerName()).isEqualTo(clerk.name());
        assertThat(last.note()).isEqualTo("元に戻す");
        assertThat(last.decision().orElseThrow().name()).isEqualTo(head.name());
    }

    @Test
    void aProposalIsTakenBackByItsProposerOnly() {
        accepted(propose(yaml, clerk));

        assertThat(refused(city(() -> releases.withdraw(procedure, 1, head))))
                .isInstanceOf(ReleaseRefused.NotYours.class);
        accepted(city(() -> releases.withdraw(procedure, 1, clerk)));

        assertThat(city(() -> releases.waiting(procedure))).isEmpty();
        assertThat(city(() -> releases.declined(procedure))).hasSize(1);
    }

    @Test
    void twoHeadsAtOnceReleaseOneVersion() throws Exception {
        accepted(propose(yaml, clerk));
        var deputy =
                accounts.account(Cities.KORIYAMA, Role.HEAD, head.section()).staff();

        List<Callable<Outcome<Proposal, ReleaseRefused>>> both = List.of(
                () -> city(() -> releases.release(procedure, 1, 0, head)),
                () -> city(() -> releases.release(procedure, 1, 0, deputy)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var released = 0;
            for (var outcome : threads.invokeAll(both)) {
                released += outcome.get() instanceof Outcome.Accepted<?, ?> ? 1 : 0;
            }
            assertThat(released).isOne();
        }
        assertThat(city(() -> releases.history(procedure))).hasSize(1);
    }

    private Outcome<Proposal, ReleaseRefused> propose(String definition, Staff by) {
        return city(() -> releases.propose(procedure, definition, "新年度の様式", by));
    }

    private List<String> audited() {
        return city(() -> jdbc.sql("select action from audit_entry where subject = :procedure order by number")
                .param("procedure", procedure)
                .query(String.class)
                .list());
    }

    private static <T> T city(Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> work.get());
    }

    private static Proposal accepted(Outcome<Proposal, ReleaseRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Proposal, ?>(var proposal) -> proposal;
            case Outcome.Refused<Proposal, ReleaseRefused>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static ReleaseRefused refused(Outcome<Proposal, ReleaseRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Proposal, ReleaseRefused>(var proposal) ->
                throw new AssertionError("Accepted: " + proposal);
            case Outcome.Refused<Proposal, ReleaseRefused>(var why) -> why;
        };
    }
}
