package jp.tenohira.applications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class WebhookTests {

    private static final String PATH = "/staff/admin/webhooks";

    private final OpenProcedure procedures;
    private final StaffOfTest staff;
    private final WebhookSender sender;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer system;
    private String procedure = "";

    @LocalServerPort
    private int port;

    private record Received(String id, String timestamp, String signature, String body) {}

    WebhookTests(@Autowired OpenProcedure procedures, @Autowired StaffOfTest staff, @Autowired WebhookSender sender)
            throws IOException {
        this.procedures = procedures;
        this.staff = staff;
        this.sender = sender;
        this.system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void aBusinessSystemListens() {
        procedure = procedures.inKoriyama();
        system.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        system.start();
    }

    @AfterEach
    void itStops() {
        system.stop(0);
    }

    @Test
    void aSystemHearsOfAFilingSignedAndWithoutPersonalData() throws Exception {
        var administrator = administrator();
        var added = add(administrator, "http://localhost:" + system.getAddress().getPort() + "/hook?from=city");
        var secret = found("whsec_([A-Za-z0-9+/=]+)", Jsoup.parse(added).text());

        var receipt = file().at("/receipt").asString();
        send();

        var heard = received.getFirst();
        var body = json.readTree(heard.body());
        assertThat(body.at("/type").asString()).isEqualTo("case.submitted");
        assertThat(body.at("/data/receipt").asString()).isEqualTo(receipt);
        assertThat(body.at("/data").propertyNames())
                .containsExactlyInAnyOrder("receipt", "procedure", "section", "state", "version");
        assertThat(heard.body()).doesNotContain("橋本", "@", "〒");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        var expected = mac.doFinal(
                (heard.id() + "." + heard.timestamp() + "." + heard.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(heard.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
        var page = administrator.get(address(added)).body();
        assertThat(page).contains(receipt, "送信済み").doesNotContain(secret);
    }

    @Test
    void whatIsNotAnsweredIsSentAgainAndByHandAtOnce() {
        var administrator = administrator();
        var added = add(administrator, "http://localhost:" + system.getAddress().getPort() + "/");
        answer.set(500);
        var receipt = file().at("/receipt").asString();
        send();
        send();

        assertThat(received).as("it waits before the second try").hasSize(1);
        var waiting = administrator.get(address(added)).body();
        assertThat(Jsoup.parse(waiting).text()).contains("HTTP 500", "送信待ち", receipt);
        answer.set(200);
        var delivery = found("name=\"delivery\"[^>]*value=\"([0-9a-f-]{36})\"", waiting);
        administrator.submit(address(added), address(added) + "/deliveries", Map.of("delivery", delivery));
        send();

        assertThat(received).hasSize(2);
        assertThat(received.getLast().id())
                .as("the same message, so that a system can tell")
                .isEqualTo(received.getFirst().id());
        assertThat(Jsoup.parse(administrator.get(address(added)).body()).text()).contains("送信済み");
        assertThat(WebhookSender.wait(0)).isLessThan(WebhookSender.wait(1));
        assertThat(WebhookSender.wait(9)).isEqualTo(java.time.Duration.ofHours(12));
    }

    @Test
    void aPausedSystemHearsNothingAndARenewedSecretSignsDifferently() {
        var administrator = administrator();
        var added = add(administrator, "http://localhost:" + system.getAddress().getPort() + "/");
        var first = found("whsec_([A-Za-z0-9+/=]+)", Jsoup.parse(added).text());
        administrator.submit(address(added), address(added), Map.of("do", "pause"));
        file();
        send();
        var renewed = administrator
                .submit(address(added), address(added), Map.of("do", "renew"))
                .body();

        assertThat(received).isEmpty();
        assertThat(found("whsec_([A-Za-z0-9+/=]+)", Jsoup.parse(renewed).text()))
                .isNotEqualTo(first);
        assertThat(administrator.get(address(added) + "/remove").statusCode()).isEqualTo(200);
        administrator.submit(address(added), address(added), Map.of("do", "remove"));
        assertThat(administrator.get(address(added)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.jp/hook",
                "https://127.0.0.1/hook",
                "https://2130706433/hook",
                "https://0x7f.1/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://intranet/hook",
                "https://user:secret@example.jp/hook",
                "ftp://example.jp/",
                "https://example.jp/#x",
                "javascript:alert(1)",
                "https://exa mple.jp/"
            })
    void anAddressInsideTheNetworkIsRefused(String url) {
        var refused = administrator().submit(PATH, PATH, Map.of("name", "内部", "url", url));

        assertThat(refused.statusCode()).as(url).isEqualTo(422);
        assertThat(refused.body()).contains("https://で始まる");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "240.0.0.1",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1"
            })
    void aNameThatLeadsToAPrivateAddressIsNotCalled(String address) throws UnknownHostException {
        assertThat(SafeAddress.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aPublicAddressIsCalledAndALocalNameOnlyWhenConfigured() throws UnknownHostException {
        assertThat(SafeAddress.isPrivate(InetAddress.getByName("203.0.113.7"))).isFalse();
        assertThat(SafeAddress.isPrivate(InetAddress.getByName("2001:db8::1"))).isFalse();
        assertThat(new SafeAddress(Set.of()).read("http://localhost:8080/")).isEmpty();
        assertThat(new SafeAddress(Set.of()).read("https://example.jp/hook")).isPresent();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SafeAddress(Set.of()).resolve("localhost"))
                .isInstanceOf(UnknownHostException.class);
    }

    private HttpVisitor administrator() {
        return staff.signedIn(port, Role.ADMINISTRATOR);
    }

    private String add(HttpVisitor administrator, String url) {
        var added = administrator.submit(PATH, PATH, Map.of("name", "業務システム", "url", url, "procedure", procedure));
        assertThat(added.statusCode()).isEqualTo(201);
        return added.body();
    }

    private static String address(String page) {
        return PATH + "/" + found(PATH + "/([0-9a-f-]{36})", page);
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("There is no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private JsonNode file() {
        var answered = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/" + procedure + "/applications",
                        "application/json",
                        SampleApplications.afterSchoolClub());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(201);
        return json.readTree(answered.body());
    }

    private void send() {
        CurrentMunicipality.run(Cities.KORIYAMA, sender::sendHere);
    }
}
