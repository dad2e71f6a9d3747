package jp.tenohira.assistant.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation.
 *
 * @param folder empty for none
 */
public record Chat(UUID id, String title, String folder, Instant lastAt, List<Turn> turns) {

    public Chat {
        turns = List.copyOf(turns);
    }

    /** @param number from 1 */
    public record Turn(int number, String prompt, String answer, UUID use) {}

    /** The turns before one. */
    public List<Turn> before(int number) {
        return turns.stream().filter(turn -> turn.number() < number).toList();
    }
}
