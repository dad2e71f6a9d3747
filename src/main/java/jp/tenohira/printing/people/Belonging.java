package jp.tenohira.printing.people;

import java.time.LocalDate;

/** The department (code) a section (code) belongs to from a day on. */
public record Belonging(String section, String department, LocalDate since) {}
