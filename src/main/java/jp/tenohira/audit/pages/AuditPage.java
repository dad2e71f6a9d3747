package jp.tenohira.audit.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * The audit of tables.
 *
 * @param shipped links to the tables that ship with the city hall
 * @param result what was found; null before a table was chosen
 */
public record AuditPage(
        Frame frame,
        List<Problem> problems,
        Table shipped,
        List<Field> fields,
        Button audit,
        @Nullable Result result) {

    public AuditPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
    }

    /**
     * @param tables the tables with their marked cells; none when they are too large to show
     * @param downloads addresses to save the findings at, when the table is a shipped one
     * @param again the table as text, so that its findings can be saved too; empty otherwise
     */
    public record Result(
            String heading,
            Notice summary,
            List<Stat> counts,
            List<FindingView> findings,
            List<Table> tables,
            List<Button> downloads,
            String again,
            String kind,
            String name) {

        public Result {
            counts = List.copyOf(counts);
            findings = List.copyOf(findings);
            tables = List.copyOf(tables);
            downloads = List.copyOf(downloads);
        }
    }

    /** @param id where the marked cell leads to */
    public record FindingView(String id, Tag verdict, String place, String stated, String computed, String sentence) {}
}
