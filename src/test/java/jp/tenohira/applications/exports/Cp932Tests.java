package jp.tenohira.applications.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Cp932Tests {

    private final Cp932 cp932 = new Cp932();

    @Test
    void carriesTheCharactersOfJisAndOfWindows() {
        var fitted = cp932.fit("郡山市 髙橋 﨑 ㈱ ① \u301C\u2212\u2014\u00A5");

        assertThat(fitted.lost()).isEmpty();
        assertThat(fitted.text()).startsWith("郡山市 髙橋 﨑 ㈱ ①");
    }

    @Test
    void marksAMissingCharacterAndNamesItsCodePoint() {
        var fitted = cp932.fit("𠮷田 鷗外");

        assertThat(fitted.text()).isEqualTo("〓田 〓外");
        assertThat(fitted.report()).isEqualTo("U+20BB7 U+9DD7");
    }

    @Test
    void keepsTheCharacterWhoseVariantItCannotCarryAndReportsTheSelector() {
        var fitted = cp932.fit("葛\uDB40\uDD00城");

        assertThat(fitted.text()).isEqualTo("葛城");
        assertThat(fitted.report()).isEqualTo("U+E0100");
    }

    @Test
    void everythingItSaysIsEncodable() {
        var fitted = cp932.fit("a\u200Bb😀c\uD800d");

        assertThat(Cp932.CHARSET.newEncoder().canEncode(fitted.text())).isTrue();
        assertThat(fitted.lost()).hasSize(3);
    }
}
