package jp.tenohira.applications.retention;

import java.time.LocalDate;
import java.util.UUID;

/** An ended case whose time has come. */
record DueCase(UUID id, String receipt, String procedure, LocalDate dueOn, boolean held, String sha256) {}
