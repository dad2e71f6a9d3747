package jp.tenohira.procedures.builder.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.copies.RecognisedSources;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.document.Additions;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FormTemplates;
import jp.tenohira.procedures.builder.document.sharing.Joining;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A city adds questions and pages of its own to the bank, uses them and retires them. */
@CityHallTest
class OwnEntriesTests {

    @Autowired
    BankEntries bank;

    @Autowired
    OwnEntries own;

    @Autowired
    BankOffers offers;

    @Autowired
    WorkingCopies copies;

    @Autowired
    RecognisedSources recognised;

    @Autowired
    FormSources sources;

    @Autowired
    SampleProcedures samples;

    @Autowired
    StaffOfTest accounts;

    @Autowired
    JdbcClient jdbc;

    private Staff clerk = new Staff(new UUID(0, 0), "", Role.CLERK, null);
    private Staff head = clerk;

    @BeforeEach
    void aClerkAndAHead() {
        clerk = accounts.account(Cities.KORIYAMA, Role.CLERK).staff();
        head = accounts.account(Cities.KORIYAMA, Role.HEAD).staff();
    }

    @Test
    void aQuestionIsBegunForOneselfProposedReleasedAndThenChosen() {
        var begun = city(() -> own.question("かかりつけの医療機関", "text", clerk));

        assertThat(begun.isNew()).isTrue();
        assertThat(city(() -> own.open(clerk))).extracting(BankEntry::key).contains(begun.key());
        assertThat(city(() -> own.open(head))).extracting(BankEntry::key).doesNotContain(begun.key());
        assertThat(city(() -> bank.find(begun.kind(), begun.name()))).isEmpty();

        var entry = released(begun);

        assertThat(entry.version()).isOne();
        assertThat(entry.label(Lang.JA)).isEqualTo("かかりつけの医療機関");
        assertThat(city(() -> bank.version(entry, 1))).contains(entry);
        var form = city(() -> Additions.bankQuestion(
                        FormTemplates.named("survey"), DocumentPath.page(0), entry.name(), bank.current())
                .document());
        assertThat(form.uses()).contains(entry);
        assertThat(form.yaml()).as("it travels with the form").contains("fromBank", "かかりつけの医療機関");
    }

    @Test
    void twoEntriesOfOneLabelHaveTwoNames() {
        var first = city(() -> own.question("愛称", "text", clerk));
        var second = city(() -> own.question("愛称", "text", head));

        assertThat(first.name()).isNotEqualTo(second.name());
    }

    @Test
    void whatIsReturnedComesBackToWhoMadeIt() {
        var begun = city(() -> own.question("差し戻される質問", "text", clerk));
        var change = accepted(city(() -> bank.propose(begun, begun.content(), "新しい質問", clerk)));
        city(() -> {
            accepted(bank.giveBack(begun, change.number(), "説明を加えてください。", head));
            return true;
        });

        assertThat(city(() -> own.open(clerk))).extracting(BankEntry::key).contains(begun.key());
        assertThat(accepted(city(() -> bank.propose(begun, begun.content(), "もう一度", clerk)))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void onlyWhatNothingUsesIsRetiredAndItCanBeBroughtBack() {
        var entry = released(city(() -> own.question("使わない質問", "text", clerk)));
        var copy = city(() -> copies.begin(
                samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "見本", "みほん"))
                        .code(),
                Additions.bankQuestion(
                                FormTemplates.named("survey"), DocumentPath.page(0), entry.name(), bank.current())
                        .document(),
                clerk));

        assertThat(city(() -> own.uses(entry)).copies()).isOne();
        assertThat(city(() -> own.retire(entry, "使わない", head))).isInstanceOf(Outcome.Refused.class);
        city(() -> {
            copies.putAway(copies.find(copy).orElseThrow(), true, clerk);
            return true;
        });
        assertThat(city(() -> own.retire(entry, "使わない", clerk))).isInstanceOf(Outcome.Refused.class);
        accepted(city(() -> own.retire(entry, "使わない", head)));

        assertThat(city(() -> bank.current().find(entry.key()))).isEmpty();
        assertThat(city(() -> own.retired())).contains(entry);
        assertThat(city(() -> bank.propose(entry, entry.content(), "変える", clerk)))
                .isEqualTo(Outcome.refused(new ReleaseRefused.Unknown()));
        accepted(city(() -> own.bringBack(entry, head)));
        assertThat(city(() -> bank.current().find(entry.key()))).contains(entry);
    }

    @Test
    void aQuestionOfAFormIsKeptAndTheFormJoinedToIt() {
        var form = FormTemplates.named("survey");
        var part = DocumentPath.question(0, 0);

        var entry = released(city(() -> own.of(form, part, clerk)));
        var joined = city(() -> Joining.joined(form, part, entry, bank.current()));

        assertThat(joined.uses()).contains(entry);
        assertThat(joined.takenIn()).isEqualTo(form.takenIn());
    }

    @Test
    void aFormPublishedBeforeSourcesWereKeptIsOfferedTheNewVersion() {
        Procedure procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "古い様式", "ふるい"));
        var written = FormDocument.written("old", """
                procedure: %s
                title: {ja: 古い様式, en: Old}
                summary: {ja: 以前の様式です。, en: From before.}
                minutes: 5
                savings: {minutesPerApplication: 1, sheetsPerApplication: 1}
                pages:
                  - {bank: account}
                """.formatted(procedure.code()));
        city(() -> jdbc.sql("""
                        insert into form_version (procedure, version, definition, digest, published_at)
                        values (:procedure, 1, cast(:definition as jsonb), repeat('a', 64), now())
                        """)
                .param("procedure", procedure.code())
                .param("definition", JsonMapper.shared().writeValueAsString(written.takenIn()))
                .update());

        city(() -> {
            recognised.here();
            return true;
        });
        var entry = city(() -> bank.find(BankEntry.QUESTIONS, "account")).orElseThrow();
        var newer = new BankEntry(entry.kind(), entry.name(), entry.version() + 1, entry.content());

        assertThat(city(() -> offers.forms(newer)))
                .filteredOn(form -> form.procedure().equals(procedure.code()))
                .singleElement()
                .satisfies(form -> assertThat(form.recognised()).isTrue());
        assertThat(city(() -> sources.withoutSource())).isEmpty();
    }

    private BankEntry released(BankEntry begun) {
        var change = accepted(city(() -> bank.propose(begun, begun.content(), "新しい質問", clerk)));
        accepted(city(() -> bank.release(begun, change.number(), BankEntry.NEW, head)));
        return city(() -> bank.find(begun.kind(), begun.name())).orElseThrow();
    }

    private static <T> T city(Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, work::get);
    }

    private static <T, R> T accepted(Outcome<T, R> outcome) {
        if (outcome instanceof Outcome.Accepted<T, R>(var accepted)) {
            return accepted;
        }
        throw new AssertionError(outcome.toString());
    }
}
