package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.GUIDELINE;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.List;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.admission.Admissions.Missing;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Component;

/** Tells those who may not use the desk yet what is missing, and leads them there. */
@Component
public class DeskEntry {

    private final Admissions admissions;

    DeskEntry(Admissions admissions) {
        this.admissions = admissions;
    }

    public List<Notice> notices(Frame frame, Staff staff) {
        var missing = admissions.missing(staff);
        if (missing.isEmpty()) {
            return List.of();
        }
        var reading = missing.contains(Missing.READING);
        var next = reading
                ? new Link(t(frame, "guideline.title"), GUIDELINE)
                : new Link(t(frame, "test.title"), GUIDELINE + "/test");
        return List.of(Notice.warning(
                        t(frame, "guideline.not-admitted"),
                        t(frame, reading ? "guideline.not-admitted.reading" : "guideline.not-admitted.test"))
                .leadingTo(List.of(next)));
    }
}
