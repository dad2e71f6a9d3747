package jp.tenohira.assistant.models;

import java.io.IOException;
import jp.tenohira.assistant.models.UpstreamFailed.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an endpoint answers. Only the text, why it ended and how many tokens were counted are taken over. */
final class UpstreamReader {

    private static final String DONE = "[DONE]";

    private final JsonMapper json;

    UpstreamReader(JsonMapper json) {
        this.json = json;
    }

    Answer whole(byte[] body, Hearer hearer) throws IOException {
        var answer = read(body);
        var choice = answer.at("/choices/0");
        var text = choice.at("/message/content");
        if (!text.isString()) {
            throw new UpstreamFailed(Cause.BROKEN);
        }
        hearer.text(text.asString());
        return new Answer(finish(choice), tokens(answer, "prompt_tokens"), tokens(answer, "completion_tokens"));
    }

    Heard stream() {
        return new Heard();
    }

    /** A stream as far as it was heard. */
    final class Heard {

        private boolean done;
        private @Nullable String finish;
        private @Nullable Long tokensIn;
        private @Nullable Long tokensOut;

        /** The text of an event; empty when it has none. */
        String event(String data) throws UpstreamFailed {
            if (data.equals(DONE)) {
                done = true;
                return "";
            }
            if (data.isEmpty() || done) {
                return "";
            }
            var event = read(data);
            if (event.has("error")) {
                throw new UpstreamFailed(Cause.CUT);
            }
            var counted = tokens(event, "prompt_tokens");
            if (counted != null) {
                tokensIn = counted;
                tokensOut = tokens(event, "completion_tokens");
            }
            var choice = event.at("/choices/0");
            if (choice.path("finish_reason").isString()) {
                finish = finish(choice);
            }
            var text = choice.at("/delta/content");
            return text.isString() ? text.asString() : "";
        }

        boolean ended() {
            return done;
        }

        /** @throws UpstreamFailed when the stream broke off before it said that it had ended */
        Answer answer() throws UpstreamFailed {
            if (finish == null) {
                throw new UpstreamFailed(Cause.CUT);
            }
            return new Answer(finish, tokensIn, tokensOut);
        }
    }

    private static String finish(JsonNode choice) {
        var reason = choice.path("finish_reason").asString("stop");
        return switch (reason) {
            case "length", "content_filter" -> reason;
            default -> "stop";
        };
    }

    private static @Nullable Long tokens(JsonNode answer, String name) {
        var count = answer.path("usage").path(name);
        return count.isIntegralNumber() && count.asLong() >= 0 ? Long.valueOf(count.asLong()) : null;
    }

    private JsonNode read(byte[] body) throws UpstreamFailed {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new UpstreamFailed(Cause.BROKEN);
        }
    }

    private JsonNode read(String data) throws UpstreamFailed {
        try {
            return json.readTree(data);
        } catch (JacksonException e) {
            throw new UpstreamFailed(Cause.BROKEN);
        }
    }
}
