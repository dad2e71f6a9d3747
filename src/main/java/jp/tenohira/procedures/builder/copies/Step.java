package jp.tenohira.procedures.builder.copies;

import java.time.Instant;
import java.util.UUID;
import jp.tenohira.procedures.builder.document.Deed;

/**
 * One step of a working copy.
 *
 * @param shows the step whose document counted after it
 * @param what what it was done to; empty for the form as a whole
 */
public record Step(int version, int shows, Deed deed, String what, UUID staff, String staffName, Instant at) {}
