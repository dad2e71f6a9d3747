package jp.tenohira.facts.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.tenohira.facts.PlainCsv.Form;

/**
 * A file as far as it must be looked through before it is read: its digest, how it is encoded, whether its last line ends, and whether it is
 * CSV of a form that the engine may read by itself.
 *
 * @param digest SHA-256 in hex
 */
public record DeliveredFile(Path path, String digest, Charset charset, boolean lastLineEnds, Optional<Form> form) {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int BLOCK = 1 << 16;

    /** Empty when the file is neither UTF-8 nor CP932. The second is tried only where the first does not fit. */
    public static Optional<DeliveredFile> of(Path path) throws IOException {
        var bytes = new CsvBytes();
        var digest = sha256();
        var last = (byte) '\n';
        try (var in = Files.newInputStream(path)) {
            var block = new byte[BLOCK];
            for (var read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
                last = read > 0 ? block[read - 1] : last;
                bytes.take(block, read);
            }
        }
        var charset = bytes.isUtf8() ? StandardCharsets.UTF_8 : CP932;
        return charset.equals(CP932) && !isCp932(path)
                ? Optional.empty()
                : Optional.of(new DeliveredFile(
                        path, HexFormat.of().formatHex(digest.digest()), charset, last == '\n', bytes.form()));
    }

    private static boolean isCp932(Path path) throws IOException {
        var decoder = CP932.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(path), decoder)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
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
}
