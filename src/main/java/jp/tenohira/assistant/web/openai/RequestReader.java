package jp.tenohira.assistant.web.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.assistant.gateway.Asked;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.core.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a chat completion request. What it does not know it refuses: a setting passed on unread could carry text past the guard. The city's
 * own settings are in {@code tenohira}: level, documentLevel, replace, purpose, evidence.
 */
@Component
class RequestReader {

    private static final int MOST_MESSAGES = 500;
    private static final Set<String> ROLES = Set.of("system", "developer", Asked.USER, Asked.ASSISTANT);

    /** Settings that are numbers and go to the endpoint as they are. */
    private static final Set<String> NUMBERS = Set.of(
            "temperature",
            "top_p",
            "max_tokens",
            "max_completion_tokens",
            "presence_penalty",
            "frequency_penalty",
            "seed");

    /** Read here, or of no use to an endpoint that must not learn who asks. */
    private static final Set<String> OWN =
            Set.of("model", "messages", "stream", "stream_options", "n", "user", "tenohira", "safety_identifier");

    /** Parts of messages and settings that mean pictures, sound or films. */
    private static final Set<String> MEDIA = Set.of(
            "image_url", "input_image", "image", "input_audio", "audio", "video_url", "input_video", "video", "file");

    private final JsonMapper json;

    RequestReader(JsonMapper json) {
        this.json = json;
    }

    /** Ends reading where the request does not fit. */
    private static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal why;

        Unfit(Refusal why) {
            super(null, null, false, false);
            this.why = why;
        }

        Unfit(String parameter, String why) {
            this(new Refusal.Malformed(parameter, why));
        }
    }

    /** @param evidence whether to say of each sentence of the answer what bears it out */
    record Request(Asked asked, boolean evidence) {}

    Outcome<Request, Refusal> read(byte[] body) {
        try {
            var read = json.readTree(body);
            return Outcome.accepted(new Request(asked(read), flag(read.path("tenohira"), "evidence")));
        } catch (JacksonException e) {
            return Outcome.refused(new Refusal.Malformed("", "The body is not JSON."));
        } catch (Unfit e) {
            return Outcome.refused(e.why);
        }
    }

    private static Asked asked(JsonNode body) {
        if (!body.isObject() || !body.path("model").isString()) {
            throw new Unfit("model", "You must provide a model parameter.");
        }
        var own = body.path("tenohira");
        return new Asked(
                body.path("model").asString(),
                messages(body.path("messages")),
                flag(body, "stream"),
                flag(body.path("stream_options"), "include_usage"),
                level(own, "level"),
                level(own, "documentLevel"),
                flag(own, "replace"),
                purpose(own),
                options(body));
    }

    private static Map<String, Object> options(JsonNode body) {
        var options = new LinkedHashMap<String, Object>();
        body.properties().forEach(setting -> {
            var name = setting.getKey();
            var value = setting.getValue();
            if (OWN.contains(name) || value.isNull()) {
                return;
            }
            if (MEDIA.contains(name)
                    || name.equals("modalities") && !value.toString().equals("[\"text\"]")) {
                throw new Unfit(new Refusal.NotText(name));
            }
            if (NUMBERS.contains(name) && value.isNumber()) {
                options.put(name, value.numberValue());
            } else if (name.equals("response_format") && isFormat(value)) {
                options.put(name, Map.of("type", value.path("type").asString()));
            } else if (!name.equals("modalities")) {
                throw new Unfit(name, "The AI desk does not pass on the parameter '" + printable(name) + "'.");
            }
        });
        if (body.has("n") && body.path("n").asInt(0) != 1) {
            throw new Unfit("n", "Only one answer is given: n is 1.");
        }
        return options;
    }

    private static boolean isFormat(JsonNode value) {
        return value.size() == 1
                && Set.of("text", "json_object").contains(value.path("type").asString(""));
    }

    private static List<Asked.Message> messages(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty() || messages.size() > MOST_MESSAGES) {
            throw new Unfit("messages", "messages is a list of 1 to %d messages.".formatted(MOST_MESSAGES));
        }
        var read = new ArrayList<Asked.Message>();
        for (var at = 0; at < messages.size(); at++) {
            read.add(message(messages.get(at), "messages[" + at + "]"));
        }
        return read;
    }

    private static Asked.Message message(JsonNode message, String where) {
        var role = message.path("role").asString("");
        if (!ROLES.contains(role)) {
            throw new Unfit(where + ".role", "The role is system, developer, user or assistant.");
        }
        message.propertyNames().forEach(name -> {
            if (MEDIA.contains(name) && !message.path(name).isNull()) {
                throw new Unfit(new Refusal.NotText(where + "." + name));
            }
            if (!Set.of("role", "content").contains(name) && !message.path(name).isNull()) {
                throw new Unfit(where + "." + printable(name), "The AI desk passes on role and content only.");
            }
        });
        return new Asked.Message(role, content(message.path("content"), where + ".content"));
    }

    private static String content(JsonNode content, String where) {
        if (content.isString()) {
            return content.asString();
        }
        if (!content.isArray() || content.isEmpty()) {
            throw new Unfit(where, "The content is a text or a list of parts of type text.");
        }
        var text = new StringBuilder();
        for (var at = 0; at < content.size(); at++) {
            var part = content.get(at);
            var type = part.path("type").asString("");
            if (MEDIA.contains(type)) {
                throw new Unfit(new Refusal.NotText(where + "[" + at + "]"));
            }
            if (!type.equals("text") || !part.path("text").isString() || part.size() != 2) {
                throw new Unfit(where + "[" + at + "]", "Only parts of type text are taken.");
            }
            text.append(part.path("text").asString());
        }
        return text.toString();
    }

    private static int level(JsonNode own, String name) {
        var level = own.path(name);
        if (level.isMissingNode()) {
            return 1;
        }
        if (!level.isIntegralNumber() || level.asInt() < 1 || level.asInt() > 3) {
            throw new Unfit("tenohira." + name, "A confidentiality level is 1, 2 or 3.");
        }
        return level.asInt();
    }

    private static Purpose purpose(JsonNode own) {
        var code = own.path("purpose");
        return code.isMissingNode()
                ? Purpose.OTHER
                : Purpose.of(code.asString(""))
                        .filter(Purpose.ofText()::contains)
                        .orElseThrow(() -> new Unfit("tenohira.purpose", "There is no such purpose."));
    }

    private static boolean flag(JsonNode node, String name) {
        var flag = node.path(name);
        if (flag.isMissingNode() || flag.isNull()) {
            return false;
        }
        if (!flag.isBoolean()) {
            throw new Unfit(name, "'" + name + "' is true or false.");
        }
        return flag.asBoolean();
    }

    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "?").substring(0, Math.min(60, name.length()));
    }
}
