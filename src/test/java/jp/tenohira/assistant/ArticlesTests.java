package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every article of the guideline in force: what it forbids or asks for is tried, and the person sees the article's message. */
@CityHallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticlesTests {

    private static final String DESK = "/staff/assistant";
    private static final String CHAT = DESK + "/chat";
    private static final String PUBLICATION = DESK + "/publication";
    private static final String OUTPUT = "令和6年度の来場者は1,200人でした。";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final Guideline guideline;
    private final int port;
    private final Map<Integer, Supplier<String>> tries = new HashMap<>();

    @Autowired
    ArticlesTests(StaffOfTest staff, DeskOfTest desk, Guideline guideline, @LocalServerPort int port) {
        this.staff = staff;
        this.desk = desk;
        this.guideline = guideline;
        this.port = port;
        ScriptedModels.server();
        tries.put(1, () -> page(somebody(false), CHAT, prompt(ScriptedModels.OUTSIDE, "秋のあいさつ文")));
        tries.put(2, this::picture);
        tries.put(3, () -> page(somebody(true), CHAT, prompt("unknown-model", "秋のあいさつ文")));
        tries.put(4, () -> inspected("機密性2の資料を要約してください。"));
        tries.put(5, () -> inspected("佐藤花子さんへの返信を書いてください。"));
        tries.put(6, () -> inspected("ドラえもんっぽく書いてください。"));
        tries.put(7, () -> page(somebody(true), PUBLICATION + "/text", Map.of("text", OUTPUT)));
        tries.put(8, this::publishedWithoutComparing);
        tries.put(9, () -> page(somebody(true), CHAT, prompt(ScriptedModels.OUTSIDE, "12,345×678を計算してください。")));
        tries.put(
                10,
                () -> Jsoup.parse(signedIn(somebody(true)).get(DESK + "/loop").body())
                        .text());
    }

    private Stream<Integer> articles() {
        return CurrentMunicipality.call(
                Cities.KORIYAMA, () -> guideline.articles().stream().map(Guideline.Article::number).toList().stream());
    }

    @ParameterizedTest(name = "article {0}")
    @MethodSource("articles")
    void showsItsMessageWhenItIsTried(int article) {
        assertThat(tries).as("every article has something that tries it").containsKey(article);

        assertThat(tries.getOrDefault(article, () -> "").get()).contains("第" + article + "条");
    }

    private Account somebody(boolean admitted) {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        if (admitted) {
            desk.admit(Cities.KORIYAMA, account.staff());
        }
        return account;
    }

    private HttpVisitor signedIn(Account account) {
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private static Map<String, String> prompt(String model, String text) {
        return Map.of("prompt", text, "level", "1", "documentLevel", "1", "model", model, "purpose", "other");
    }

    /** What the person is told: summary of errors, notices and advice, not the whole page. */
    private String page(Account who, String address, Map<String, String> typed) {
        var visitor = signedIn(who);
        var page = Jsoup.parse(visitor.submit(DESK, address, typed).body());
        return page.select("main .error-summary, main .notice, main .advice").text();
    }

    private String inspected(String text) {
        return page(somebody(true), DESK, Map.of("text", text, "level", "1"));
    }

    private String picture() {
        var token = desk.admit(Cities.KORIYAMA, staff.token(Cities.KORIYAMA, Role.CLERK, Scope.ASSISTANT_USE));
        return HttpVisitor.at(port)
                .withToken(token)
                .post(
                        "/api/v1/chat/completions",
                        "application/json",
                        "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:,\"}}]}]}"
                                .formatted(ScriptedModels.OUTSIDE))
                .body();
    }

    private String publishedWithoutComparing() {
        var who = somebody(true);
        var own = OUTPUT.replace("来場者", "来場者" + who.id().toString().replaceAll("[^a-f]", ""));
        signedIn(who).submit(DESK, PUBLICATION + "/truth", Map.of("text", own, "claim", "0", "against", "事業報告書3ページ"));
        return page(who, PUBLICATION + "/text", Map.of("text", own));
    }
}
