package jp.tenohira.assistant.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through a packed file before anybody unpacks it for good: how much comes out of it, and whether it holds what does something. */
final class PackedFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L << 20;

    /** XML packs to a hundredth at most; what packs better is a bomb, unless it is small. */
    private static final int MOST_RATIO = 150;

    private static final long SMALL = 8L << 20;

    private PackedFile() {}

    /** @throws UnreadableFile when it is no text document, or not one to open */
    static void checkDocument(byte[] content) throws UnreadableFile {
        var unpacked = 0L;
        var entries = 0;
        var document = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFile(Unreadable.BOMB);
                }
                refuseActive(entry);
                document |= entry.getName().equals("word/document.xml");
                unpacked += look(zip, entry, content.length, unpacked);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Unreadable.BROKEN);
        }
        if (!document) {
            throw new UnreadableFile(Unreadable.UNKNOWN_KIND);
        }
    }

    private static void refuseActive(ZipEntry entry) throws UnreadableFile {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("/activex/")) {
            throw new UnreadableFile(Unreadable.MACROS);
        }
    }

    private static long look(ZipInputStream zip, ZipEntry entry, long packed, long before)
            throws IOException, UnreadableFile {
        var piece = new byte[64 << 10];
        var size = 0L;
        var last = "";
        var xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        for (var read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            size += read;
            var all = before + size;
            if (all > MOST_UNPACKED || all > SMALL && all / Math.max(1, packed) > MOST_RATIO) {
                throw new UnreadableFile(Unreadable.BOMB);
            }
            if (xml) {
                var text = last + new String(piece, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
                refuseWords(text);
                last = text.substring(Math.max(0, text.length() - 64));
            }
        }
        return size;
    }

    private static void refuseWords(String xml) throws UnreadableFile {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new UnreadableFile(Unreadable.ENTITIES);
        }
        if (xml.contains("macroEnabled") || xml.contains("relationships/attachedTemplate")) {
            throw new UnreadableFile(Unreadable.MACROS);
        }
    }
}
