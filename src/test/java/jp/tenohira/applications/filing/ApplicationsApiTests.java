package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filing as programs do, and as attackers do. */
@CityHallTest
class ApplicationsApiTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final JsonMapper json = JsonMapper.builder().build();
    private final String body = SampleApplications.afterSchoolClub();

    @Autowired
    private OpenProcedure procedures;

    @LocalServerPort
    private int port;

    private String procedure = "";

    @BeforeEach
    void open() {
        procedure = procedures.inKoriyama();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndAnotherBodyNone() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = file(key, body);
        var again = file(key, body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(file(key, body.replace("美咲", "美沙")).statusCode()).isEqualTo(409);
    }

    @Test
    void somebodyElsesKeyGivesNothingAway() throws Exception {
        var key = key();
        var filed = json.readTree(file(key, body).body());

        for (var guess : new String[] {body.replace("美咲", "美沙"), "{}", "{\"answers\": {}}"}) {
            var refused = file(key, guess);
            assertThat(refused.statusCode()).isIn(400, 409, 422);
            assertThat(refused.body())
                    .doesNotContain(filed.at("/receipt").asString())
                    .doesNotContain(filed.at("/code").asString());
        }
        var elsewhere = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", key)
                .post("/api/v1/procedures/" + procedures.inKoriyama() + "/applications", "application/json", body);
        assertThat(elsewhere.body()).doesNotContain(filed.at("/code").asString());
    }

    @Test
    void manyRetriesAtOnceFileOneApplication() throws Exception {
        var key = UUID.randomUUID().toString();
        var receipts = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> receipt(file(key, body))))
                    .toList();
            for (var answer : answers) {
                receipts.add(answer.get());
            }
        }
        assertThat(receipts).hasSize(1);
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        var refused = file(
                UUID.randomUUID().toString(),
                body.replace("\"090-1234-5678\"", "\"?\"").replace("\"mother\"", "7"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var fields = json.readTree(refused.body())
                .at("/errors")
                .valueStream()
                .map(e -> e.at("/field").asString());
        assertThat(fields).contains("phone", "relationship");
    }

    @Test
    void charactersAndNestingNoFormNeedsAreRefused() throws Exception {
        assertThat(file(key(), body.replace("美咲", "美\\u0000")).statusCode()).isEqualTo(422);
        assertThat(file(key(), body.replace("美咲", "\\ud800")).statusCode()).isEqualTo(422);
        assertThat(file(key(), "{\"answers\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(file(key(), "{\"answers\":{\"a\":" + "9".repeat(5000) + "}}").statusCode())
                .isEqualTo(400);
        assertThat(file(key(), body + body).statusCode()).isEqualTo(400);
        assertThat(file(" ", body).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyWithoutTheScopeStatesTheTime() throws Exception {
        var stated = body.replaceFirst("\\{", "{\"filedAt\":\"2023-11-06T21:14:00+09:00\",");

        assertThat(file(key(), stated).statusCode()).isEqualTo(403);
    }

    @Test
    void aBodyOfTwoGigabytesIsCutOff() throws Exception {
        var endless = new InputStream() {
            private long sent;

            @Override
            public int read() {
                return sent++ < 2_000_000_000L ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                sent += length;
                return sent < 2_000_000_000L ? length : -1;
            }
        };
        try {
            var answer = CLIENT.send(
                    request(key())
                            .POST(BodyPublishers.ofInputStream(() -> endless))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (IOException cutOff) {
            // The server closed the connection while we were still sending, as it should.
            assertThat(cutOff).isNotNull();
        }
        assertThat(endless.sent).isLessThan(200_000_000L);
    }

    @Test
    void aFileIsJudgedByItsContentNotByItsName() throws Exception {
        assertThat(file(key(), withProof("a.pdf", SampleFiles.png())).body()).contains("proof/0", "PNG");
        assertThat(file(key(), withProof("a.pdf", SampleFiles.pdf())).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theCodeOpensTheCaseAndNothingElseDoes() throws Exception {
        var filed = json.readTree(file(key(), body).body());
        var receipt = filed.at("/receipt").asString();

        assertThat(status(receipt, filed.at("/code").asString()).statusCode()).isEqualTo(200);
        var wrong = status(receipt, "AAAAA-AAAAA");
        var unknown = status(jp.tenohira.applications.ReceiptNumber.of(2001, 7).value(), "AAAAA-AAAAA");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body().replaceAll("/applications/[^\"]*", ""))
                .isEqualTo(wrong.body().replaceAll("/applications/[^\"]*", ""));
        assertThat(HttpVisitor.atAizuwakamatsu(port)
                        .get("/api/v1/applications/" + receipt)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSignatureIsVerifiedByOpenssl(@TempDir Path dir) throws Exception {
        var filed = json.readTree(file(key(), body).body());
        var key = HttpVisitor.at(port).get("/verify/keys/" + filed.at("/keyId").asString() + ".pem");
        Files.writeString(dir.resolve("key.pem"), key.body());
        Files.write(
                dir.resolve("signature.bin"),
                Base64.getUrlDecoder().decode(filed.at("/signature").asString()));

        assertThat(openssl(dir, text(filed, "/receipt"))).contains("Signature Verified Successfully");
        assertThat(openssl(dir, text(filed, "/code"))).doesNotContain("Successfully");
    }

    private static String text(JsonNode filed, String number) {
        return "tenohira-receipt-v1\n" + filed.at(number).asString() + "\n"
                + filed.at("/submittedAt").asString() + "\n"
                + filed.at("/sha256").asString();
    }

    private static String openssl(Path dir, String text) throws IOException {
        Files.writeString(dir.resolve("message.txt"), text);
        var process = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-rawin",
                        "-pubin",
                        "-inkey",
                        "key.pem",
                        "-in",
                        "message.txt",
                        "-sigfile",
                        "signature.bin")
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String withProof(String name, byte[] content) {
        var file = "{\"name\":\"" + name + "\",\"content\":\""
                + Base64.getEncoder().encodeToString(content) + "\"}";
        return body.replaceFirst("\"answers\": \\{", "\"answers\": {\"proof\": [" + file + "],");
    }

    private HttpResponse<String> status(String receipt, String code) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/applications/" + receipt))
                        .header("Application-Code", code)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> file(String key, String sent) throws IOException, InterruptedException {
        return CLIENT.send(request(key).POST(BodyPublishers.ofString(sent)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String key) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/procedures/" + procedure + "/applications"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    private String receipt(HttpResponse<String> answer) {
        return json.readTree(answer.body()).at("/receipt").asString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
