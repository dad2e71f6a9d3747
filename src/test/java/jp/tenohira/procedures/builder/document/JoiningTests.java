package jp.tenohira.procedures.builder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.document.sharing.Joining;
import jp.tenohira.procedures.builder.document.sharing.Shareable;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Questions a form says in full come to stand for entries of the bank, and entries come into repeated groups. */
class JoiningTests {

    private static final String HEAD = """
            procedure: joined
            title: {ja: 見本, en: Sample}
            summary: {ja: 見本です。, en: A sample.}
            minutes: 1
            savings: {minutesPerApplication: 1, sheetsPerApplication: 1}
            """;

    private static final BankEntry CARD = new BankEntry(
            BankEntry.QUESTIONS, "card", 1, (ObjectNode) YAMLMapper.shared().readTree("""
            id: cardNumber
            type: text
            label: {ja: 利用者カードの番号, en: Number of the card}
            rules: [{that: 'cardNumber.size() == 8', message: {ja: "{cardNumber}は8桁ではありません。", en: "{cardNumber} has not 8 digits."}}]
            """));

    private static final Bank BANK = Bank.SHIPPED.with(List.of(CARD));

    @Test
    void whatWasPublishedBeforeSourcesWereKeptIsRecognisedByItsNameAndContent() {
        var written = FormDocument.written("w", HEAD + """
                pages:
                  - {bank: applicant}
                  - id: contact
                    title: {ja: 連絡先, en: Contact}
                    questions:
                      - {bank: applicantPhone, id: applicantPhone2}
                      - {bank: identityDocument, label: {ja: 身分証, en: Card}}
                """);
        var published = FormDocument.stored(written.takenIn().toString());

        var recognised = Joining.recognised(published);

        assertThat(published.uses()).isEmpty();
        assertThat(recognised.takenIn()).isEqualTo(published.takenIn());
        assertThat(recognised.uses())
                .extracting(BankEntry::pinned)
                .contains("pages/applicant@1", "questions/identityDocument@1");
        assertThat(recognised.yaml()).contains("身分証").doesNotContain("マイナンバーカード");
    }

    @Test
    void aQuestionThatIsJoinedKeepsItsOwnWords() {
        var form = FormDocument.written("f", HEAD + """
                pages:
                  - id: contact
                    title: {ja: 連絡先, en: Contact}
                    questions: [{id: card, type: text, required: false, label: {ja: カード番号, en: Card}}]
                """);

        var joined = Joining.joined(form, DocumentPath.question(0, 0), CARD, BANK);

        var question = joined.effective(DocumentPath.question(0, 0));
        assertThat(joined.uses()).containsExactly(CARD);
        assertThat(question.path("id").asString()).isEqualTo("card");
        assertThat(question.path("label").path("ja").asString()).isEqualTo("カード番号");
        assertThat(question.path("rules").toString())
                .as("rules of the entry mean the question as this form calls it")
                .contains("card.size() == 8", "{card}は8桁")
                .doesNotContain("cardNumber");
    }

    @Test
    void anEntryInAGroupAsksEveryItemAndItsRulesMeanTheItem() {
        var form = Additions.group(FormDocument.written("f", HEAD + "pages: []\n"), "家族")
                .document();
        var item = form.at(DocumentPath.ROOT.then("groups"))
                .properties()
                .iterator()
                .next();
        var as = item.getValue().path("as").asString();

        var once =
                Additions.bankQuestion(form, DocumentPath.page(0), "card", BANK).document();
        var twice = Additions.bankPageOfGroup(once, item.getKey(), "applicant", BANK)
                .document();
        var both = Additions.bankPage(twice, "applicant", BANK).document();

        assertThat(once.effective(DocumentPath.question(0, 0)).path("rules").toString())
                .contains(as + ".cardNumber.size() == 8", "{" + as + ".cardNumber}");
        assertThat(once.takenIn().path("pages").path(0).path("questions").toString())
                .contains(as + ".cardNumber.size() == 8");
        assertThat(Block.group(both, 1)).contains(item.getKey());
        assertThat(Block.group(both, 2)).isEmpty();
        assertThat(Naming.variables(both)).contains("applicantName", "applicantName2", "cardNumber");
        assertThat(both.effective(DocumentPath.page(2)).path("id").asString()).isEqualTo("applicant-2");
    }

    @Test
    void whatAFormKeepsForOthersHasNoConditionNoGroupAndNoTable() {
        var form = FormDocument.written("f", HEAD + """
                groups: {dogs: {as: dog, min: 1, max: 3, title: {ja: 犬}, itemTitle: {ja: 犬}, itemLabel: {ja: 犬}, add: {ja: 犬}}}
                tables: {breeds: [{id: shiba, label: {ja: 柴犬, en: Shiba}, size: 1}]}
                pages:
                  - id: dog
                    group: dogs
                    title: {ja: 犬, en: Dog}
                    questions:
                      - {id: age, type: number, when: dog.breed == "shiba", label: {ja: 年齢, en: Age}, rules: [{that: dog.age < 30, message: {ja: "{dog.age}歳"}}]}
                      - {id: breed, type: choice, optionsFrom: breeds, label: {ja: 犬種, en: Breed}}
                """);

        var age = Shareable.of(form, DocumentPath.question(0, 0));
        var breed = Shareable.of(form, DocumentPath.question(0, 1));

        assertThat(age.has("when")).isFalse();
        assertThat(age.path("rules").toString()).contains("age < 30", "{age}歳").doesNotContain("dog.");
        assertThat(breed.has("optionsFrom")).isFalse();
        assertThat(breed.path("options").path(0).path("label").path("ja").asString())
                .isEqualTo("柴犬");
        assertThat(Labels.of(form, DocumentPath.question(0, 1), Lang.JA)).isEqualTo("犬種");
    }
}
