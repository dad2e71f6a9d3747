package jp.tenohira.assistant.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.tenohira.core.Outcome;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tesseract of this machine with its Japanese data. One page at a time; each has its time, after which Tesseract itself gives up. */
@Component
class Tesseract {

    private static final String LANGUAGE = "jpn";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int DOTS_AN_INCH = 300;
    private static final List<String> PLACES = List.of(
            "/usr/share/tesseract-ocr/5/tessdata",
            "/usr/share/tesseract-ocr/4.00/tessdata",
            "/usr/share/tessdata",
            "/usr/local/share/tessdata");

    private final String configured;
    private final Semaphore place = new Semaphore(1);

    /** @param configured where the language data is; empty for the usual places */
    Tesseract(@Value("${tenohira.assistant.paper.tessdata:}") String configured) {
        this.configured = configured;
    }

    /** What is missing before paper can be read; empty when nothing is. */
    Optional<Unrecognised> missing() {
        try {
            TessAPI.INSTANCE.TessVersion();
        } catch (LinkageError e) {
            return Optional.of(Unrecognised.NO_LIBRARY);
        }
        return data().isEmpty() ? Optional.of(Unrecognised.NO_LANGUAGE) : Optional.empty();
    }

    private Optional<Path> data() {
        var places = configured.isEmpty() ? PLACES : List.of(configured);
        return places.stream()
                .map(Path::of)
                .filter(directory -> Files.isRegularFile(directory.resolve(LANGUAGE + ".traineddata")))
                .findFirst();
    }

    /** @param grey one byte a pixel */
    Outcome<List<Glyph>, Unrecognised> read(BufferedImage grey) {
        var lacking = missing();
        if (lacking.isPresent()) {
            return Outcome.refused(lacking.get());
        }
        if (!place.tryAcquire()) {
            return Outcome.refused(Unrecognised.BUSY);
        }
        try {
            return recognised(grey, data().orElseThrow());
        } finally {
            place.release();
        }
    }

    private static Outcome<List<Glyph>, Unrecognised> recognised(BufferedImage grey, Path data) {
        var api = TessAPI.INSTANCE.TessBaseAPICreate();
        var monitor = TessAPI.INSTANCE.TessMonitorCreate();
        try {
            if (TessAPI.INSTANCE.TessBaseAPIInit3(api, data.toString(), LANGUAGE) != 0) {
                return Outcome.refused(Unrecognised.NO_LANGUAGE);
            }
            TessAPI.INSTANCE.TessBaseAPISetPageSegMode(api, TessPageSegMode.PSM_AUTO);
            TessAPI.INSTANCE.TessBaseAPISetVariable(api, "preserve_interword_spaces", "1");
            var pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
            var bytes = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
            TessAPI.INSTANCE.TessBaseAPISetImage(api, bytes, grey.getWidth(), grey.getHeight(), 1, grey.getWidth());
            TessAPI.INSTANCE.TessBaseAPISetSourceResolution(api, DOTS_AN_INCH);
            TessAPI.INSTANCE.TessMonitorSetDeadlineMSecs(monitor, Math.toIntExact(LONGEST.toMillis()));
            if (TessAPI.INSTANCE.TessBaseAPIRecognize(api, monitor) != 0) {
                return Outcome.refused(Unrecognised.TOO_SLOW);
            }
            var found = TessAPI.INSTANCE.TessBaseAPIGetIterator(api);
            return found == null ? Outcome.refused(Unrecognised.NOTHING) : Outcome.accepted(glyphs(found));
        } finally {
            TessAPI.INSTANCE.TessMonitorDelete(monitor);
            TessAPI.INSTANCE.TessBaseAPIEnd(api);
            TessAPI.INSTANCE.TessBaseAPIDelete(api);
        }
    }

    private static List<Glyph> glyphs(TessResultIterator found) {
        var glyphs = new ArrayList<Glyph>();
        var page = TessAPI.INSTANCE.TessResultIteratorGetPageIterator(found);
        var lastRight = 0;
        try {
            do {
                var text = TessAPI.INSTANCE.TessResultIteratorGetUTF8Text(found, TessPageIteratorLevel.RIL_SYMBOL);
                if (text == null) {
                    continue;
                }
                var box = box(found);
                if (TessAPI.INSTANCE.TessPageIteratorIsAtBeginningOf(page, TessPageIteratorLevel.RIL_TEXTLINE) != 0) {
                    if (!glyphs.isEmpty()) {
                        glyphs.add(Glyph.LINE_END);
                    }
                } else if (box.left() - lastRight > box.height() * 3 / 4) {
                    glyphs.add(Glyph.SPACE);
                }
                lastRight = box.right();
                glyphs.add(new Glyph(
                        text.getString(0, "UTF-8"),
                        TessAPI.INSTANCE.TessResultIteratorConfidence(found, TessPageIteratorLevel.RIL_SYMBOL)));
                TessAPI.INSTANCE.TessDeleteText(text);
            } while (TessAPI.INSTANCE.TessResultIteratorNext(found, TessPageIteratorLevel.RIL_SYMBOL) != 0);
        } finally {
            TessAPI.INSTANCE.TessResultIteratorDelete(found);
        }
        return glyphs;
    }

    private record Box(int left, int right, int height) {}

    private static Box box(TessResultIterator found) {
        var left = IntBuffer.allocate(1);
        var top = IntBuffer.allocate(1);
        var right = IntBuffer.allocate(1);
        var bottom = IntBuffer.allocate(1);
        TessAPI.INSTANCE.TessPageIteratorBoundingBox(
                TessAPI.INSTANCE.TessResultIteratorGetPageIteratorConst(found),
                TessPageIteratorLevel.RIL_SYMBOL,
                left,
                top,
                right,
                bottom);
        return new Box(left.get(0), right.get(0), bottom.get(0) - top.get(0));
    }
}
