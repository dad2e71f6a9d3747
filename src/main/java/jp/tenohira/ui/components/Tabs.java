package jp.tenohira.ui.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views of the same thing, each a page of its own. */
public record Tabs(String label, List<Tab> tabs) {

    public Tabs {
        tabs = List.copyOf(tabs);
    }

    /** One view; the count, when given, is shown beside its label. */
    public record Tab(
            String label,
            String href,
            boolean current,
            @Nullable String count) {

        public Tab(String label, String href, boolean current) {
            this(label, href, current, null);
        }
    }
}
