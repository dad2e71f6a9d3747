package jp.tenohira.payments.prices;

import java.util.List;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import org.springframework.stereotype.Component;

/** The fees of the forms in force. */
@Component
class PriceUses {

    private final Procedures procedures;
    private final Forms forms;

    PriceUses(Procedures procedures, Forms forms) {
        this.procedures = procedures;
        this.forms = forms;
    }

    record Use(Procedure procedure, FeeDefinition fee) {}

    List<Use> all() {
        return procedures.all().stream()
                .filter(Procedure::form)
                .flatMap(procedure -> forms.find(procedure.code()).map(Form::definition).stream()
                        .flatMap(form -> form.handling().fees().stream())
                        .map(fee -> new Use(procedure, fee)))
                .toList();
    }

    /** Whether the amount of any fee asks for the price; a rule has to write its code out. */
    boolean asks(String code) {
        return all().stream()
                .map(use -> use.fee().amount())
                .anyMatch(amount -> amount.contains("\"" + code + "\"") || amount.contains("'" + code + "'"));
    }
}
