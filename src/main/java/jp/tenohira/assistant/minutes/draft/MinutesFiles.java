package jp.tenohira.assistant.minutes.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.assistant.pages.MinutesDocument;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.documents.Pdf;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Minutes as files: Word, PDF, plain text. */
@Component
public class MinutesFiles {

    private final Pdf pdf;

    MinutesFiles(Pdf pdf) {
        this.pdf = pdf;
    }

    /** With the mark that Windows' editors tell UTF-8 by. */
    public byte[] txt(String draft) {
        return ("\uFEFF" + draft.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] docx(String draft) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var line : lines(draft)) {
                var paragraph = document.createParagraph();
                var run = paragraph.createRun();
                run.setText(line.text());
                run.setFontFamily("游明朝");
                run.setFontSize(line.rank() == 1 ? 16 : line.rank() == 2 ? 13 : 11);
                run.setBold(line.rank() > 0);
                if (line.item()) {
                    paragraph.setIndentationLeft(220);
                    paragraph.setIndentationHanging(220);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] pdf(String title, String city, String draft) {
        return pdf.of("assistant/minutesDocument.jte", new MinutesDocument(Lang.JA, title, city, lines(draft)));
    }

    private static List<MinutesDocument.Line> lines(String draft) {
        return draft.lines().map(MinutesFiles::line).toList();
    }

    private static MinutesDocument.Line line(String line) {
        if (line.startsWith("## ")) {
            return new MinutesDocument.Line(2, line.substring(3), false);
        }
        return line.startsWith("# ")
                ? new MinutesDocument.Line(1, line.substring(2), false)
                : new MinutesDocument.Line(0, line, line.startsWith("・"));
    }
}
