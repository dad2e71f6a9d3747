package jp.tenohira.applications.drafts.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.MapPointField;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the journey.
 *
 * @param formChange what a change of the form means for the draft; null when there is nothing to tell
 * @param caption which item it is about, such as 2人目のお子さん
 * @param marks by the id of a field: where what stands in it comes from, when it was not typed here
 * @param closed the answers of this page that may not be changed while others are mended
 * @param seen the fingerprint of the answers this page was drawn with
 * @param formVersion the version of the form it was drawn by
 * @param back where the journey goes on after saving: {@code check} or empty
 * @param previous the page before; null on the first
 * @param follows whether something on the page follows from its answers, and is brought up to date while one answers
 */
public record QuestionsPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        @Nullable Notice formChange,
        Progress progress,
        Optional<String> caption,
        String title,
        Optional<String> intro,
        List<Field> fields,
        Map<String, String> marks,
        List<String> reasons,
        SummaryList closed,
        String action,
        String seen,
        int formVersion,
        String back,
        @Nullable String previous,
        String later,
        boolean follows) {

    public QuestionsPage {
        fields = List.copyOf(fields);
        marks = Map.copyOf(marks);
        reasons = List.copyOf(reasons);
    }

    /** The scripts that its questions need. */
    public List<String> scripts() {
        var scripts = new ArrayList<String>();
        if (follows) {
            scripts.add("answers.js");
        }
        if (fields.stream().anyMatch(MapPointField.class::isInstance)) {
            scripts.add("map-point.js");
        }
        return scripts;
    }

    public boolean takesFiles() {
        return fields.stream().anyMatch(FileField.class::isInstance);
    }
}
