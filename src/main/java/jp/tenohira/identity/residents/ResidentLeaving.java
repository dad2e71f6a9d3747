package jp.tenohira.identity.residents;

import java.time.Instant;
import java.util.UUID;

/** A resident deletes the account. Published inside the transaction: who keeps something of theirs lets go of it now. */
public record ResidentLeaving(UUID resident, Instant at) {}
