package jp.tenohira.assistant.minutes.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model file in whisper.cpp's format that knows nothing: the sizes of the smallest model, filters, a vocabulary, and no weights, which
 * whisper.cpp takes for a test. It hears no words.
 */
final class ModelFileOfTest {

    private static final int MAGIC = 0x67676d6c;
    private static final int[] SIZES = {51_865, 1_500, 384, 6, 4, 448, 384, 6, 4, 80, 1};
    private static final int FILTERS = 80;
    private static final int FREQUENCIES = 201;
    private static final int WORDS = 50_257;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private ModelFileOfTest() {}

    /** @param whole whether its vocabulary has the space that recognition asks for; without it whisper.cpp ends its process */
    static Path in(Path directory, boolean whole) throws IOException {
        var model = new ModelFileOfTest();
        model.number(MAGIC);
        for (var size : SIZES) {
            model.number(size);
        }
        model.number(FILTERS);
        model.number(FREQUENCIES);
        for (var at = 0; at < FILTERS * FREQUENCIES; at++) {
            model.number(Float.floatToIntBits(0.001f));
        }
        model.number(WORDS);
        for (var word = 0; word < WORDS; word++) {
            var bytes = (word == 220 && whole ? " " : "w" + word).getBytes(StandardCharsets.UTF_8);
            model.number(bytes.length);
            model.file.writeBytes(bytes);
        }
        return Files.write(directory.resolve(whole ? "whole.bin" : "lacking.bin"), model.file.toByteArray());
    }

    private void number(int value) {
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }
}
