package jp.tenohira.assistant.gateway;

import java.io.IOException;
import jp.tenohira.assistant.models.Hearer;
import jp.tenohira.assistant.placeholders.Restoring;

/** Passes an answer on with the originals put back, and counts it. */
final class Listening implements Hearer {

    private final Hearer hearer;
    private final Restoring restoring;
    private long characters;

    Listening(Hearer hearer, Restoring restoring) {
        this.hearer = hearer;
        this.restoring = restoring;
    }

    @Override
    public void began() throws IOException {
        hearer.began();
    }

    @Override
    public void text(String piece) throws IOException {
        characters += piece.length();
        pass(restoring.next(piece));
    }

    @Override
    public void waiting() throws IOException {
        hearer.waiting();
    }

    void end() throws IOException {
        pass(restoring.rest());
    }

    long characters() {
        return characters;
    }

    private void pass(String text) throws IOException {
        if (!text.isEmpty()) {
            hearer.text(text);
        }
    }
}
