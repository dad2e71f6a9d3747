package jp.tenohira.procedures.forms.definition.handling;

import java.util.List;
import java.util.Optional;

/**
 * A certificate that is issued when an application was granted. It is an official document and speaks Japanese only; its
 * texts hold CEL in braces, which besides the answers knows {@link #ISSUED} and {@link #SHOWN}.
 *
 * @param when CEL: whether the answers call for it; always when empty
 * @param body the paragraphs of what is certified
 */
public record CertificateDefinition(
        String id, String title, Optional<String> when, List<String> body, List<Line> rows, Optional<String> note) {

    /** What is known when it is issued: {@code issued.number}, {@code issued.date} … */
    public static final String ISSUED = "issued";

    /** The fields of {@link #ISSUED}, all texts. */
    public static final List<String> ISSUED_FIELDS =
            List.of("city", "number", "date", "receipt", "submittedOn", "decidedOn", "applicant");

    /** Answers in words: {@code shown.how} is the label of the option that {@code how} names. */
    public static final String SHOWN = "shown";

    /** One line of what is certified. */
    public record Line(String label, String value) {}

    public CertificateDefinition {
        body = List.copyOf(body);
        rows = List.copyOf(rows);
    }
}
