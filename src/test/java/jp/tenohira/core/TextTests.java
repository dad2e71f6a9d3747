package jp.tenohira.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.core.wording.Annotations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextTests {

    @ParameterizedTest
    @EnumSource(names = {"ZH", "KO", "VI", "PT"})
    void aForeignLanguageFallsBackOnEnglishAndSaysSo(Lang lang) {
        assertThat(Text.of("翻訳のない文", "A text without translation").in(lang))
                .isEqualTo(Annotations.inLanguage("A text without translation", "en"));
        assertThat(Text.plain("翻訳のない文").in(lang)).isEqualTo(Annotations.inLanguage("翻訳のない文", "ja"));
    }

    @Test
    void easyJapaneseFallsBackOnJapaneseWithItsFurigana() {
        assertThat(Text.of("{文|ぶん}です", "A text").in(Lang.JA_EASY))
                .isEqualTo(Annotations.inLanguage(Annotations.ofReadings("{文|ぶん}です"), "ja"));
    }

    @Test
    void theOwnWordingComesBeforeTheShippedTranslation() {
        assertThat(Text.plain("郡山市").in(Lang.KO)).isEqualTo("고리야마시");
        assertThat(new Text(Map.of(Lang.JA, "郡山市", Lang.KO, "코리야마")).in(Lang.KO))
                .isEqualTo("코리야마");
        assertThat(Text.plain("郡山市").has(Lang.VI)).isTrue();
        assertThat(Text.plain("郡山市").has(Lang.EN)).isFalse();
        assertThat(Text.plain("郡山市").complete().byLang())
                .containsKeys(Lang.JA_EASY, Lang.ZH, Lang.KO, Lang.VI, Lang.PT);
    }
}
