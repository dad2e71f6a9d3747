package jp.tenohira.printing.people;

import java.time.LocalDate;

/**
 * Where a printer stands from a day on.
 *
 * @param section whose sheets those of unknown accounts are; empty for a shared printer
 * @param contract under which its sides are paid; empty where none is known
 */
public record Placing(String printer, LocalDate since, String section, String contract) {}
