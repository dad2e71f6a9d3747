package jp.tenohira.identity.residents;

import java.util.UUID;

/** A resident signed out on purpose: what the browser still holds of theirs should open nothing. */
public record ResidentSignedOut(UUID resident) {}
