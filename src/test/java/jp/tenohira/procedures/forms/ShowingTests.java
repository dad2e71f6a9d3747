package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;

/** How answers read on the check page, the receipt and the case. */
class ShowingTests {

    private final Form form = Trial.asking(
            "{id: who, type: name, label: {ja: 氏名, en: Name}}",
            "{id: home, type: address, label: {ja: 住所, en: Address}}",
            "{id: born, type: date, label: {ja: 生年月日, en: Birth date}}",
            "{id: hours, type: number, label: {ja: 時間, en: Hours}, unit: {ja: 時間, en: hours}}",
            "{id: single, type: yesNo, label: {ja: ひとり親, en: Single}}",
            "{id: days, type: choices, label: {ja: 曜日, en: Days}, options: [{value: mon, label: {ja: 月, en: Mon}}, {value: tue, label: {ja: 火, en: Tue}}]}",
            "{id: wish, type: ranked, label: {ja: 希望, en: Wish}, options: [{value: a, label: {ja: 甲, en: A}}, {value: b, label: {ja: 乙, en: B}}]}",
            "{id: note, type: text, label: {ja: 備考, en: Note}, long: true, required: false}",
            "{id: info, type: explanation, label: {ja: 説明, en: Info}, text: {ja: 説明です。, en: Information.}}",
            "{id: proof, type: file, label: {ja: 証明書, en: Proof}, required: false}",
            "{id: agreed, type: consent, label: {ja: 同意, en: Consent}, text: {ja: 守ります。, en: I keep it.}}");

    private final Answers answers = Trial.answers("""
            {"who": {"family": "葛󠄀城", "given": "花子", "familyKana": "カツラギ", "givenKana": "ハナコ"},
             "home": {"postalCode": "963-8601", "prefecture": "福島県", "city": "郡山市", "street": "朝日一丁目23番7号"},
             "born": "2019-05-01", "hours": 1200, "single": false, "days": ["mon", "tue"], "wish": ["b", "a"],
             "proof": [{"file": "0198f000-0000-7000-8000-000000000001", "name": "証明書.pdf", "contentType": "application/pdf",
                        "size": 10, "sha256": "aa", "readable": true}],
             "agreed": true}
            """);

    @Test
    void answersReadNaturallyInJapanese() {
        assertThat(form.validate(answers)).isEmpty();
        assertThat(texts(Lang.JA))
                .containsExactly(
                        "葛󠄀城 花子(カツラギ ハナコ)",
                        "〒963-8601\n福島県郡山市朝日一丁目23番7号",
                        "2019年5月1日(令和元年)",
                        "1,200時間",
                        "いいえ",
                        "月、火",
                        "第1希望:乙\n第2希望:甲",
                        "(記入なし)",
                        "証明書.pdf",
                        "同意しました");
    }

    @Test
    void answersReadNaturallyInEnglish() {
        assertThat(texts(Lang.EN))
                .contains("1 May 2019", "1,200 hours", "No", "Mon, Tue", "1. B\n2. A", "(no answer)", "Agreed");
    }

    @Test
    void filesAreNamedForLinks() {
        assertThat(form.show(answers, Lang.JA).getFirst().lines())
                .filteredOn(line -> line.path().equals(AnswerPath.of("proof")))
                .singleElement()
                .satisfies(line -> assertThat(line.files())
                        .singleElement()
                        .satisfies(file -> assertThat(file.file()).isEqualTo("0198f000-0000-7000-8000-000000000001")));
    }

    private List<String> texts(Lang lang) {
        return form.show(answers, lang).getFirst().lines().stream()
                .map(ShownSection.Line::text)
                .toList();
    }
}
