package jp.tenohira.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;

class HeaderWordsTests {

    @Test
    void saysHeadersAndDifferencesAsASectionKnowsThem() {
        assertThat(HeaderWords.column("coverage_rate_percent", Lang.JA)).isEqualTo("カバー率(%)");
        assertThat(HeaderWords.row("税務部 difference", Lang.JA)).isEqualTo("税務部 前年度との差");
    }

    @Test
    void leavesOtherTablesAndEnglishAsTheyAre() {
        assertThat(HeaderWords.column("売上", Lang.JA)).isEqualTo("売上");
        assertThat(HeaderWords.column("coverage_rate_percent", Lang.EN)).isEqualTo("coverage_rate_percent");
        assertThat(HeaderWords.row("税務部 2023", Lang.JA)).isEqualTo("税務部 2023");
    }
}
