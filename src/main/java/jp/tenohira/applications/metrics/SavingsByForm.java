package jp.tenohira.applications.metrics;

import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.FormDefinition.Savings;
import org.springframework.stereotype.Component;

/** What one application saves the city, by the form it was filed with. A form that is not there saves nothing. */
@Component
class SavingsByForm {

    private static final Savings NOTHING = new Savings(0, 0);

    private final Forms forms;

    SavingsByForm(Forms forms) {
        this.forms = forms;
    }

    Savings of(String procedure, int formVersion) {
        return forms.find(procedure, formVersion)
                .map(form -> form.definition().savings())
                .orElse(NOTHING);
    }
}
