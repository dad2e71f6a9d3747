package jp.tenohira.assistant.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.models.Model;
import jp.tenohira.assistant.placeholders.Placeholders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what goes to the endpoint: messages and settings that were read, and nothing a client added. */
@Component
class OutgoingBody {

    private final JsonMapper json;

    OutgoingBody(JsonMapper json) {
        this.json = json;
    }

    byte[] of(Model model, Asked asked, Placeholders placeholders) {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", model.upstreamName());
        var messages = new ArrayList<Map<String, String>>();
        asked.messages().forEach(message -> {
            var written = new LinkedHashMap<String, String>();
            written.put("role", message.role());
            written.put("content", placeholders.isEmpty() ? message.text() : placeholders.hide(message.text()));
            messages.add(written);
        });
        body.put("messages", List.copyOf(messages));
        body.putAll(asked.options());
        if (asked.streamed()) {
            body.put("stream", true);
            body.put("stream_options", Map.of("include_usage", true));
        }
        return json.writeValueAsBytes(body);
    }
}
