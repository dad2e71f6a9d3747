package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import java.util.Objects;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTests {

    private final ErrorPages pages = new ErrorPages(
            new Frames(
                    TestFrames.MESSAGES,
                    new StaticListableBeanFactory().getBeanProvider(NavEntry.class),
                    new StaticListableBeanFactory().getBeanProvider(AccountLinks.class),
                    new StaticListableBeanFactory().getBeanProvider(DemoNews.class),
                    false),
            TestFrames.MESSAGES);

    @ParameterizedTest
    @CsvSource({
        "400,リクエストを受け付けられませんでした,We could not read the request",
        "403,このページは表示できません,You cannot see this page",
        "404,ページが見つかりません,Page not found",
        "405,この操作はできません,This cannot be done here",
        "409,ほかの操作と重なりました,Someone else changed this first",
        "413,送信できる大きさを超えています,What was sent is too large",
        "418,リクエストを受け付けられませんでした,We could not read the request",
        "422,入力内容をご確認ください,Please check your answers",
        "429,しばらくお待ちください,Please wait a little",
        "500,申し訳ありません。問題が起きました,'Sorry, something went wrong'",
        "502,申し訳ありません。問題が起きました,'Sorry, something went wrong'",
        "503,ただいま利用できません,The service is not available now"
    })
    void everyErrorIsExplainedInTheReadersLanguage(int status, String japanese, String english) {
        assertThat(drawn(status, Lang.JA)).contains("<h1>" + japanese).contains("エラー番号 " + status);
        assertThat(drawn(status, Lang.EN)).contains("<h1>" + english).contains("Error " + status);
    }

    @Test
    void aFailureGivesAReferenceAndNothingOfItsCause() {
        var request = failed("/apply/x", 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret cause"));

        assertThat(drawn(request, Lang.EN))
                .containsPattern("please give this reference: [0-9a-f]{8}")
                .doesNotContain("secret")
                .doesNotContain("IllegalState");
    }

    @Test
    void theApiGetsTheSameAsAProblem() {
        var answer = (ResponseEntity<?>) pages.error(failed("/api/v1/procedures/x", 404), Lang.EN);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(Objects.requireNonNull((ProblemDetail) answer.getBody()).getDetail())
                .contains("may have moved");
    }

    private String drawn(int status, Lang lang) {
        return drawn(failed("/no/such/page", status), lang);
    }

    private String drawn(MockHttpServletRequest request, Lang lang) {
        var page = (ModelAndView) pages.error(request, lang);
        assertThat(Objects.requireNonNull(page.getStatus()).value())
                .isEqualTo(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("ui/error.jte", page.getModel(), output);
        return output.toString();
    }

    private static MockHttpServletRequest failed(String path, int status) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        return request;
    }
}
