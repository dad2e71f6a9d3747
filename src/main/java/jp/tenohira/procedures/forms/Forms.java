package jp.tenohira.procedures.forms;

import java.util.Optional;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;

/** The published forms of the current municipality, compiled once and kept. */
public interface Forms {

    /** The form new applications are made with; empty when the procedure has none. */
    Optional<Form> find(String procedure);

    /** The form as it was in that version; empty when there is no such version. */
    Optional<Form> find(String procedure, int version);

    /**
     * The form new applications are made with.
     *
     * @throws UnknownForm when the procedure has none
     */
    default Form current(String procedure) {
        return find(procedure).orElseThrow(() -> new UnknownForm(procedure, "in force"));
    }

    /**
     * The form as it was in that version: what was filed under it is read and checked by it for ever.
     *
     * @throws UnknownForm when there is no such version
     */
    default Form version(String procedure, int version) {
        return find(procedure, version).orElseThrow(() -> new UnknownForm(procedure, "version " + version));
    }

    /**
     * Publishes a definition as the procedure's next version; the one in force again stays as it is.
     *
     * @param yaml the definition, in YAML or JSON
     * @throws DefinitionRefused with every problem it has, and nothing is published
     */
    Form publish(String procedure, String yaml);

    /** Nothing is published under that name or number. */
    final class UnknownForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownForm(String procedure, String version) {
            super("No form " + version + " of procedure " + procedure);
        }
    }
}
