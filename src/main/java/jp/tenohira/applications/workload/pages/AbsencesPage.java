package jp.tenohira.applications.workload.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** Who of a section is away, and the form that records it. */
public record AbsencesPage(
        Frame frame, ErrorSummary errors, @Nullable Notice notice, List<AbsenceView> absences, List<Field> fields) {

    /** @param end where the absence can be ended; null when it is not this person's to end */
    public record AbsenceView(
            String name,
            String days,
            String recordedBy,
            @Nullable String end) {}
}
