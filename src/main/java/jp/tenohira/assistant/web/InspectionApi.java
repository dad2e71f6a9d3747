package jp.tenohira.assistant.web;

import java.util.List;
import java.util.Locale;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.web.InspectedTexts.Refused;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The guard for other tools: what it finds in a text. Nothing is sent to a model, and the text is not kept. */
@RestController
class InspectionApi {

    private final InspectedTexts texts;

    InspectionApi(InspectedTexts texts) {
        this.texts = texts;
    }

    /** @param declaredLevel the confidentiality level the sender declares, 1 to 3; 1 when left out */
    record Asked(@Nullable String text, @Nullable Integer declaredLevel) {}

    record Answer(List<Found> findings, int declaredLevel, int detectedLevel, int level, boolean blocked) {}

    /** @param start in UTF-16 units; {@code end} comes after the last one */
    record Found(String kind, int start, int end, double confidence, int article, boolean blocks) {}

    @PostMapping("/api/v1/assistant/inspections")
    Answer inspect(ApiClient client, @RequestBody Asked asked) {
        var staff = mustUse(client);
        var text = asked.text();
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "text is needed");
        }
        var level = asked.declaredLevel() == null ? 1 : asked.declaredLevel();
        return switch (texts.inspect(staff, text, level)) {
            case Outcome.Accepted<Inspection, Refused>(var inspection) -> answer(inspection);
            case Outcome.Refused<Inspection, Refused>(var why) -> throw refusal(why);
        };
    }

    private static Answer answer(Inspection inspection) {
        return new Answer(
                inspection.findings().stream().map(InspectionApi::found).toList(),
                inspection.declaredLevel(),
                inspection.detectedLevel(),
                inspection.level(),
                inspection.blocked());
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.kind().name().toLowerCase(Locale.ROOT),
                finding.start(),
                finding.end(),
                finding.confidence(),
                finding.kind().article(),
                finding.blocks());
    }

    private static Staff mustUse(ApiClient client) {
        var staff = client.staff();
        if (staff == null || !client.may(Scope.ASSISTANT_USE.code())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The token lacks the scope " + Scope.ASSISTANT_USE.code());
        }
        return staff;
    }

    private static ResponseStatusException refusal(Refused why) {
        return switch (why) {
            case Refused.TooLong(var characters, var most) ->
                new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The text has %,d characters; at most %,d are read".formatted(characters, most));
            case Refused.LevelUnknown(var level) ->
                new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "declaredLevel is 1, 2 or 3, not " + level);
            case Refused.TooMany(var wait) ->
                new ResponseStatusException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many texts; try again in %d seconds".formatted(wait.toSeconds() + 1));
        };
    }
}
