package jp.tenohira.applications.carrying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.carrying.Carriage;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;
import jp.tenohira.procedures.forms.carrying.Carrying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges drafts of any version by one form. */
final class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Forms forms;
    private final Form to;
    private final Map<Integer, Carrying> byVersion = new HashMap<>();

    Judging(Forms forms, Form to) {
        this.forms = forms;
        this.to = to;
    }

    /** A draft that cannot be judged stays where it is; it never stops the others. */
    Carriage of(OpenDrafts.Open draft) {
        try {
            return byVersion
                    .computeIfAbsent(
                            draft.formVersion(),
                            version -> Carrying.between(forms.version(to.procedure(), version), to))
                    .of(draft.answers());
        } catch (RuntimeException e) {
            LOG.error("The draft {} cannot be judged and stays on its version", draft.id(), e);
            return new Carriage(Verdict.BLOCKED, List.of());
        }
    }
}
