package jp.tenohira.procedures.builder.bank;

import java.time.Instant;

/** Who retired an entry of the city's own, when and why. */
public record Retirement(String reason, String by, Instant at) {}
