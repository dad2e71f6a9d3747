package jp.tenohira.assistant.paper;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Makes a picture of paper text. The picture is forgotten at once; the trace says that somebody read one, never what. */
@Component
public class Paper {

    /** The largest file in bytes. */
    public static final int LARGEST = Picture.LARGEST;

    private final Tesseract tesseract;
    private final Doubts doubts;
    private final AuditTrail audit;

    Paper(Tesseract tesseract, Doubts doubts, AuditTrail audit) {
        this.tesseract = tesseract;
        this.doubts = doubts;
        this.audit = audit;
    }

    /** What is missing on this machine; empty when paper can be read. */
    public Optional<Unrecognised> missing() {
        return tesseract.missing();
    }

    /** @param page of a file with several, from 1 */
    public Outcome<Recognised, Unrecognised> read(Staff who, byte[] content, int page) {
        return switch (Picture.of(content, page)) {
            case Outcome.Refused<BufferedImage, Unrecognised>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<BufferedImage, Unrecognised>(var grey) ->
                switch (tesseract.read(grey)) {
                    case Outcome.Refused<List<Glyph>, Unrecognised>(var why) -> Outcome.refused(why);
                    case Outcome.Accepted<List<Glyph>, Unrecognised>(var glyphs) -> read(who, content, glyphs);
                };
        };
    }

    private Outcome<Recognised, Unrecognised> read(Staff who, byte[] content, List<Glyph> glyphs) {
        var recognised = doubts.of(glyphs);
        if (recognised.text().isBlank()) {
            return Outcome.refused(Unrecognised.NOTHING);
        }
        audit.record(
                who,
                "assistant.paper-read",
                who.id().toString(),
                Map.of(
                        "bytes", Integer.toString(content.length),
                        "characters", Integer.toString(recognised.text().length()),
                        "doubts", Integer.toString(recognised.doubts().size())));
        return Outcome.accepted(recognised);
    }
}
