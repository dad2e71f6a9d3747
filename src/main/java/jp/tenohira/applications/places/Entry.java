package jp.tenohira.applications.places;

import java.time.Instant;
import jp.tenohira.applications.CaseId;

/**
 * An application for one of the places of a round.
 *
 * @param submittedAt the time of receipt, which decides
 */
public record Entry(CaseId id, Terms terms, Instant submittedAt) {}
