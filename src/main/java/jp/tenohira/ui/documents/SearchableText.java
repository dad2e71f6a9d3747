package jp.tenohira.ui.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes the text of a document searchable as it was written. A Japanese font draws 山 and the radical ⼭ with one glyph, and
 * the PDF writer notes the radical as the glyph's meaning; this notes the character that the document contains.
 */
final class SearchableText {

    private static final int GLYPHS = 0x10000;
    private static final int MOST_IN_A_BLOCK = 100;

    private final String fontName;
    private final CmapLookup glyphs;

    private SearchableText(String fontName, CmapLookup glyphs) {
        this.fontName = fontName;
        this.glyphs = glyphs;
    }

    static SearchableText of(Path font) throws IOException {
        try (var ttf = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()))) {
            return new SearchableText(ttf.getName(), ttf.getUnicodeCmapLookup());
        }
    }

    byte[] in(byte[] pdf, String written) throws IOException {
        var meanings = meanings(written);
        try (var document = Loader.loadPDF(pdf)) {
            for (var font : fonts(document)) {
                if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                    rewrite(stream, meanings);
                }
            }
            var out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The glyph of each character written. Of two characters with one glyph the later code point, never a radical, wins. */
    private Map<Integer, Integer> meanings(String written) {
        var meanings = new HashMap<Integer, Integer>();
        written.codePoints().distinct().forEach(c -> meanings.merge(glyphs.getGlyphId(c), c, Math::max));
        meanings.remove(0);
        return meanings;
    }

    /** The dictionaries of the font in the document; an embedded part of it is called "ABCDEF+Name". */
    private Set<COSDictionary> fonts(PDDocument document) throws IOException {
        var fonts = new HashSet<COSDictionary>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                if (font.getName().endsWith(fontName)) {
                    fonts.add(font.getCOSObject());
                }
            }
        }
        return fonts;
    }

    private static void rewrite(COSStream stream, Map<Integer, Integer> meanings) throws IOException {
        CMap noted;
        try (var in = stream.createInputStream()) {
            noted = new CMapParser().parse(new RandomAccessReadBuffer(in));
        }
        var texts = new TreeMap<Integer, String>();
        for (int glyph = 1; glyph < GLYPHS; glyph++) {
            var text = noted.toUnicode(glyph, 2);
            if (text != null) {
                var meant = meanings.get(glyph);
                texts.put(glyph, meant == null ? text : Character.toString(meant));
            }
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(cmap(texts).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String cmap(TreeMap<Integer, String> texts) {
        var cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = texts.entrySet().stream().toList();
        for (int from = 0; from < entries.size(); from += MOST_IN_A_BLOCK) {
            var block = entries.subList(from, Math.min(entries.size(), from + MOST_IN_A_BLOCK));
            cmap.append(block.size()).append(" beginbfchar\n");
            for (var entry : block) {
                cmap.append("<%04X> <".formatted(entry.getKey()));
                entry.getValue().chars().forEach(unit -> cmap.append("%04X".formatted(unit)));
                cmap.append(">\n");
            }
            cmap.append("endbfchar\n");
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
