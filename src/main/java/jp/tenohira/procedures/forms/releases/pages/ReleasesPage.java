package jp.tenohira.procedures.forms.releases.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/** Lists: of a section's procedures, of a procedure's proposals and versions, of the differences between two versions. */
public record ReleasesPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        String lead,
        List<Notice> notices,
        List<Table> tables,
        @Nullable EmptyState empty,
        @Nullable Choosing choosing) {

    public ReleasesPage {
        notices = List.copyOf(notices);
        tables = List.copyOf(tables);
    }

    /** The form that chooses two versions to compare. */
    public record Choosing(String action, List<jp.tenohira.ui.fields.Field> fields) {
        public Choosing {
            fields = List.copyOf(fields);
        }
    }
}
