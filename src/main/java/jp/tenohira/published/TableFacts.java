package jp.tenohira.published;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;

/**
 * What figures can count in one published table.
 *
 * @param notAdded metrics whose printed values must not be added up, such as sheets per head; their totals are facts of their own,
 *     without the members that were totalled
 */
record TableFacts(List<Metric> metrics, List<Dimension> dimensions, Set<String> notAdded, Supplier<List<Fact>> facts) {}
