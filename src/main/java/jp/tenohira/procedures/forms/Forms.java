package jp.tenohira.procedures.forms;

/** The published forms of the current municipality, compiled once and kept. */
public interface Forms {

    /**
     * The form new applications are made with.
     *
     * @throws UnknownForm when the procedure has none
     */
    Form current(String procedure);

    /**
     * The form as it was in that version: what was filed under it is read and checked by it for ever.
     *
     * @throws UnknownForm when there is no such version
     */
    Form version(String procedure, int version);

    /** Nothing is published under that name or number. */
    final class UnknownForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownForm(String procedure, String version) {
            super("No form " + version + " of procedure " + procedure);
        }
    }
}
