package jp.tenohira.applications.bulk.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A bulk action: beforehand what would happen, meanwhile how far it is, afterwards what happened.
 *
 * @param counts how many cases of each verdict, in words
 * @param fields with what it is done; empty once it runs
 * @param founds the findings a send-back says
 * @param button the words of the button that runs it; null when nothing would be done or it was run
 * @param resumable whether it was interrupted and can go on
 */
public record BulkPage(
        Frame frame,
        ErrorSummary errors,
        String heading,
        String intro,
        String address,
        @Nullable Notice notice,
        @Nullable Progress progress,
        Table counts,
        List<Field> fields,
        List<Found> founds,
        @Nullable String button,
        boolean planned,
        boolean resumable,
        Table results,
        Pager pager) {

    /**
     * @param text what will be said to the residents; empty for the words of each case
     * @param english the same to those who applied in English
     */
    public record Found(
            String code, String label, String cases, String example, String text, String english, boolean included) {}
}
