package jp.tenohira.figures.comparing;

import java.time.LocalDate;

/**
 * From a day on, what one department did is done by another. Several rows with one {@code from} split it, several with one {@code to}
 * merge into it.
 *
 * @param note why, such as the ordinance
 */
public record Reorganisation(long id, LocalDate at, String from, String to, String note) {}
