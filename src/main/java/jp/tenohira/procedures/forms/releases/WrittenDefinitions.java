package jp.tenohira.procedures.forms.releases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.procedures.forms.StandardPrices;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Definitions as they were written, before they are anybody's version. */
@Component
class WrittenDefinitions {

    private final Forms forms;
    private final Clock clock;
    private final ObjectProvider<PriceList> prices;

    WrittenDefinitions(Forms forms, Clock clock, ObjectProvider<PriceList> prices) {
        this.prices = prices;
        this.forms = forms;
        this.clock = clock;
    }

    /** Why it could not be published; empty when it could. */
    Optional<ReleaseRefused> problems(String procedure, String yaml) {
        try {
            var form = form(procedure, yaml, 1);
            return form.procedure().equals(procedure)
                    ? Optional.empty()
                    : Optional.of(new ReleaseRefused.Problems(List.of(DefinitionProblem.of(
                            "procedure",
                            form.procedure(),
                            Text.of("この手続の名前「" + procedure + "」を書いてください。", "expected " + procedure)))));
        } catch (DefinitionRefused refused) {
            return Optional.of(new ReleaseRefused.Problems(refused.problems()));
        }
    }

    /** Whether it says just what that version says; 0 is no version. */
    boolean same(String procedure, String yaml, int version) {
        return version > 0
                && DefinitionDocument.canonicalJson(DefinitionDocument.read(procedure, yaml))
                        .equals(forms.version(procedure, version).definitionJson());
    }

    /** The form it would be. */
    Form form(String procedure, String yaml, int version) {
        return Form.compile(procedure, yaml, version, clock, prices.getIfAvailable(() -> StandardPrices.SHIPPED));
    }
}
