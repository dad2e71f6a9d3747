package jp.tenohira.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;

/**
 * What a module supplies so that figures can be computed from its records. Figures never read another module's tables.
 *
 * <p>A missing cell means: no data. A source that knows its records to be complete answers 0 for a count of nothing.
 */
public interface MetricSource {

    /** Who asks a module for figures. They decide themselves who sees which slice, before they ask. */
    Staff FIGURES = new Staff(new UUID(0, 0), "figures", Role.HEADQUARTERS, null);

    List<Metric> metrics();

    /** The dimensions that all metrics of this source can be sliced and grouped by. */
    List<Dimension> dimensions();

    /**
     * The metric for the slice: one cell without grouping, else one cell for each combination that has records. A source may
     * add cells of 0 for members that it knows to have none.
     */
    List<Cell> measure(String metric, Slice slice, List<String> groupBy);

    /** The records behind {@link #measure} for the same slice. Pages count from 1. */
    RecordList records(String metric, Slice slice, int page, int size);

    /** How members of a dimension are called; an unknown member is called by its code. */
    Map<String, Text> labels(String dimension, Collection<String> members);

    /** How the value of a metric comes about when it is not a plain count: 7分×2,791件. */
    default Optional<Text> workings(String metric, Slice slice) {
        return Optional.empty();
    }

    /**
     * The months for which everything was received, for records that are sent from elsewhere and may be late. A month that is over
     * and not among them is missing, and a figure over it is provisional; a month that was received without events is 0.
     *
     * @param slice whose members may narrow it, such as one facility's months; its period does not
     * @return empty when the records are made here, which are complete at any moment
     */
    default Optional<Set<YearMonth>> monthsReceived(String metric, Slice slice) {
        return Optional.empty();
    }
}
