package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.SeparateCityHall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A real city hall as operators run it: its logs, its token command, its orderly end. The last test ends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatedCityHallTests {

    /** Typed everywhere a person can type; it must not be in any log. */
    private static final String PERSON = "himitsutaro";

    private static final String FILING = "/api/v1/procedures/after-school-club/applications";

    @TempDir
    static Path data;

    private SeparateCityHall cityHall;
    private HttpVisitor visitor;

    @BeforeAll
    void open() throws Exception {
        cityHall = SeparateCityHall.start(
                data, "--logging.structured.format.console=ecs", "--logging.level.tenohira.requests=info");
        visitor = HttpVisitor.at(cityHall.at("/").getPort());
    }

    @AfterAll
    void close() throws Exception {
        cityHall.close();
    }

    @Test
    @Order(1)
    void theLogIsJsonAndKnowsNothingOfWhatPeopleTyped() throws Exception {
        for (var path : new String[] {
            "/procedures/" + PERSON,
            "/apply/" + PERSON,
            "/apply/" + UUID.randomUUID() + "/pages/" + PERSON,
            "/status/" + PERSON,
            "/receipts/" + PERSON,
            "/resume/" + PERSON,
            "/nowhere/" + PERSON,
            "/staff/cases/" + PERSON,
            "/staff/cases/bulk/" + PERSON,
            "/api/v1/applications/" + PERSON,
            "/api/v1/nothing/" + PERSON,
            "/procedures?q=" + PERSON,
            "/procedures?page=" + PERSON,
            "/verify?number=" + PERSON,
            "/staff/sign-in?return=/staff/" + PERSON,
            "/?lang=" + PERSON,
            "/procedures?q=%00" + PERSON,
            "/procedures?q=%E3%81" + PERSON
        }) {
            visitor.get(path);
        }
        assertThat(visitor.get("/procedures?q=%E3%81" + PERSON).statusCode()).isEqualTo(400);
        visitor.submit("/status", "/status", Map.of("number", PERSON, "code", PERSON));
        visitor.submit("/staff/sign-in", "/staff/sign-in", Map.of("login", PERSON, "password", PERSON));
        visitor.postForm("/staff/sign-in", Map.of("login", PERSON));
        visitor.submit("/procedures/after-school-club", "/procedures/" + PERSON + "/drafts", Map.of());
        visitor.withHeader("Idempotency-Key", PERSON);
        for (var body : new String[] {
            "{\"answers\": {\"guardianName\": \"" + PERSON + "\"}}", "{\"" + PERSON, "{\"" + PERSON + "\": 1}", PERSON
        }) {
            visitor.post(FILING, "application/json", body);
        }
        visitor.post(FILING, "text/" + PERSON, "x");
        visitor.withToken(PERSON).get("/api/v1/figures");

        visitor.get("/accessibility?from=" + PERSON);
        HttpVisitor.at(cityHall.at("/").getPort()).get("/accessibility?from=" + PERSON);

        var log = awaitLog("\"/accessibility\"", "200");
        assertThat(log).doesNotContain(PERSON);
        var json = JsonMapper.builder().build();
        assertThat(log.lines().filter(line -> line.startsWith("{")).map(json::readTree))
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> {
                    assertThat(line.at("/@timestamp").asString()).isNotEmpty();
                    assertThat(line.at("/ecs").isMissingNode()).isFalse();
                });
    }

    @Test
    @Order(2)
    void aTokenMadeBesideTheRunningCityHallWorksAtOnce() throws Exception {
        var ran = SeparateCityHall.run(Map.of(), "token", "--role", "headquarters", "--data", data.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).matches("tnh_[0-9A-Za-z]{43}\\R");
        assertThat(figures(ran.out().strip())).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aRequestUnderWayIsAnsweredBeforeTheEnd() throws Exception {
        var body = SampleApplications.afterSchoolClub().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", cityHall.at("/").getPort())) {
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST " + FILING + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Idempotency-Key: " + UUID.randomUUID() + "\r\nConnection: close\r\n"
                            + "Expect: 100-continue\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.readLine()).contains("100");
            out.write(body, 0, body.length / 2);
            out.flush();

            cityHall.terminate();
            awaitNobodyElseIsLetIn();
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();

            in.readLine();
            assertThat(in.readLine()).contains("201");
        }
        assertThat(cityHall.ended()).isTrue();
    }

    @Test
    @Order(4)
    void aTokenIsMadeWithoutARunningCityHallToo() throws Exception {
        var ran = SeparateCityHall.run(
                Map.of(), "token", "--role", "administrator", "--scope", "filing-time", "--data", data.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).matches("tnh_[0-9A-Za-z]{43}\\R");
        assertThat(data.resolve("records").resolve("postmaster.pid"))
                .as("its database server is stopped again")
                .doesNotExist();
    }

    private int figures(String token) {
        return HttpVisitor.at(cityHall.at("/").getPort())
                .withToken(token)
                .get("/api/v1/figures")
                .statusCode();
    }

    private String awaitLog(String... words) throws IOException, InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var log = cityHall.log();
            if (log.lines().anyMatch(line -> java.util.Arrays.stream(words).allMatch(line::contains))) {
                return log;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The log never said " + String.join(" ", words) + ": " + cityHall.log());
    }

    private void awaitNobodyElseIsLetIn() throws InterruptedException {
        for (var tries = 0; tries < 200; tries++) {
            try (var another = new Socket("localhost", cityHall.at("/").getPort())) {
                another.setSoTimeout(200);
                another.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                if (another.getInputStream().read() < 0) {
                    return;
                }
            } catch (IOException _) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The city hall goes on letting people in");
    }
}
