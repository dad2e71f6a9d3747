package jp.tenohira.applications.certificates.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a case, for its section.
 *
 * @param back the case
 * @param waiting what can be issued and has not been
 * @param unpaid why nothing can be issued yet, in words; empty when nothing stands in the way
 */
public record CertificatesPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        String receipt,
        String back,
        List<Waiting> waiting,
        String unpaid,
        List<IssuedView> issued) {

    /** A certificate the answers call for. */
    public record Waiting(String title, String preview, String action) {}

    /** @param change the form by which it is reissued, corrected or revoked; empty when it was revoked */
    public record IssuedView(
            String id, String title, Tag state, Table versions, String revoked, List<Field> change, String action) {}
}
