package jp.tenohira.assistant.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsuitedTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234+5678を計算してください。            | CALCULATION
            12,000 - 3,500 はいくらになりますか。     | CALCULATION
            1200×3で見積もってください。              | CALCULATION
            年収500万円の住民税額はいくらですか。     | TAX
            最新の人口を教えてください。              | SEARCH
            """)
    void promptsThatAModelAnswersBadlyAreKnown(String prompt, Unsuited one) {
        assertThat(Unsuited.of(prompt)).contains(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "問い合わせは024-924-2161です。短くしてください。",
                "2024-04-01から2024/05/31までの案内を書いてください。",
                "〒963-8601の市役所で受け付けます。",
                "秋の行事のあいさつ文を書いてください。"
            })
    void numbersWithHyphensAreNoCalculation(String prompt) {
        assertThat(Unsuited.of(prompt)).as(prompt).isEmpty();
    }
}
