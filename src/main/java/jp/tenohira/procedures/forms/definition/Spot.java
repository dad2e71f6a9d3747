package jp.tenohira.procedures.forms.definition;

/** A place in the YAML as it was written: line and column, both from 1. */
public record Spot(int line, int column) {}
