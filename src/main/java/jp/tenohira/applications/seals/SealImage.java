package jp.tenohira.applications.seals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import jp.tenohira.core.Outcome;

/** Looks into a file that is said to be the picture of a seal. Kept is the picture drawn anew, and nothing else of the file. */
final class SealImage {

    static final int MOST_BYTES = 1_000_000;
    static final int LEAST_PIXELS = 100;
    static final int MOST_PIXELS = 2_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** What is wrong with the file. */
    enum Refused {
        EMPTY,
        TOO_LARGE,
        NOT_PNG,
        WRONG_SIZE
    }

    private SealImage() {}

    static Outcome<byte[], Refused> of(byte[] file) {
        if (file.length == 0) {
            return Outcome.refused(Refused.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            return Outcome.refused(Refused.TOO_LARGE);
        }
        if (file.length < PNG.length || !Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return Outcome.refused(Refused.NOT_PNG);
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            reader.setInput(in, true, true);
            // The header says how large the picture is before anything is unfolded.
            if (outside(reader.getWidth(0)) || outside(reader.getHeight(0))) {
                return Outcome.refused(Refused.WRONG_SIZE);
            }
            return Outcome.accepted(drawn(reader.read(0)));
        } catch (IOException | RuntimeException _) {
            return Outcome.refused(Refused.NOT_PNG);
        }
    }

    private static boolean outside(int pixels) {
        return pixels < LEAST_PIXELS || pixels > MOST_PIXELS;
    }

    private static byte[] drawn(BufferedImage picture) {
        var own = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = own.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(own, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
