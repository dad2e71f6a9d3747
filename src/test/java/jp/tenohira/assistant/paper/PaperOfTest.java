package jp.tenohira.assistant.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import jp.tenohira.assistant.knowledge.SampleDocuments;

/** Draws paper: lines of Japanese as a scanner at 300 dpi would see them. */
final class PaperOfTest {

    private PaperOfTest() {}

    static BufferedImage drawn(float size, String... lines) {
        var image = new BufferedImage(1_800, (int) (size * 2 * (lines.length + 1)), BufferedImage.TYPE_BYTE_GRAY);
        var drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.setColor(Color.BLACK);
        drawing.setFont(SampleDocuments.font(size));
        for (var line = 0; line < lines.length; line++) {
            drawing.drawString(lines[line], 100, size * 2 * (line + 1));
        }
        drawing.dispose();
        return image;
    }

    static byte[] file(String format, BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
