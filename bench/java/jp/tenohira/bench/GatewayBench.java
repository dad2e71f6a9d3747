package jp.tenohira.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.gateway.ScriptedModel;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.testing.SeparateCityHall;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the AI desk's gateway adds to a call: each call through it follows one straight to the same scripted server on loopback, in one run, over
 * kept-alive connections, after a minute in which the machine code of the city hall settles. Then how many it takes a second, and the guard alone. Its own connections are in no pool: that of the JDK's client may take
 * an answer that comes within microseconds for data on a connection at rest (JDK-8357639).
 */
final class GatewayBench {

    private static final int PAIRS = Integer.getInteger("pairs", 2_000);
    private static final int WARMUP = Integer.getInteger("warmup", 60);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int CLIENTS = Integer.getInteger("clients", 8);
    private static final int CHARACTERS = 2_000;
    private static final String MODEL = "scripted";

    /** Written for this measurement; the guard finds nothing in it. */
    private static final String PARAGRAPH = "秋の文化祭では、展示と発表のほかに、地域の団体が工夫した体験の場を設けます。来場する人が迷わないよう、入口で案内図を配り、"
            + "会場ごとの催しと時間を掲示します。雨のときは屋内に場所を移し、変更は当日の朝に市のウェブサイトでお知らせします。小さな子どもと一緒の人には休める部屋を用意し、"
            + "車いすの人が通れる幅を通路に確保します。片付けは参加した団体が分担し、ごみは種類ごとに分けて持ち帰ります。";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private GatewayBench() {}

