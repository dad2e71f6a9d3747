package jp.tenohira.procedures.forms;

/** What was sent is no document of answers at all. The message says what is wrong, without repeating the content. */
public final class MalformedAnswers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedAnswers(String message) {
        super(message);
    }
}
