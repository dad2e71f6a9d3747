package jp.tenohira.assistant.web.openai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.models.Model;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/v1/chat/completions} and {@code /api/v1/models} as OpenAI's clients expect them. The thread of the request carries the
 * answer from the model to the client; it is a virtual one and may wait.
 */
@RestController
class ChatCompletionsApi {

    /** The longest body in bytes: the longest text in UTF-8, escaped. */
    private static final int LONGEST = 2 << 20;

    private final Gateway gateway;
    private final RequestReader reader;
    private final Models models;
    private final Guideline guideline;
    private final JsonMapper json;
    private final Clock clock;

    ChatCompletionsApi(
            Gateway gateway, RequestReader reader, Models models, Guideline guideline, JsonMapper json, Clock clock) {
        this.gateway = gateway;
        this.reader = reader;
        this.models = models;
        this.guideline = guideline;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/api/v1/chat/completions")
    void complete(HttpServletRequest request, HttpServletResponse response, ApiClient client) throws IOException {
        var staff = mustUse(client);
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        var read = body.length > LONGEST
                ? Outcome.<RequestReader.Request, Refusal>refused(new Refusal.TooLong(body.length, LONGEST))
                : reader.read(body);
        switch (read) {
            case Outcome.Refused<RequestReader.Request, Refusal>(var why) -> {
                if (why instanceof Refusal.NotText) {
                    gateway.keptForNoText(staff, false);
                }
                new Completion(response, json, clock, "", false, false, null).refuse(OpenAiError.of(why, guideline));
            }
            case Outcome.Accepted<RequestReader.Request, Refusal>(var wanted) -> answer(response, staff, wanted);
        }
    }

    private void answer(HttpServletResponse response, Staff staff, RequestReader.Request wanted) throws IOException {
        var asked = wanted.asked();
        var marks = wanted.evidence() ? SentenceMarks.from(asked.messages()) : null;
        var completion =
                new Completion(response, json, clock, asked.model(), asked.streamed(), asked.withUsage(), marks);
        try {
            switch (gateway.sendFromTool(staff, asked, completion)) {
                case Outcome.Accepted<Sent, Refusal>(var sent) -> completion.end(sent);
                case Outcome.Refused<Sent, Refusal>(var why) -> completion.refuse(OpenAiError.of(why, guideline));
            }
        } catch (Completion.ClientGone e) {
            // Nobody is left to tell; the log of uses knows.
            return;
        } catch (RuntimeException e) {
            completion.refuse(OpenAiError.failed());
            throw e;
        }
    }

    /** @param level the highest confidentiality level it may be given */
    record Listed(String id, String object, long created, String owned_by, String label, int level) {}

    @GetMapping("/api/v1/models")
    Map<String, Object> models(ApiClient client) {
        mustUse(client);
        var listed = models.approved().stream().map(ChatCompletionsApi::listed).toList();
        return Map.of(
                "object",
                "list",
                "data",
                listed.isEmpty() ? List.of(new Listed(Models.NONE, "model", 0, "tenohira", "", 3)) : listed);
    }

    private static Listed listed(Model model) {
        return new Listed(model.name(), "model", 0, "tenohira", model.label(), model.level());
    }

    private static Staff mustUse(ApiClient client) {
        var staff = client.staff();
        if (staff == null || Stream.of(Scope.ASSISTANT_USE).noneMatch(scope -> client.may(scope.code()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return staff;
    }
}
