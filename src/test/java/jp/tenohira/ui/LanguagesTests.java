package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/procedures");

    @Test
    void theLanguageAskedForWins() {
        request.setQueryString("page=2&lang=en");
        request.setCookies(new Cookie("lang", "ja"));
        assertThat(Languages.of(request)).isEqualTo(Lang.EN);
    }

    @Test
    void theLanguageChosenBeforeIsRemembered() {
        request.setCookies(new Cookie("lang", "en"));
        request.addHeader("Accept-Language", "ja");
        assertThat(Languages.of(request)).isEqualTo(Lang.EN);
    }

    @Test
    void theBrowsersWishCountsInItsOrder() {
        request.addHeader("Accept-Language", "fr, en;q=0.8, ja;q=0.5");
        assertThat(Languages.of(request)).isEqualTo(Lang.EN);
    }

    @Test
    void withoutAnyWishThePageIsJapanese() {
        assertThat(Languages.of(request)).isEqualTo(Lang.JA);
        request.setQueryString("lang=xx");
        request.setCookies(new Cookie("lang", "<script>"));
        request.addHeader("Accept-Language", "fr");
        assertThat(Languages.of(request)).isEqualTo(Lang.JA);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, ZH",
        "zh, ZH",
        "zh-SG, ZH",
        "ko-KR, KO",
        "vi, VI",
        "pt-BR, PT",
        "pt-PT, PT",
        "en-GB, EN",
        "ja-JP, JA"
    })
    void aRegionOfTheBrowsersLanguageIsThatLanguage(String wish, Lang lang) {
        request.addHeader("Accept-Language", wish + ", fr;q=0.5");
        assertThat(Languages.of(request)).isEqualTo(lang);
    }

    @Test
    void traditionalChineseYieldsToTheNextWish() {
        request.addHeader("Accept-Language", "zh-TW, en;q=0.8");
        assertThat(Languages.of(request)).isEqualTo(Lang.EN);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageCanBeChosenByItsTag(Lang lang) {
        request.setQueryString("q=x&lang=" + lang.code());
        assertThat(Languages.of(request)).isEqualTo(lang);
        assertThat(Languages.pathWithoutLanguage("/a", request.getQueryString()))
                .isEqualTo("/a?q=x");
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/cases, VI, EN",
        "/headquarters, JA_EASY, JA",
        "/api/v1/procedures, KO, EN",
        "/staffing, VI, VI",
        "/, ZH, ZH"
    })
    void pagesForStaffSpeakJapaneseAndEnglish(String path, Lang chosen, Lang answered) {
        request.setRequestURI(path);
        request.setCookies(new Cookie("lang", chosen.code()));
        assertThat(Languages.of(request)).isEqualTo(answered);
    }

    @Test
    void theSwitchLeadsToTheSamePage() {
        assertThat(Languages.pathWithoutLanguage("/a", "lang=en")).isEqualTo("/a");
        assertThat(Languages.pathWithoutLanguage("/a", "lang=en&q=x")).isEqualTo("/a?q=x");
        assertThat(Languages.pathWithoutLanguage("/a", "q=x&lang=en&page=2")).isEqualTo("/a?q=x&page=2");
        assertThat(Languages.pathWithoutLanguage("/a", "slang=en")).isEqualTo("/a?slang=en");
    }
}
