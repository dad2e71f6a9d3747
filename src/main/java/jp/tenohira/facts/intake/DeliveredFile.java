package jp.tenohira.facts.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jp.tenohira.facts.PlainCsv.Form;
import jp.tenohira.facts.PlainWords.Lines;

/**
 * A file as far as it must be looked through before it is read: its digest, whether its last line ends, and whether it is of a form that the
 * engine may read by itself. What comes in CP932 is copied in UTF-8 while it is looked at.
 *
 * @param path of its text in UTF-8: the file that was delivered, or a copy that goes when this is closed
 * @param digest SHA-256 of what was delivered, in hex
 * @param form where it is plain CSV
 * @param lines where lines are plain, whatever they hold
 */
public record DeliveredFile(
        Path path, boolean copied, String digest, boolean lastLineEnds, Optional<Form> form, Optional<Lines> lines)
        implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    /** Empty when the file is neither UTF-8 nor CP932 ({@link Unreadable} tells where). The second is tried only where the first does not fit. */
    public static Optional<DeliveredFile> of(Path path) throws IOException {
        var digest = new FutureTask<>(() -> digest(path));
        Thread.ofVirtual().name("digest").start(digest);
        var bytes = new CsvBytes();
        var last = new byte[] {'\n'};
        blocks(path, (block, length) -> {
            last[0] = block[length - 1];
            bytes.take(block, length);
            return true;
        });
        var hex = digested(digest);
        return bytes.isUtf8()
                ? Optional.of(new DeliveredFile(path, false, hex, last[0] == '\n', bytes.form(), bytes.lines()))
                : ofCp932(path, hex, last[0] == '\n');
    }

    private static String digested(FutureTask<String> digest) throws IOException {
        try {
            return digest.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was looked at", e);
        } catch (ExecutionException e) {
            throw new IOException("The file cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<DeliveredFile> ofCp932(Path path, String digest, boolean lastLineEnds) throws IOException {
        var bytes = new CsvBytes();
        var copy = Files.createTempFile("utf8-", ".txt");
        try (var out = Files.newOutputStream(copy)) {
            if (isCp932(path, new Cp932(out, bytes))) {
                return Optional.of(new DeliveredFile(copy, true, digest, lastLineEnds, bytes.form(), bytes.lines()));
            }
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
        Files.delete(copy);
        return Optional.empty();
    }

    private static boolean isCp932(Path path, Cp932 reading) throws IOException {
        blocks(path, reading::take);
        return reading.isRight();
    }

    @FunctionalInterface
    interface Taker {

        /** False when no more is wanted. */
        boolean take(byte[] block, int length) throws IOException;
    }

    static void blocks(Path path, Taker taker) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var block = new byte[BLOCK];
            for (var read = in.read(block); read >= 0; read = in.read(block)) {
                if (read > 0 && !taker.take(block, read)) {
                    return;
                }
            }
        }
    }

    /** SHA-256 of a file's bytes, in hex. */
    public static String digest(Path path) throws IOException {
        var digest = sha256();
        blocks(path, (block, length) -> {
            digest.update(block, 0, length);
            return true;
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    public BufferedReader open() throws IOException {
        var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8), BLOCK);
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

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(path);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
