package jp.tenohira.replay;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/**
 * One application to be filed.
 *
 * @param number its place in the order of time, from 1; the idempotency key follows from it
 * @param filedAt and startedAt: in Japan
 * @param findings codes of the checks that must find it; empty for a clean one
 */
record Planned(
        int number,
        LocalDateTime startedAt,
        LocalDateTime filedAt,
        String device,
        String language,
        Map<String, Object> answers,
        Set<String> findings) {

    String key(Scenario scenario) {
        return "replay-%s-%05d".formatted(scenario.name(), number);
    }
}
