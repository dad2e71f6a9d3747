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
            var piece = new byte[buffer.remaining()];
            buffer.get(piece);
            var from = 0;
            for (var at = 0; at < piece.length; at++) {
                if (piece[at] == '\n' || piece[at] == '\r') {
                    add(piece, from, at);
                    take(events);
                    from = at + 1;
                }
            }
            add(piece, from, piece.length);
        }
        return events;
    }

    private void add(byte[] piece, int from, int until) throws UpstreamFailed {
        if (line.size() + until - from > LONGEST) {
            throw new UpstreamFailed(UpstreamFailed.Cause.TOO_LONG);
        }
        line.write(piece, from, until - from);
    }

    private void take(List<String> events) {
        if (line.size() == 0) {
            return;
        }
        var read = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (read.startsWith(DATA)) {
            events.add(read.substring(DATA.length()).strip());
        }
    }
}
