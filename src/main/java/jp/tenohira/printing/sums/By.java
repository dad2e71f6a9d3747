package jp.tenohira.printing.sums;

/** What jobs are summed by. Sections, ranks and printers are never crossed, so each has its own sums of all jobs. */
public enum By {
    SECTION,
    RANK,
    PRINTER
}
