package jp.tenohira.packs.definitions;

import java.util.List;
import java.util.Map;
import jp.tenohira.packs.content.PackContent.Chart;
import org.jspecify.annotations.Nullable;

/**
 * How a pack is made up. Members of slices may be written {@code $year}, {@code $year-1} or {@code $year+1}: the fiscal year of the
 * meeting and those beside it.
 */
public record PackDefinition(String code, String title, List<MaterialPlan> materials) {

    public PackDefinition {
        materials = List.copyOf(materials);
    }

    public record MaterialPlan(String number, String title, List<SlidePlan> slides) {

        public MaterialPlan {
            slides = List.copyOf(slides);
        }
    }

    /**
     * @param draft the text a new pack begins with
     * @param table what its rows are; null where it has no table
     */
    public record SlidePlan(
            String code,
            String title,
            String draft,
            String source,
            List<NumberPlan> numbers,
            @Nullable TablePlan table,
            @Nullable ChartPlan chart) {

        public SlidePlan {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number that stands alone; without a label it bears the figure's name. */
    public record NumberPlan(String label, String figure, Map<String, String> where) {}

    /** Where the rows of a table come from. */
    public sealed interface TablePlan {

        List<ColumnPlan> columns();

        /** One row for each combination of members that a figure has; {@code total} names the row of the whole, or is empty. */
        record ByFigures(List<String> by, Map<String, String> where, String total, List<ColumnPlan> columns)
                implements TablePlan {}

        /** One row for each list of members, such as years. */
        record Chosen(String heading, List<ChosenSlice> rows, List<ColumnPlan> columns) implements TablePlan {}

        /** One row for each row of a published table that has the given texts. */
        record OfPublished(String table, Map<String, String> where, List<ColumnPlan> columns) implements TablePlan {}

        /** One row for each record of a module that has the given texts, such as the tasks of the standardisation. */
        record OfRecords(String records, Map<String, String> where, List<ColumnPlan> columns) implements TablePlan {}

        /** One row for each finding of the audit of the published tables. */
        record Findings(List<ColumnPlan> columns) implements TablePlan {}

        /** The agenda itself. */
        record AgendaItems(List<ColumnPlan> columns) implements TablePlan {}
    }

    public record ChosenSlice(String label, Map<String, String> where) {}

    /**
     * A column: the name of a member, a figure, or a text.
     *
     * @param member a dimension whose member's name it shows; empty otherwise
     * @param figure empty otherwise
     * @param text the header of a column of the published table or of the records; empty otherwise
     * @param table the published table of the text, when the rows come from figures
     * @param match header of that table to dimension, to find the row
     */
    public record ColumnPlan(
            String title,
            String member,
            String figure,
            Map<String, String> where,
            String text,
            String table,
            Map<String, String> match,
            double weight) {}

    public record ChartPlan(Chart.Kind kind, List<Integer> columns, String unit) {}
}
