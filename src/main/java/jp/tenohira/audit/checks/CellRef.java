package jp.tenohira.audit.checks;

/** A cell of one of the tables of an audit, everything counted from 0. */
public record CellRef(int sheet, int row, int column) {}
