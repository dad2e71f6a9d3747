package jp.tenohira.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long the headquarters waits for the pack of the published meeting: its page, and each of its files. Nothing is frozen, so that every
 * request asks the figures for every number anew before it draws.
 */
final class PackBench {

    private static final int SECONDS = Integer.getInteger("seconds", 15);
    private static final int WARMUP = Integer.getInteger("warmup", 10);
    private static final UUID MEETING = UUID.nameUUIDFromBytes("meeting 2024-02-08".getBytes(StandardCharsets.UTF_8));
    private static final List<String> FILES = List.of(
            "pack-a4.pptx", "pack-16x9.pptx", "pack-a4-landscape.pdf", "pack-a4-portrait.pdf", "pack.xlsx", "pack.html");

    private PackBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data)) {
            for (var page : pages().entrySet()) {
                var result = Load.run(1, WARMUP, SECONDS, () -> new Reader(cityHall.port(), page.getValue()));
                System.out.printf("%-24s %s%n", page.getKey() + ":", result);
            }
        }
    }

    private static Map<String, String> pages() {
        var pack = "/headquarters/packs/" + MEETING;
        var pages = new LinkedHashMap<String, String>();
        pages.put("page", pack);
        FILES.forEach(file -> pages.put(file, pack + "/files/" + file));
        pages.put("changes", pack + "/diff");
        return pages;
    }

    /** A member of the headquarters who asks for the same again and again. */
    private static final class Reader implements Load.Client {

        private final Visitor visitor;
        private final String path;

        Reader(int port, String path) throws Exception {
            this.visitor = Visitor.signedIn(port, "headquarters", "demo-headquarters-2023");
            this.path = path;
        }

        @Override
        public void once() throws Exception {
            visitor.read(path);
        }

        @Override
        public void close() throws Exception {
            visitor.close();
        }
    }
}
