package jp.tenohira.procedures.builder.copies;

import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.publishing.FormSources;
import org.springframework.stereotype.Component;

/** Published forms as they were written, to go on from; of a version from before sources were kept, what was published. */
@Component
public class SourceDocuments {

    private final Forms forms;
    private final FormSources sources;

    SourceDocuments(Forms forms, FormSources sources) {
        this.forms = forms;
        this.sources = sources;
    }

    /** @throws Forms.UnknownForm when the procedure has none */
    public FormDocument inForce(String procedure) {
        var form = forms.current(procedure);
        return sources.find(procedure, form.version())
                .map(FormDocument::stored)
                .orElseGet(() -> FormDocument.written(procedure, form.definitionJson()));
    }
}
