package jp.tenohira.procedures.builder.copies;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.sharing.Joining;
import jp.tenohira.procedures.forms.publishing.FormSources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works out, once, which entries of the question bank forms in force take in that were published before that was recorded,
 * so that newer versions are offered to them as to all others.
 */
@Component
public class RecognisedSources {

    private final FormSources sources;
    private final Municipalities municipalities;

    RecognisedSources(FormSources sources, Municipalities municipalities) {
        this.sources = sources;
        this.municipalities = municipalities;
    }

    @EventListener(ApplicationReadyEvent.class)
    void everywhere() {
        municipalities.all().forEach(city -> CurrentMunicipality.run(city, this::here));
    }

    /** Those of the current municipality. */
    public void here() {
        sources.withoutSource()
                .forEach(form -> sources.addRecognised(
                        form.procedure(),
                        form.version(),
                        Joining.recognised(FormDocument.stored(form.definition()))
                                .json()));
    }
}
