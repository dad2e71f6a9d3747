package jp.tenohira.assistant.web.openai;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.models.Hearer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** One answer as it is written: {@code chat.completion} at once, or {@code chat.completion.chunk} piece by piece as server-sent events. */
final class Completion implements Hearer {

    /** Tells a tool that what it gets was generated and that nobody has checked it (article 7). */
    static final String GENERATED = "X-Tenohira-Generated";

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final String model;
    private final boolean streamed;
    private final boolean withUsage;
    private final @Nullable SentenceMarks marks;
    private final long created;
    private final String id = "chatcmpl-" + UUID.randomUUID();
    private final StringBuilder whole = new StringBuilder();
    private boolean begun;

    /** @param marks null unless each sentence is to be marked */
    Completion(
            HttpServletResponse response,
            JsonMapper json,
            Clock clock,
            String model,
            boolean streamed,
            boolean withUsage,
            @Nullable SentenceMarks marks) {
        this.response = response;
        this.json = json;
        this.model = model;
        this.streamed = streamed;
        this.withUsage = withUsage;
        this.marks = marks;
        this.created = clock.instant().getEpochSecond();
    }

    /** Who asked has hung up. */
    static final class ClientGone extends IOException {

        private static final long serialVersionUID = 1L;

        ClientGone(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void began() throws IOException {
        if (streamed) {
            response.setHeader(GENERATED, "unchecked");
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            begun = true;
            event(chunk(Map.of("role", "assistant", "content", ""), null));
        }
    }

    @Override
    public void text(String piece) throws IOException {
        if (streamed) {
            event(chunk(Map.of("content", piece), null));
        }
        if (!streamed || marks != null) {
            whole.append(piece);
        }
    }

    @Override
    public void waiting() throws IOException {
        if (begun) {
            write(": waiting\n\n");
        }
    }

    void end(Sent sent) throws IOException {
        var usage = Map.of(
                "prompt_tokens", sent.tokensIn(),
                "completion_tokens", sent.tokensOut(),
                "total_tokens", sent.tokensIn() + sent.tokensOut());
        if (!streamed) {
            response.setHeader(GENERATED, "unchecked");
            var message = new LinkedHashMap<String, @Nullable Object>();
            message.put("role", "assistant");
            message.put("content", whole.toString());
            message.put("refusal", null);
            var answer = head("chat.completion");
            answer.put("choices", List.of(choice("message", message, sent.finish())));
            answer.put("usage", usage);
            answer.put("tenohira", desk(sent));
            send(200, answer);
            return;
        }
        event(chunk(Map.of(), sent.finish()));
        if (withUsage || marks != null) {
            var last = head("chat.completion.chunk");
            last.put("choices", List.of());
            if (withUsage) {
                last.put("usage", usage);
            }
            last.put("tenohira", desk(sent));
            event(last);
        }
        write("data: [DONE]\n\n");
    }

    /** Says why there is no answer, or why it breaks off. */
    void refuse(OpenAiError error) throws IOException {
        if (begun) {
            event(error.body());
            return;
        }
        var left = error.retryAfter();
        if (left != null) {
            response.setHeader("Retry-After", Long.toString(left.plusMillis(999).toSeconds()));
        }
        send(error.status(), error.body());
    }

    private Map<String, Object> desk(Sent sent) {
        var desk = new LinkedHashMap<String, Object>();
        desk.put("use", sent.use().toString());
        desk.put("level", sent.level());
        desk.put("replaced", sent.replaced());
        desk.put("tokensCounted", sent.counted());
        if (marks != null) {
            desk.put("sentences", marks.of(whole.toString()));
        }
        return desk;
    }

    private Map<String, Object> chunk(Map<String, Object> delta, @Nullable String finish) {
        var chunk = head("chat.completion.chunk");
        chunk.put("choices", List.of(choice("delta", delta, finish)));
        return chunk;
    }

    private Map<String, Object> head(String object) {
        var head = new LinkedHashMap<String, Object>();
        head.put("id", id);
        head.put("object", object);
        head.put("created", created);
        head.put("model", model);
        return head;
    }

    private static Map<String, @Nullable Object> choice(String name, Object content, @Nullable String finish) {
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        choice.put(name, content);
        choice.put("logprobs", null);
        choice.put("finish_reason", finish);
        return choice;
    }

    private void event(Map<String, Object> event) throws IOException {
        write("data: " + json.writeValueAsString(event) + "\n\n");
    }

    private void send(int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var bytes = json.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        write(bytes);
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        try {
            var out = response.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }
}
