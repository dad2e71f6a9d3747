package jp.tenohira.assistant;

import java.net.URI;

/** What stands in where no model is connected, to show the desk: it answers by a script, and every answer says so. */
public interface StandInModel {

    /** What people and tools call it. */
    String name();

    /** What pages show beside the name. */
    String label();

    /** Up to and without {@code /chat/completions}, on this machine. */
    URI baseUrl();
}
