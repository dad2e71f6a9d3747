package jp.tenohira.procedures.forms;

import java.util.List;

/**
 * What a certificate says of one application, word for word.
 *
 * @param note what stands below; empty for nothing
 */
public record CertificateText(String id, String title, List<String> body, List<Line> rows, String note) {

    /** One line of what is certified. */
    public record Line(String label, String value) {}

    public CertificateText {
        body = List.copyOf(body);
        rows = List.copyOf(rows);
    }
}
