package jp.tenohira.procedures.builder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.junit.jupiter.api.Test;

class FromBankTests {

    private static final BankEntry PHONE =
            Bank.SHIPPED.find(BankEntry.QUESTIONS, "applicantPhone").orElseThrow();

    private final FormDocument form = FormDocument.written("form", """
            procedure: p
            pages:
              - {bank: applicant}
              - id: more
                title: {ja: ほか}
                questions:
                  - {bank: applicantPhone, id: otherPhone, hint: {ja: 会社の番号}}
                  - {id: why, type: text, label: {ja: 理由}}
            """);

    @Test
    void whatSaysNoVersionMeansTheOneThatShips() {
        assertThat(form.uses())
                .extracting(BankEntry::pinned)
                .contains("pages/applicant@1", "questions/applicantPhone@1", "questions/applicantName@1");
    }

    @Test
    void aNewerVersionStandsWhereverTheEntryIsTakenInAndNowhereBefore() {
        var taken = FromBank.taken(form, version2(), bank());

        assertThat(labels(form)).containsExactly("日中に連絡がつく電話番号", "日中に連絡がつく電話番号");
        assertThat(labels(taken)).containsExactly("携帯電話の番号", "携帯電話の番号");
        assertThat(taken.takenIn().has("fromBank")).isFalse();
        assertThat(FromBank.newer(form, bank())).containsExactly(version2());
        assertThat(FromBank.newer(taken, bank())).isEmpty();
    }

    @Test
    void aFormKeepsItsVersionThoughTheBankGoesOn() {
        var read = FormDocument.written(
                "again", FromBank.taken(form, version2(), bank()).yaml());

        assertThat(labels(read)).containsExactly("携帯電話の番号", "携帯電話の番号");
    }

    @Test
    void whatTheFormSaysOnItsOwnStaysAndIsShown() {
        var hiding = FromBank.hiding(form, PHONE, version2());
        var taken = FromBank.taken(form, version2(), bank());

        assertThat(hiding).singleElement().satisfies(own -> {
            assertThat(own.path()).hasToString("pages[1].questions[0].hint");
            assertThat(own.part()).isEqualTo("日中に連絡がつく電話番号");
        });
        assertThat(hints(taken)).containsExactly("例:090-0000-0000", "会社の番号");
        assertThat(hints(FromBank.aligned(taken, hiding))).containsExactly("例:090-0000-0000", "例:090-0000-0000");
    }

    @Test
    void whatIsAddedAfreshComesAsTheBankHasItNow() {
        var fresh = FormDocument.written("fresh", "procedure: p\npages: []\n");

        var page = Additions.bankPage(fresh, "applicant", bank()).document();

        assertThat(page.uses()).extracting(BankEntry::pinned).contains("questions/applicantPhone@2");
        assertThat(Additions.bankQuestion(form, DocumentPath.page(1), "applicantPhone", bank())
                        .document()
                        .uses())
                .as("a form that takes it in already does not change unseen")
                .extracting(BankEntry::pinned)
                .contains("questions/applicantPhone@1");
    }

    @Test
    void whatTheFormCarriesIsNoTextOfItsOwn() {
        var taken = FromBank.taken(form, version2(), bank());

        assertThat(TextsOf.all(taken)).hasSameSizeAs(TextsOf.all(form));
    }

    private static BankEntry version2() {
        var content = PHONE.content();
        content.withObject("label").put(Lang.JA.code(), "携帯電話の番号");
        content.withObject("hint").put(Lang.JA.code(), "例:090-0000-0000");
        return new BankEntry(PHONE.kind(), PHONE.name(), 2, content);
    }

    private static Bank bank() {
        return Bank.SHIPPED.with(List.of(version2()));
    }

    private static List<String> labels(FormDocument document) {
        return phones(document, "label");
    }

    private static List<String> hints(FormDocument document) {
        return phones(document, "hint");
    }

    private static List<String> phones(FormDocument document, String key) {
        return document.takenIn()
                .path("pages")
                .valueStream()
                .flatMap(page -> page.path("questions").valueStream())
                .filter(question -> question.path("type").asString("").equals("phone"))
                .map(question -> question.path(key).path("ja").asString(""))
                .toList();
    }
}
