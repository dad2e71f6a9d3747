package jp.tenohira.assistant.models;

import java.io.IOException;

/** Who listens to an answer while it comes. An exception ends the call to the model. */
public interface Hearer {

    /** The model has taken the request; an answer begins. */
    default void began() throws IOException {}

    void text(String piece) throws IOException;

    /** Nothing has come for a moment; a chance to notice that nobody listens any more. */
    default void waiting() throws IOException {}
}
