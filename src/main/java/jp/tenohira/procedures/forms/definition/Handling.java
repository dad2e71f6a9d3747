package jp.tenohira.procedures.forms.definition;

import java.util.Optional;

/**
 * What the office does with an application once it is filed.
 *
 * @param path the decision path; without one the head decides what was accepted
 */
public record Handling(Optional<DecisionPath> path) {}
