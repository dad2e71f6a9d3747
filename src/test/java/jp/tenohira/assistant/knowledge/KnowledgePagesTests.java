package jp.tenohira.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class KnowledgePagesTests {

    private static final String PATH = "/staff/assistant/knowledge";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final KnowledgeOfTest samples;
    private final int port;

    @Autowired
    KnowledgePagesTests(StaffOfTest staff, DeskOfTest desk, KnowledgeOfTest samples, @LocalServerPort int port) {
        this.staff = staff;
        this.desk = desk;
        this.samples = samples;
        this.port = port;
    }

    private Account admitted(Role role) {
        var account = staff.account(Cities.KORIYAMA, role);
        desk.admit(Cities.KORIYAMA, account.staff());
        return account;
    }

    private HttpVisitor signedIn(Account account) {
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private String collection(HttpVisitor visitor, String section, String wholeCity) {
        var answer = visitor.submit(
                PATH + "/collections/new",
                PATH + "/collections/new",
                Map.of("ja", "環境の計画", "en", "Environment", "level", "1", "wholeCity", wholeCity, "keepers", section));
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static Map<String, String> document(String title) {
        return new HashMap<>(
                Map.of("title", title, "dated", "2024-03-31", "level", "1", "masking", "no", "replaces", ""));
    }

    @Test
    void aPublishedPdfIsTakenInFoundAndQuotedWithDocumentPageAndDate() {
        var head = admitted(Role.HEAD);
        var visitor = signedIn(head);
        var collection = collection(visitor, String.valueOf(head.section()), "yes");
        var pdf = SampleDocuments.pdf("架空市の計画です。", "桔梗沼の水草の刈取りは、年2回、市民団体と一緒に行います。");

        var taken = visitor.upload(collection, collection, document("環境基本計画"), "file", Map.of("計画.pdf", pdf));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        samples.indexed(Cities.KORIYAMA);
        var found = Jsoup.parse(
                visitor.get(PATH + "?q=" + HttpVisitor.encoded("桔梗沼の水草")).body());

        assertThat(found.select(".quote").text()).contains("環境基本計画", "2ページ", "令和6年3月31日", "年2回", "市民団体");
        assertThat(found.select(".quote mark").eachText()).contains("水草");
        var document = found.select(".quote__title a").attr("href");
        assertThat(visitor.get(document.replaceFirst("#.*", "")).body()).contains("桔梗沼");
        assertThat(Jsoup.parse(visitor.get(collection).body()).select("table").text())
                .contains("検索できます");
    }

    @Test
    void aDocumentWithPersonalDataIsRefusedWithTheArticleAndTheMarkedPlace() {
        var head = admitted(Role.HEAD);
        var visitor = signedIn(head);
        var collection = collection(visitor, String.valueOf(head.section()), "yes");
        var text = "会議の記録\n欠席の連絡は佐藤花子さん(090-1234-5678)まで。".getBytes(StandardCharsets.UTF_8);

        var refused = visitor.upload(collection, collection, document("会議の記録"), "file", Map.of("a.txt", text));

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".advice h3").text()).contains("第5条");
        assertThat(page.select(".mark--blocking")).isNotEmpty();
        assertThat(page.select("input[name=title]").val()).isEqualTo("会議の記録");
        assertThat(page.select("form[action='/staff/assistant/contests']")).isNotEmpty();
    }

    @Test
    void whatIsMissingOrUnreadableIsNamed() {
        var head = admitted(Role.HEAD);
        var visitor = signedIn(head);
        var collection = collection(visitor, String.valueOf(head.section()), "yes");
        var wrong = document("");
        wrong.put("dated", "昨年");

        var missing = visitor.upload(collection, collection, wrong, "file", Map.of());
        var broken = visitor.upload(
                collection,
                collection,
                document("壊れた資料"),
                "file",
                Map.of("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("ファイルを選んでください", "資料の名前を", "入力：昨年");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("壊れていて読めません");
    }

    @Test
    void anotherSectionsCollectionIsNotThereForOthers() {
        var head = admitted(Role.HEAD);
        var collection = collection(signedIn(head), String.valueOf(head.section()), "no");
        var other = signedIn(admitted(Role.HEAD));

        assertThat(other.get(collection).statusCode()).isEqualTo(404);
        assertThat(other.get(collection + "/edit").statusCode()).isEqualTo(404);
        assertThat(other.upload(PATH, collection, document("x"), "file", Map.of("a.txt", new byte[] {'a'}))
                        .statusCode())
                .isEqualTo(404);
        var clerk = signedIn(admitted(Role.CLERK));
        assertThat(clerk.get(PATH + "/collections/new").statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerRefersToItsQuotesByNumberAndANotAnsweredQuestionIsSaidToBeSo() {
        var head = admitted(Role.HEAD);
        var keeper = new jp.tenohira.identity.Staff(UUID.randomUUID(), "課長", Role.HEAD, head.section());
        var collection = samples.collection(Cities.KORIYAMA, keeper, "公表資料", 1, true);
        samples.document(Cities.KORIYAMA, keeper, collection, "温室計画", "竜胆温室の入場料は、一人350円です。");
        var visitor = signedIn(head);
        var asked = new HashMap<>(
                Map.of("question", "竜胆温室の入場料はいくらですか", "level", "1", "collection", "", "model", ScriptedModels.OUTSIDE));

        var answered = Jsoup.parse(visitor.submit(PATH, PATH + "/ask", asked).body());
        asked.put("question", "紫雲ドームの入場券の払戻し");
        var unanswered = Jsoup.parse(visitor.submit(PATH, PATH + "/ask", asked).body());

        assertThat(answered.select(".turn__text--generated a[href='#quote-1']")).isNotEmpty();
        assertThat(answered.select("#quote-1").text()).contains("一人350円");
        assertThat(unanswered.select(".notice").text()).contains("答えが見つかりませんでした");
        assertThat(unanswered.select(".turn__text--generated")).isEmpty();
    }

    @Test
    void thePagesAreReadableByEverybodyInBothLanguages() {
        var head = admitted(Role.HEAD);
        var keeper = new jp.tenohira.identity.Staff(UUID.randomUUID(), "課長", Role.HEAD, head.section());
        var collection = samples.collection(Cities.KORIYAMA, keeper, "公表資料", 1, true);
        var document = samples.document(
                Cities.KORIYAMA, keeper, collection, "自転車の条例", SampleDocuments.text("bicycle-ordinance.txt"));
        try (var page = CityHallBrowser.desktop()) {
            var here = "http://localhost:" + port;
            CityHallBrowser.signIn(page, here, head.login(), StaffOfTest.PASSWORD);
            for (var path : List.of(
                    PATH,
                    PATH + "?q=%E6%94%BE%E7%BD%AE",
                    PATH + "/collections/new",
                    PATH + "/collections/" + collection.id(),
                    PATH + "/documents/" + document)) {
                for (var lang : List.of("ja", "en")) {
                    page.navigate(here + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + " " + lang)
                            .isEmpty();
                }
            }
            page.navigate(here + PATH + "?lang=ja");
            page.fill("#question", "放置された自転車は何日間保管されますか");
            page.locator("label[for=level]").click();
            page.locator("form[action='/staff/assistant/knowledge/ask'] button[type=submit]")
                    .focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".turn__text--generated");
            assertThat(page.locator("#quote-1").textContent()).contains("60日間");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        }
    }
}
