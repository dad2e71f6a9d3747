package jp.tenohira.applications.filing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Reads request bodies within limits: of each, and of all large ones together. */
@Component
class BodyLimits {

    /** Three files of 10 MB in Base64, and the rest. */
    static final int MOST_BYTES = 45 * 1024 * 1024;

    private static final int SMALL = 256 * 1024;
    private static final int LARGE_AT_ONCE = 4;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /** The body cannot be taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** There are as many large bodies as memory has room for. */
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What is done with a body. */
    interface Work<T> {
        T with(byte[] body) throws IOException;
    }

    /** A body beyond the limit is not read to its end, whatever length was announced. */
    <T> T read(HttpServletRequest request, Work<T> work) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLarge();
        }
        var in = request.getInputStream();
        var start = in.readNBytes(SMALL);
        if (start.length < SMALL) {
            return work.with(start);
        }
        if (!large.tryAcquire()) {
            throw new NoRoom();
        }
        try {
            var rest = in.readNBytes(MOST_BYTES - SMALL + 1);
            if (rest.length > MOST_BYTES - SMALL) {
                throw new TooLarge();
            }
            var whole = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, whole, start.length, rest.length);
            return work.with(whole);
        } finally {
            large.release();
        }
    }
}
