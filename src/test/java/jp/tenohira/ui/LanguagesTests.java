package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ui");

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

    @Test
    void theSwitchLeadsToTheSamePage() {
        assertThat(Languages.pathWithoutLanguage("/a", "lang=en")).isEqualTo("/a");
        assertThat(Languages.pathWithoutLanguage("/a", "lang=en&q=x")).isEqualTo("/a?q=x");
        assertThat(Languages.pathWithoutLanguage("/a", "q=x&lang=en&page=2")).isEqualTo("/a?q=x&page=2");
        assertThat(Languages.pathWithoutLanguage("/a", "slang=en")).isEqualTo("/a?slang=en");
    }
}
