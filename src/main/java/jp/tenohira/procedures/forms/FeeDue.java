package jp.tenohira.procedures.forms;

import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;

/** What one application costs, by its answers; more than zero yen. */
public record FeeDue(FeeDefinition definition, long yen) {

    public String id() {
        return definition.id();
    }

    public Text label() {
        return definition.label();
    }

    public FeeDefinition.When when() {
        return definition.when();
    }

    public Text legalBasis() {
        return definition.legalBasis();
    }
}
