package jp.tenohira.ui.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions with their answers, each perhaps with a link to change it. */
public record SummaryList(List<Row> rows) {

    public SummaryList {
        rows = List.copyOf(rows);
    }

    /**
     * One question and its answer.
     *
     * @param value the answer in words; line breaks are kept
     * @param links files or pages that belong to the answer
     * @param changeHref where it can be changed; null when it cannot
     * @param changeLabel what the link changes, read out after "change" by screen readers
     */
    public record Row(
            String key,
            String value,
            List<Link> links,
            @Nullable String changeHref,
            @Nullable String changeLabel) {

        public Row {
            links = List.copyOf(links);
        }

        public Row(String key, String value) {
            this(key, value, List.of(), null, null);
        }

        public Row(String key, String value, @Nullable String changeHref, @Nullable String changeLabel) {
            this(key, value, List.of(), changeHref, changeLabel);
        }
    }
}
