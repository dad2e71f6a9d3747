package jp.tenohira.facts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cp932Tests {

    private static final Charset CP932 = Charset.forName("windows-31j");

    @TempDir
    Path folder = Path.of("");

    /** As Java's own decoder reads it; empty where it refuses. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(CP932.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ours(byte[] bytes, int block) throws IOException {
        var out = new ByteArrayOutputStream();
        var reading = new Cp932(out, new CsvBytes());
        for (int at = 0; at < bytes.length; at += block) {
            var part = java.util.Arrays.copyOfRange(bytes, at, Math.min(at + block, bytes.length));
            if (!reading.take(part, part.length)) {
                return Optional.empty();
            }
        }
        return reading.isRight() ? Optional.of(out.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }

    @Test
    void everyByteAndEveryTwoAreReadAsJavaReadsThem() throws IOException {
        for (int code = 0; code < 1 << 16; code++) {
            var bytes = code < 1 << 8 ? new byte[] {(byte) code} : new byte[] {(byte) (code >> 8), (byte) code};

            assertThat(ours(bytes, 2)).as(Integer.toHexString(code)).isEqualTo(decoded(bytes));
        }
    }

    @Test
    void aCharacterMayLieAcrossTwoBlocks() throws IOException {
        var text = "2024-01-05,田中,ﾌﾟﾘﾝﾀｰ①,表予十―～∥－,資料 第1号.pdf,A4\r\n".repeat(3);

        for (int block = 1; block < 40; block++) {
            assertThat(ours(text.getBytes(CP932), block)).contains(text);
        }
    }

    @Test
    void theCopyGoesWithTheDelivery() throws IOException {
        var delivered = Files.write(folder.resolve("log.csv"), "日時,利用者\n".getBytes(CP932));

        var file = DeliveredFile.of(delivered).orElseThrow();
        try (file) {
            assertThat(file.path()).isNotEqualTo(delivered);
            assertThat(file.firstLines(1)).containsExactly("日時,利用者");
            assertThat(file.digest()).isEqualTo(DeliveredFile.digest(delivered));
        }

        assertThat(file.path()).doesNotExist();
        assertThat(delivered).exists();
    }

    @Test
    void whatIsNoTextIsNamedByTheLineItCouldBeReadTo() throws IOException {
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes("日時\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("田中\n".getBytes(CP932));
        var delivered = Files.write(folder.resolve("log"), mixed.toByteArray());

        assertThat(DeliveredFile.of(delivered)).isEmpty();
        var problem = Unreadable.of(new Intake.Handed("log", delivered, "auto", "試験"));

        assertThat(problem.line()).isEqualTo(2);
    }
}
