package jp.tenohira.procedures.builder.bank.offers;

import java.time.Instant;

/** Who decided that a form does without a version, and when. */
public record Declination(String by, Instant at) {}
