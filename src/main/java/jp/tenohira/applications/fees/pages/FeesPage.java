package jp.tenohira.applications.fees.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** The fees of a case, for its section. */
public record FeesPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        String receipt,
        String back,
        List<Link> more,
        List<FeeView> fees,
        @Nullable EmptyState empty) {

    /** @param form by which a payment at the counter, or a refund there, is recorded; empty when nothing can be */
    public record FeeView(
            String id,
            String label,
            String amount,
            String due,
            String legalBasis,
            Tag state,
            List<String> payments,
            List<Field> form,
            String action,
            String button) {}
}
