package jp.tenohira.procedures.forms;

import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;

/** What one application costs, by its answers; more than zero yen. */
public record FeeDue(String id, Text label, long yen, FeeDefinition.When when, Text legalBasis) {}
