package jp.tenohira.applications.places;

/** A round takes its first entry. Published in the transaction that writes it. */
public record RoundBegun(Terms terms) {}
