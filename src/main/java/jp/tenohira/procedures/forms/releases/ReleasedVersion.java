package jp.tenohira.procedures.forms.releases;

import java.time.Instant;
import java.util.Optional;

/**
 * A version in the history of a form.
 *
 * @param proposal the proposal it was released from; empty for what was put in without one, when a city was set up
 */
public record ReleasedVersion(int version, Instant publishedAt, Optional<Proposal> proposal) {}
