package jp.tenohira.payments.online.provider;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A notice of a provider, read after its signature was found good. */
public record Notice(String event, Report report) {

    private static final int LONGEST = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty when it is none. */
    public static Optional<Notice> read(byte[] body) {
        try {
            var json = JSON.readTree(body);
            var event = json.path("id").asString("");
            return event.isEmpty() || event.length() > LONGEST
                    ? Optional.empty()
                    : Report.read(json.path("charge")).map(report -> new Notice(event, report));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
