package jp.tenohira.applications.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Looks at a JPEG or PNG: the number of pixels is bounded before any is decoded, and only a thumbnail is kept in memory. */
final class ImageLook {

    /** More than the cameras whose pictures fit into 10 MB. */
    static final long MOST_PIXELS = 60_000_000;

    private static final int THUMBNAIL = 512;

    private ImageLook() {}

    static boolean opens(byte[] content) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                // Metadata is ignored: compressed texts in it could unfold without bound.
                reader.setInput(input, true, true);
                return decodes(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean decodes(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new UnfoldsTooFar();
        }
        var param = reader.getDefaultReadParam();
        var step = Math.max(1, Math.min(width, height) / THUMBNAIL);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param).getWidth() > 0;
    }
}
