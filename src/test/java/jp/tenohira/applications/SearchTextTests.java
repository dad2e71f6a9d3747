package jp.tenohira.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "葛城, 葛\uDB40\uDD00城",
        "葛\uDB40\uDD01城, 葛城",
        "やまだ, ﾔﾏﾀﾞ",
        "山田太郎, 山田　太郎",
        "SMITH, smith",
        "\uD842\uDFB7野, \uD842\uDFB7野",
    })
    void whatIsTheSameWordForPeopleIsTheSameHere(String typed, String stored) {
        assertThat(SearchText.normalise(stored)).isEqualTo(SearchText.normalise(typed));
    }

    @ParameterizedTest
    @CsvSource({"渡辺, 渡邉", "山田, 山本"})
    void otherKanjiStayOthers(String one, String other) {
        assertThat(SearchText.normalise(one)).isNotEqualTo(SearchText.normalise(other));
    }
}
