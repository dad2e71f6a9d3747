package jp.tenohira.applications.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as residents and attackers send them. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf() {
        return made(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    static byte[] pdfWithPassword(String userPassword) {
        return made(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
                document.save(out);
            }
        });
    }

    static byte[] pdfBomb() {
        return made(out -> {
            var folded = deflated(300_000_000);
            out.write("%%PDF-1.7\n1 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n"
                    .formatted(folded.length)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(folded);
            out.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        });
    }

    static byte[] pdfWhoseStructureIsFoldedTwice() {
        return made(out -> {
            out.write("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Length 9 /Filter [/FlateDecode /FlateDecode] >>\nstream\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(deflated(1000));
            out.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        });
    }

    public static byte[] png() {
        return image("png");
    }

    static byte[] jpeg() {
        return image("jpeg");
    }

    /** A PNG of a few hundred bytes that says it is 60,000 pixels wide and high. */
    static byte[] pngBomb() {
        var header = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put((byte) 1)
                .put(new byte[4])
                .array();
        return made(out -> {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(out, "IHDR", header);
            chunk(out, "IDAT", deflated(1000));
            chunk(out, "IEND", new byte[0]);
        });
    }

    static byte[] zipBomb() {
        return made(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("a"));
                zip.write(new byte[50_000_000]);
            }
        });
    }

    static byte[] heic() {
        var box = ByteBuffer.allocate(40);
        box.putInt(24).put("ftypheic".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        box.put("mif1heic".getBytes(StandardCharsets.US_ASCII));
        return box.array();
    }

    private static byte[] image(String format) {
        return made(out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out));
    }

    private static byte[] deflated(int zeros) {
        return made(out -> {
            try (var deflate = new DeflaterOutputStream(out)) {
                var block = new byte[1_000_000];
                for (var left = zeros; left > 0; left -= block.length) {
                    deflate.write(block, 0, Math.min(left, block.length));
                }
            }
        });
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(body);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(body);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] made(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