    public static void main(String[] args) throws Exception {
        guardAlone();
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var server = new ScriptedModel(0);
                var cityHall = SeparateCityHall.start(data, environment(server.port()))) {
            var token = token(data.toString());
            admit(cityHall.at("/").getPort(), cityHall.at("/api/v1/chat/completions"), token);
            var text = text();
            var model = URI.create("http://localhost:" + server.port() + "/v1/chat/completions");
            Callable<Way> straight = () -> new Way(model, ScriptedModel.KEY, text);
            Callable<Way> through = () -> new Way(cityHall.at("/api/v1/chat/completions"), token, text);
            Load.run(CLIENTS, WARMUP, 1, through);
            try (var direct = straight.call();
                    var gateway = through.call()) {
                compare("whole answers", direct::whole, gateway::whole);
                compare("first token", direct::firstToken, gateway::firstToken);
            }
            var before = cityHall.processorTime();
            var load = Load.run(CLIENTS, 0, SECONDS, through);
            System.out.printf(
                    "%d clients through the gateway: %s; %d µs of a processor a request, city hall and database%n",
                    CLIENTS,
                    load,
                    cityHall.processorTime().minus(before).toNanos() / 1_000 / load.done());
            System.out.printf(
                    "%d clients straight: %s%n",
                    CLIENTS, Load.run(CLIENTS, 3, SECONDS, straight));
        }
        System.exit(0);
    }

    private static String text() {
        return PARAGRAPH.repeat(CHARACTERS / PARAGRAPH.length() + 1).substring(0, CHARACTERS);
    }

    private static void guardAlone() {
        var context = new AnnotationConfigApplicationContext();
        context.scan("jp.tenohira.assistant.guard");
        context.refresh();
        var guard = new Guard(List.copyOf(context.getBeansOfType(Policy.class).values()));
        var text = text();
        if (guard.inspect(text, 1).blocked()) {
            throw new IllegalStateException("The text of the measurement is kept back");
        }
        var times = new long[PAIRS];
        for (var run = -PAIRS; run < PAIRS; run++) {
            var began = System.nanoTime();
            guard.inspect(text, 1);
            if (run >= 0) {
                times[run] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "Guard alone: p50 %.0f µs, p99 %.0f µs for 1,000 characters%n",
                times[PAIRS / 2] / 1e3 / CHARACTERS * 1_000, times[PAIRS * 99 / 100] / 1e3 / CHARACTERS * 1_000);
    }

    private static Map<String, String> environment(int port) {
        var model = "TENOHIRA_ASSISTANT_MODELS_0_";
        return Map.of(
                model + "NAME", MODEL,
                model + "LABEL", "試験用モデル",
                model + "BASEURL", "http://localhost:" + port + "/v1",
                model + "KEY", ScriptedModel.KEY,
                model + "APPROVED", "true",
                model + "PRIVATENETWORK", "true");
    }

    private static String token(String data) throws IOException, InterruptedException {
        var ran = SeparateCityHall.run(Map.of(), "token", "--role", "headquarters", "--data", data);
        if (ran.code() != 0) {
            throw new IOException(ran.err());
        }
        return ran.out().strip();
    }

    /** The administrator confirms the guideline, passes the test, answers for the token and lifts the allowances. */
    private static void admit(int port, URI completions, String token) throws Exception {
        var refused = CLIENT.send(
                HttpRequest.newBuilder(completions)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(
                                "{\"model\":\"scripted\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}"))
                        .build(),
                BodyHandlers.ofString());
        var tool = refused.body().replaceAll("(?s).*(/staff/assistant/guideline/tools/[0-9a-f-]{36}).*", "$1");
        var questions = new YAMLMapper()
                .readTree(GatewayBench.class.getResourceAsStream("/assistant/questions.yaml"))
                .path("questions");
        var answers = new HashMap<String, String>();
        for (var at = 0; at < questions.size(); at++) {
            answers.put("q" + (at + 1), Integer.toString(questions.get(at).path("right").asInt()));
        }
        var guideline = "/staff/assistant/guideline";
        try (var administrator = Visitor.signedIn(port, "admin", "demo-admin-2023")) {
            administrator.send(guideline + "/confirm", administrator.read(guideline), Map.of());
            administrator.answered(guideline + "/test", administrator.read(guideline + "/test"), answers);
            administrator.send(tool, administrator.read(tool), Map.of());
            var page = "/staff/admin/assistant";
            administrator.send(
                    page,
                    administrator.read(page),
                    Map.of(
                            "retentionDays", "0",
                            "personPerMinute", "1000000",
                            "personPerDay", "1000000",
                            "personYenAMonth", "1000000",
                            "sectionPerMinute", "1000000",
                            "sectionPerDay", "1000000",
                            "sectionYenAMonth", "1000000"));
        }
    }

    /** Takes a time in nanoseconds. */
    private interface Timed {
        long take() throws IOException;
    }

    private static void compare(String what, Timed direct, Timed gateway) throws IOException {
        var straight = new long[PAIRS];
        var through = new long[PAIRS];
        var added = new long[PAIRS];
        for (var pair = -PAIRS / 4; pair < PAIRS; pair++) {
            var one = direct.take();
            var other = gateway.take();
            if (pair >= 0) {
                straight[pair] = one;
                through[pair] = other;
                added[pair] = other - one;
            }
        }
        System.out.printf(
                "%s, %d pairs: straight p50 %.2f p99 %.2f ms; gateway p50 %.2f p99 %.2f ms; added p50 %.2f p99 %.2f ms%n",
                what, PAIRS, ms(straight, 50), ms(straight, 99), ms(through, 50), ms(through, 99), ms(added, 50), ms(added, 99));
    }

    private static double ms(long[] times, int percentile) {
        Arrays.sort(times);
        return times[times.length * percentile / 100] / 1e6;
    }

    /** One way to the model, over one connection that stays open. */
    private static final class Way implements Load.Client {

        private final Wire wire;
        private final String path;
        private final String headers;
        private final String text;

        Way(URI address, String key, String text) throws IOException {
            this.wire = new Wire(address.getPort());
            this.path = address.getPath();
            this.headers = "Content-Type: application/json\r\nAuthorization: Bearer " + key + "\r\n";
            this.text = text;
        }

        private byte[] body(boolean streamed) {
            return JsonMapper.shared()
                    .writeValueAsBytes(Map.of(
                            "model", MODEL,
                            "stream", streamed,
                            "messages", List.of(Map.of("role", "user", "content", text))));
        }

        @Override
        public void once() throws IOException {
            whole();
        }

        long whole() throws IOException {
            var body = body(false);
            var began = System.nanoTime();
            var answer = wire.post(path, headers, body);
            var took = System.nanoTime() - began;
            if (answer.status() != 200) {
                throw new IOException(answer.status() + " " + answer.text());
            }
            return took;
        }

        /** Until the first piece of the answer; the rest is read and not counted. */
        long firstToken() throws IOException {
            return wire.postUntil("試験", path, headers, body(true));
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
