package jp.tenohira.applications.certificates.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** The public page on which anybody who holds a certificate has it verified. */
public record VerifyCertificatePage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice result,
        @Nullable SummaryList facts,
        List<Field> fields) {}
