package jp.tenohira.assistant.gateway;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody asks a model.
 *
 * @param declaredLevel the confidentiality level the person declares, 1 to 3
 * @param documentLevel the level of the document the text was taken from, 1 to 3
 * @param replacing whether personal data may be replaced by placeholders; else it keeps the text back
 * @param options settings of the request the endpoint gets as they are, such as temperature
 */
public record Asked(
        String model,
        List<Message> messages,
        boolean streamed,
        boolean withUsage,
        int declaredLevel,
        int documentLevel,
        boolean replacing,
        Purpose purpose,
        Map<String, Object> options) {

    public static final String USER = "user";
    public static final String ASSISTANT = "assistant";

    public Asked {
        messages = List.copyOf(messages);
        options = Map.copyOf(options);
    }

    /** @param role system, developer, user or assistant */
    public record Message(String role, String text) {}

    /** Everything that would go out, as one text for the guard: what is split over messages is read as it would be on a page. */
    String text() {
        return messages.size() == 1
                ? messages.getFirst().text()
                : messages.stream().map(Message::text).collect(Collectors.joining("\n"));
    }
}
