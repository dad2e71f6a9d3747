package jp.tenohira.assistant.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import jp.tenohira.core.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of paper: PNG, JPEG, TIFF, or a page of a PDF. Their size is read before they are unpacked. */
final class Picture {

    static final int LARGEST = 20 << 20;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int DOTS_AN_INCH = 300;
    private static final int POINTS_AN_INCH = 72;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "tiff", "tif");

    private Picture() {}

    /** @param page of a PDF or of a TIFF with several, from 1 */
    static Outcome<BufferedImage, Unrecognised> of(byte[] content, int page) {
        if (content.length > LARGEST) {
            return Outcome.refused(Unrecognised.TOO_LARGE);
        }
        try {
            return isPdf(content) ? ofPdf(content, page) : ofImage(content, page);
        } catch (IOException | RuntimeException e) {
            return Outcome.refused(Unrecognised.NO_PICTURE);
        }
    }

    private static boolean isPdf(byte[] content) {
        return content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
    }

    private static Outcome<BufferedImage, Unrecognised> ofPdf(byte[] content, int page) throws IOException {
        try (var document =
                Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMixed(LARGEST).streamCache)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Outcome.refused(Unrecognised.NO_SUCH_PAGE);
            }
            var box = document.getPage(page - 1).getCropBox();
            var scale = (double) DOTS_AN_INCH / POINTS_AN_INCH;
            if (box.getWidth() * scale * box.getHeight() * scale > MOST_PIXELS) {
                return Outcome.refused(Unrecognised.TOO_LARGE);
            }
            return Outcome.accepted(
                    new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_AN_INCH, ImageType.GRAY));
        }
    }

    private static Outcome<BufferedImage, Unrecognised> ofImage(byte[] content, int page) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Outcome.refused(Unrecognised.NO_PICTURE);
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return Outcome.refused(Unrecognised.NO_PICTURE);
                }
                reader.setInput(in);
                if (page < 1 || page > reader.getNumImages(true)) {
                    return Outcome.refused(Unrecognised.NO_SUCH_PAGE);
                }
                if ((long) reader.getWidth(page - 1) * reader.getHeight(page - 1) > MOST_PIXELS) {
                    return Outcome.refused(Unrecognised.TOO_LARGE);
                }
                return Outcome.accepted(grey(reader.read(page - 1)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** One byte a pixel, what is transparent white. */
    private static BufferedImage grey(BufferedImage image) {
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var drawing = grey.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        drawing.drawImage(image, 0, 0, null);
        drawing.dispose();
        return grey;
    }
}
