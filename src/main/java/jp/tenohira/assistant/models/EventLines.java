package jp.tenohira.assistant.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts the bytes of a stream of server-sent events into the data of its events. Each holds one line, as OpenAI sends them. */
final class EventLines {

    /** The longest line in bytes. */
    private static final int LONGEST = 1 << 20;

    private static final String DATA = "data:";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** The events these bytes complete. */
    List<String> events(List<ByteBuffer> bytes) throws UpstreamFailed {
        var events = new ArrayList<String>();
        for (var buffer : bytes) {
            while (buffer.hasRemaining()) {
                var next = buffer.get();
                if (next == '\n' || next == '\r') {
                    take(events);
                } else if (line.size() < LONGEST) {
                    line.write(next);
                } else {
                    throw new UpstreamFailed(UpstreamFailed.Cause.TOO_LONG);
                }
            }
        }
        return events;
    }

    private void take(List<String> events) {
        var read = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (read.startsWith(DATA)) {
            events.add(read.substring(DATA.length()).strip());
        }
    }
}
