package jp.tenohira.applications.metrics;

import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;

/** What a procedure is called: the title of the form that is in use. */
@Component
class ProcedureNames {

    private final Forms forms;

    ProcedureNames(Forms forms) {
        this.forms = forms;
    }

    Optional<Text> nameOf(String procedure) {
        return forms.find(procedure).map(form -> form.definition().title());
    }
}
