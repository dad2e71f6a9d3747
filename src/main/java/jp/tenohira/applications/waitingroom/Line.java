package jp.tenohira.applications.waitingroom;

import java.time.Instant;
import jp.tenohira.procedures.forms.definition.intake.WaitingRoom;

/** The line before one reception of a procedure, and the rule it follows. */
public record Line(String procedure, Instant opensAt, WaitingRoom rule) {}
