package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form of 100 questions and 50 conditions edited in the builder: one change moves a question and reads the outline that
 * follows from it, from the press of the button to the last byte, over a kept-alive connection on loopback.
 */
final class EditingBench {

    private static final int SECONDS = Integer.getInteger("seconds", 12);
    private static final int WARMUP = Integer.getInteger("warmup", 10);
    private static final double LIMIT_MILLIS = 100;
    private static final int PAGES = 10;
    private static final int QUESTIONS = 10;
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private EditingBench() {}

    public static void main(String[] args) throws Exception {
        try (var cityHall = CityHallProcess.start(Files.createTempDirectory("tenohira-bench-"))) {
            measure(cityHall.port());
        }
    }

    static void measure(int port) throws Exception {
        try (var clerk = Visitor.signedIn(port, "clerk", "demo-clerk-2023")) {
            var begin = "/staff/forms/new";
            var copy = clerk.send(
                    begin,
                    clerk.read(begin),
                    Map.of("procedure", "after-school-club", "source", "yaml", "yaml", form()));
            var result = Load.run(1, WARMUP, SECONDS, () -> new Clerk(clerk, copy));
            System.out.printf(
                    "%d questions, one change and the outline after it: %s%s%n",
                    PAGES * QUESTIONS, result, result.p95Millis() < LIMIT_MILLIS ? "" : "  MISSED");
        }
    }

    /** Moves one question down and up again, by turns. */
    private static final class Clerk implements Load.Client {

        private final Visitor visitor;
        private final String copy;
        private String page;
        private boolean down = true;

        Clerk(Visitor visitor, String copy) throws IOException {
            this.visitor = visitor;
            this.copy = copy;
            this.page = visitor.read(copy);
        }

        @Override
        public void once() throws IOException {
            var act = down ? "down:pages[5].questions[3]" : "up:pages[5].questions[4]";
            down = !down;
            page = visitor.read(visitor.send(copy, page, Map.of("do", act, "version", version())));
        }

        private String version() {
            var found = VERSION.matcher(page);
            if (!found.find()) {
                throw new IllegalStateException("The outline has no version: " + page);
            }
            return found.group(1);
        }
    }

    private static String form() {
        var yaml = new StringBuilder("""
                procedure: after-school-club
                title: {ja: 百の質問, en: "A hundred questions"}
                summary: {ja: 計測, en: "Measured"}
                minutes: 30
                savings: {minutesPerApplication: 1, sheetsPerApplication: 1}
                receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
                pages:
                """);
        for (int page = 0; page < PAGES; page++) {
            yaml.append("- id: page-%d\n  title: {ja: ページ%d, en: \"Page %d\"}\n  questions:\n".formatted(page, page, page));
            for (int question = 0; question < QUESTIONS; question++) {
                var id = "q" + page + "x" + question;
                var when = question % 2 == 1 ? ", when: 'q%dx0 > %d'".formatted(page, question) : "";
                yaml.append("  - {id: %s, type: number, min: 0, max: 99, label: {ja: 質問%s, en: \"Question %s\"}%s}\n"
                        .formatted(id, id, id, when));
            }
        }
        return yaml.toString();
    }
}
