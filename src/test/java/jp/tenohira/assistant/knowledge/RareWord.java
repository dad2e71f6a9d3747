package jp.tenohira.assistant.knowledge;

import java.util.UUID;
import java.util.stream.Collectors;

/** A word that stands nowhere else. */
final class RareWord {

    private RareWord() {}

    static String any() {
        return "q"
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(c -> c != '-')
                        .limit(12)
                        .mapToObj(c -> Character.toString('a' + Character.digit(c, 16)))
                        .collect(Collectors.joining());
    }
}
