package jp.tenohira.procedures.builder.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.bank.offers.OfferedForm;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shared question changes once and is offered to every form that asks it. */
@CityHallTest
class BankOffersTests {

    private static final String ENTRY = "identityDocument";

    private static final String FORM = """
            procedure: %s
            title: {ja: 見本の申請, en: Sample}
            summary: {ja: 試験のための手続です。, en: For a test.}
            minutes: 5
            savings: {minutesPerApplication: 1, sheetsPerApplication: 1}
            receptions: [{from: "2023-04-01T00:00", until: "2100-04-01T00:00"}]
            pages:
              - id: documents
                title: {ja: 書類, en: Documents}
                questions:
                  - {bank: identityDocument%s}
            """;

    private final BankEntries bank;
    private final BankOffers offers;
    private final WorkingCopies copies;
    private final Releases releases;
    private final Forms forms;
    private final Inventory inventory;
    private final SampleProcedures samples;
    private final StaffOfTest accounts;

    private final Map<String, String> sections = new HashMap<>();
    private Staff clerk = new Staff(new UUID(0, 0), "", Role.CLERK, null);
    private Staff head = clerk;

    @Autowired
    BankOffersTests(
            BankEntries bank,
            BankOffers offers,
            WorkingCopies copies,
            Releases releases,
            Forms forms,
            Inventory inventory,
            SampleProcedures samples,
            StaffOfTest accounts) {
        this.bank = bank;
        this.offers = offers;
        this.copies = copies;
        this.releases = releases;
        this.forms = forms;
        this.inventory = inventory;
        this.samples = samples;
        this.accounts = accounts;
    }

    @BeforeEach
    void aClerkAndAHead() {
        clerk = accounts.account(Cities.KORIYAMA, Role.CLERK).staff();
        head = accounts.account(Cities.KORIYAMA, Role.HEAD).staff();
    }

    @Test
    void aChangeIsOfferedToThreeFormsOfWhichOneDeclinesAndOneSaysItsOwn() {
        var willing = published("");
        var unwilling = published("");
        var own = published(", label: {ja: 本人を示すもの, en: Proof}");
        var entry = released("本人確認書類(第%d版)");

        assertThat(offered(entry)).extracting(OfferedForm::procedure).contains(willing, unwilling, own);
        assertThat(label(willing)).as("nothing changes by itself").isEqualTo("本人確認書類の写し");
        var deviating = city(() -> offers.offer(form(entry, own), entry)).orElseThrow();
        assertThat(deviating.hiding())
                .singleElement()
                .satisfies(hidden -> assertThat(hidden.key()).isEqualTo("label"));
        assertThat(deviating.changes()).as("its own words stay").isEmpty();

        var copy = taken(entry, willing, false);
        city(() -> {
            offers.decline(unwilling, entry, clerk);
            return true;
        });

        assertThat(Labels.of(copy.document(), DocumentPath.question(0, 0), Lang.JA))
                .isEqualTo("本人確認書類(第" + entry.version() + "版)");
        assertThat(city(() -> offers.offer(form(entry, willing), entry))).isPresent();
        assertThat(form(entry, willing).inHand()).contains(copy.id());
        assertThat(city(() -> offers.declined(unwilling, entry))).isPresent();
        assertThat(city(() -> offers.waiting(Set.of(willing, unwilling, own))).get(entry))
                .as("the third has not decided")
                .isOne();

        var next = released("本人確認書類(その次の第%d版)");
        assertThat(city(() -> offers.declined(unwilling, next)))
                .as("declining counts until the next version")
                .isEmpty();
        assertThat(city(() -> offers.open(city(() -> copies.find(copy.id())).orElseThrow())))
                .singleElement()
                .satisfies(offer -> assertThat(offer.from()).isEqualTo(entry));
    }

    @Test
    void whatWasTakenGoesTheOrdinaryWayAndEveryVersionKeepsItsEntryForEver() {
        var procedure = published("");
        var entry = released("写しを付けてください(第%d版)");
        var copy = taken(entry, procedure, false);

        var section = section(procedure);
        var proposer = accounts.account(Cities.KORIYAMA, Role.CLERK, section).staff();
        var releaser = accounts.account(Cities.KORIYAMA, Role.HEAD, section).staff();
        city(() -> releases.propose(procedure, copy.document().yaml(), "共通の質問の新しい版", proposer));
        city(() -> releases.release(procedure, 1, 1, releaser));
        released("もっと後の版(第%d版)");

        assertThat(label(procedure)).isEqualTo("写しを付けてください(第" + entry.version() + "版)");
        assertThat(label(procedure, 1)).isEqualTo("本人確認書類の写し");
        assertThat(label(procedure, 2)).isEqualTo("写しを付けてください(第" + entry.version() + "版)");
    }

