package jp.tenohira.assistant.minutes.speech;

/** Speech was not recognised. Carries nothing of what was said. */
public final class SpeechUnheard extends Exception {

    private static final long serialVersionUID = 1L;

    private final Unheard why;

    public SpeechUnheard(Unheard why) {
        super(why.name());
        this.why = why;
    }

    public Unheard why() {
        return why;
    }
}
