package jp.tenohira.printing.people;

import java.time.LocalDate;

/**
 * Where an account belongs from a day on, until its next assignment.
 *
 * @param account in small letters, as accounts are compared
 * @param section code of the section; empty from the day somebody left, or for an account of nobody
 * @param rank as the city calls it, such as 係長
 */
public record Assignment(String account, LocalDate since, String section, String rank) {}