    @Test
    void theFormsOwnWordsGoOnlyWhenSomebodySaysSo() {
        var procedure = published(", label: {ja: 本人を示すもの, en: Proof}");
        var entry = released("そろえた言葉(第%d版)");

        assertThat(taken(entry, procedure, false).document().yaml()).contains("本人を示すもの");
        var aligned = taken(released("そろえた言葉(また第%d版)"), procedure, true);

        assertThat(aligned.document().yaml()).doesNotContain("本人を示すもの");
    }

    @Test
    void anEntryKeepsItsNameAndOnlyAnotherHeadReleasesAChange() {
        var entry = current();
        var renamed = entry.content();
        renamed.put("id", "somethingElse");
        var changed = entry.content();
        changed.withObject("label").put("ja", "課長の案");

        assertThat(refused(city(() -> bank.propose(entry, renamed, "名前", clerk))))
                .isInstanceOf(ReleaseRefused.Problems.class);
        assertThat(refused(city(() -> bank.propose(entry, changed, " ", clerk))))
                .isInstanceOf(ReleaseRefused.WordsNeeded.class);
        assertThat(refused(city(() -> bank.propose(entry, entry.content(), "同じ", clerk))))
                .isInstanceOf(ReleaseRefused.Unchanged.class);
        var proposed = accepted(city(() -> bank.propose(entry, changed, "案", head)));
        assertThat(refused(city(() -> bank.release(entry, proposed.number(), entry.version(), head))))
                .isInstanceOf(ReleaseRefused.OwnProposal.class);
        assertThat(refused(city(() -> bank.release(entry, proposed.number(), entry.version(), clerk))))
                .isInstanceOf(ReleaseRefused.NotYours.class);
        accepted(city(() -> bank.withdraw(entry, proposed.number(), head)));
        assertThat(current()).isEqualTo(entry);
    }

    @Test
    void anEarlierVersionIsBroughtBackAsANewOne() {
        released("戻す前(第%d版)");
        var before = current();

        var back = accepted(city(() -> bank.proposeAgain(before, 1, "もとに戻す", clerk)));
        accepted(city(() -> bank.release(before, back.number(), before.version(), head)));

        assertThat(current().version()).isEqualTo(before.version() + 1);
        assertThat(current().label(Lang.JA)).isEqualTo("本人確認書類の写し");
        assertThat(city(() -> bank.changes(before)).getFirst().restores()).hasValue(1);
    }

    private String published(String own) {
        Procedure procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "見本の申請", "みほん"));
        city(() -> {
            inventory.publishForm(procedure.code(), FORM.formatted(procedure.code(), own));
            return true;
        });
        sections.put(procedure.code(), procedure.section());
        return procedure.code();
    }

    private String section(String procedure) {
        return Objects.requireNonNull(sections.get(procedure));
    }

    private BankEntry current() {
        return city(() -> bank.find(BankEntry.QUESTIONS, ENTRY)).orElseThrow();
    }

    /** @param label with the version's number in it */
    private BankEntry released(String label) {
        var entry = current();
        var content = entry.content();
        content.withObject("label").put("ja", label.formatted(entry.version() + 1));
        var change = accepted(city(() -> bank.propose(entry, content, "言葉を改める", clerk)));
        accepted(city(() -> bank.release(entry, change.number(), entry.version(), head)));
        return current();
    }

    private List<OfferedForm> offered(BankEntry entry) {
        return city(() -> offers.forms(entry));
    }

    /** The form in force. */
    private OfferedForm form(BankEntry entry, String procedure) {
        return offered(entry).stream()
                .filter(form ->
                        form.procedure().equals(procedure) && form.copy().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private WorkingCopy taken(BankEntry entry, String procedure, boolean aligned) {
        return accepted(city(() -> offers.take(form(entry, procedure), entry, aligned, clerk)));
    }

    private String label(String procedure) {
        return city(() -> forms.current(procedure).definition().pages().getFirst())
                .questions()
                .getFirst()
                .label()
                .in(Lang.JA);
    }

    private String label(String procedure, int version) {
        return city(() -> forms.version(procedure, version).definition().pages().getFirst())
                .questions()
                .getFirst()
                .label()
                .in(Lang.JA);
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

    private static <T, R> R refused(Outcome<T, R> outcome) {
        if (outcome instanceof Outcome.Refused<T, R>(var why)) {
            return why;
        }
        throw new AssertionError(outcome.toString());
    }
}
