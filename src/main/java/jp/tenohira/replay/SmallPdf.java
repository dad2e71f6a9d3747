package jp.tenohira.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A valid PDF of one page with a few lines of Latin text, the same bytes every time: what a proof looks like to a machine. */
final class SmallPdf {

    private SmallPdf() {}

    static String inBase64(List<String> lines) {
        return Base64.getEncoder().encodeToString(of(lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A file that lies beside the scenarios. */
    static String resourceInBase64(String name) {
        try (var file = SmallPdf.class.getResourceAsStream("/replay/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("Scenario: no resource " + name);
            }
            return Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(List<String> lines) {
        var text = new StringBuilder("BT /F1 12 Tf 14 TL 60 780 Td\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        text.append("ET");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(pdf.length());
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int xref = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        places.forEach(place -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        pdf.append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, xref));
        return pdf.toString();
    }

    private static String escaped(String line) {
        return line.replaceAll("[^ -~]", "?").replaceAll("([\\\\()])", "\\\\$1");
    }
}
