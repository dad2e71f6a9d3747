package jp.tenohira.figures;

import jp.tenohira.core.Text;

/**
 * Something a module can count or sum over its records. Formulas refer to it by code.
 *
 * @param code lower case words joined by underscores, unique in the city hall: {@code applications_received}
 * @param meaning exactly which records it counts, in one or two sentences
 */
public record Metric(String code, Text name, Text meaning) {}
