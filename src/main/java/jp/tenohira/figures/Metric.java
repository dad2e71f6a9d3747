package jp.tenohira.figures;

import jp.tenohira.core.Text;

/**
 * Something a module can count or sum over its records. Formulas refer to it by code.
 *
 * @param code lower case words joined by underscores, unique in the city hall: {@code applications_received}
 * @param meaning exactly which records it counts, in one or two sentences
 * @param additive whether the metric of a whole is the sum of its parts, as counts and sums are and medians are not
 */
public record Metric(String code, Text name, Text meaning, boolean additive) {

    public Metric(String code, Text name, Text meaning) {
        this(code, name, meaning, true);
    }
}
