package jp.tenohira.procedures.forms.definition.handling;

import java.util.List;
import java.util.Optional;

/**
 * What the office does with an application once it is filed.
 *
 * @param path the decision path; without one the head decides what was accepted
 * @param fees what it costs
 * @param certificates what is issued when it was granted
 */
public record Handling(
        Optional<DecisionPath> path, List<FeeDefinition> fees, List<CertificateDefinition> certificates) {

    public Handling {
        fees = List.copyOf(fees);
        certificates = List.copyOf(certificates);
    }
}
