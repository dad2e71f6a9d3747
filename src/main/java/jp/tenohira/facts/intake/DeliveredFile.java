package jp.tenohira.facts.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file as far as it must be looked through before it is read: its digest, how it is encoded, and whether its last line ends.
 *
 * @param digest SHA-256 in hex
 */
public record DeliveredFile(Path path, String digest, Charset charset, boolean lastLineEnds) {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int BLOCK = 1 << 16;

    /** Empty when the file is neither UTF-8 nor CP932. The second is tried only where the first does not fit. */
    public static Optional<DeliveredFile> of(Path path) throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, CP932)) {
            var decoding = new Decoding(charset);
            var digest = sha256();
            var last = (byte) '\n';
            try (var in = Files.newInputStream(path)) {
                var block = new byte[BLOCK];
                for (var read = in.read(block); read >= 0 && decoding.fits; read = in.read(block)) {
                    digest.update(block, 0, read);
                    last = read > 0 ? block[read - 1] : last;
                    decoding.take(block, read, false);
                }
            }
            decoding.take(new byte[0], 0, true);
            if (decoding.fits) {
                return Optional.of(
                        new DeliveredFile(path, HexFormat.of().formatHex(digest.digest()), charset, last == '\n'));
            }
        }
        return Optional.empty();
    }

    /** SHA-256 of a file's bytes, in hex. */
    public static String digest(Path path) throws IOException {
        return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(path)));
    }

    public BufferedReader open() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), BLOCK);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    public List<String> firstLines(int most) throws IOException {
        try (var reader = open()) {
            return reader.lines().limit(most).toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Tries an encoding block by block. */
    private static final class Decoding {

        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(BLOCK + 16);
        private byte[] rest = new byte[0];
        private boolean fits = true;

        Decoding(Charset charset) {
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void take(byte[] block, int length, boolean end) {
            if (!fits) {
                return;
            }
            var bytes = ByteBuffer.allocate(rest.length + length)
                    .put(rest)
                    .put(block, 0, length)
                    .flip();
            out.clear();
            fits = !decoder.decode(bytes, out, end).isError();
            rest = new byte[bytes.remaining()];
            bytes.get(rest);
        }
    }
}
