package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;

/** A message says dates, sums, numbers and choices as its reader reads them. */
class ValuesInMessagesTests {

    private static final String FORM = """
            procedure: stay
            title: {ja: 滞在, en: Stay}
            summary: {ja: 滞在です。, en: A stay.}
            minutes: 1
            savings: {minutesPerApplication: 1, sheetsPerApplication: 1}
            pages:
              - id: stay
                title: {ja: 滞在, en: Stay}
                questions:
                  - {id: arrives, type: date, label: {ja: 着く日, en: Arrives}}
                  - {id: born, type: date, era: true, label: {ja: 生年月日, en: Born}}
                  - {id: room, type: choice, label: {ja: 部屋, en: Room}, options: [{value: big, label: {ja: 大きな部屋, en: the big room}}]}
                  - {id: extras, type: choices, label: {ja: 追加, en: Extras}, options: [{value: tea, label: {ja: 茶, en: tea}}, {value: bath, label: {ja: 風呂, en: a bath}}]}
                  - {id: rent, type: money, label: {ja: 家賃, en: Rent}}
                  - {id: people, type: number, unit: {ja: 人, en: people}, max: 99999, label: {ja: 人数, en: People}}
                  - id: agreed
                    type: yesNo
                    label: {ja: 同意, en: Agreed}
                    rules:
                      - that: "false"
                        message:
                          ja: "%s"
                          en: "%s"
            """;

    private static final String ANSWERS = """
            {"arrives": "2026-12-08", "born": "1970-05-03", "room": "big", "extras": ["tea", "bath"],
             "rent": 52000, "people": 1200, "agreed": true}""";

    @Test
    void datesAreSaidInTheCalendarTheirQuestionIsAskedIn() {
        assertThat(said("{arrives}から", "from {arrives}")).containsExactly("2026年12月8日から", "from 8 December 2026");
        assertThat(said("{born}生まれ", "born {born}")).containsExactly("昭和45年5月3日生まれ", "born 3 May 1970");
        assertThat(said("今日は{today}", "{today}")).containsExactly("今日は2024年6月1日", "1 June 2024");
    }

    @Test
    void choicesAreSaidByTheirLabels() {
        assertThat(said("{room}に{extras}", "{room} with {extras}"))
                .containsExactly("大きな部屋に茶、風呂", "the big room with tea, a bath");
        assertThat(said("{listed(extras)}", "{listed(extras)}")).containsExactly("茶、風呂", "tea, a bath");
        assertThat(said("{agreed}", "{agreed}")).containsExactly("はい", "Yes");
    }

    @Test
    void aSumHasItsUnitOnceWhetherTheTextSaysItOrNot() {
        assertThat(said("家賃は{rent}です", "{rent} a month")).containsExactly("家賃は52,000円です", "52,000 yen a month");
        assertThat(said("家賃は{rent}円です", "{rent} yen a month")).containsExactly("家賃は52,000円です", "52,000 yen a month");
        assertThat(said("年に{rent * 12}", "{rent * 12} a year")).containsExactly("年に624,000円", "624,000 yen a year");
    }

    @Test
    void theTextItselfSaysWhatIsCounted() {
        assertThat(said("{people}人で", "for {people}")).containsExactly("1,200人で", "for 1,200");
    }

    private static List<String> said(String ja, String en) {
        var result = Trial.form(FORM.formatted(ja, en)).validate(Trial.answers(ANSWERS));
        var message = result.getFirst().message();
        return List.of(message.in(Lang.JA), message.in(Lang.EN));
    }
}
