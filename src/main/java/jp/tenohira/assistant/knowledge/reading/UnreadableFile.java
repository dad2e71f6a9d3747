package jp.tenohira.assistant.knowledge.reading;

/** A file that is not taken in. Carries nothing of what is in it. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final Unreadable why;

    UnreadableFile(Unreadable why) {
        super(why.name());
        this.why = why;
    }

    Unreadable why() {
        return why;
    }
}
