package jp.tenohira.assistant.web.openai;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.admission.Admissions.Missing;
import jp.tenohira.assistant.gateway.Gatekeeper;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal as OpenAI's clients read it: status and {@code {"error": {message, type, param, code}}}.
 *
 * @param parameter empty when it is about none
 */
record OpenAiError(
        int status,
        String message,
        String type,
        String parameter,
        String code,
        @Nullable Duration retryAfter) {

    private static final String INVALID = "invalid_request_error";

    static OpenAiError of(Refusal refusal, Guideline guideline) {
        return switch (refusal) {
            case Refusal.Malformed(var parameter, var why) ->
                new OpenAiError(400, why, INVALID, parameter, "invalid_parameter", null);
            case Refusal.TooLong(var characters, var most) ->
                new OpenAiError(
                        400,
                        "The text has %,d characters; at most %,d are taken.".formatted(characters, most),
                        INVALID,
                        "messages",
                        "context_length_exceeded",
                        null);
            case Refusal.ModelUnknown(var name) ->
                new OpenAiError(
                        404,
                        article(guideline, 3) + " The city has approved no model of this name; see GET /api/v1/models.",
                        INVALID,
                        "model",
                        "model_not_found",
                        null);
            case Refusal.NotAdmitted(var missing, var who) -> notAdmitted(missing, who, guideline);
            case Refusal.NotText(var parameter) ->
                new OpenAiError(
                        400,
                        article(guideline, Refusal.NotText.ARTICLE),
                        INVALID,
                        parameter,
                        "guideline_article_2",
                        null);
            case Refusal.Blocked blocked -> blocked(blocked, guideline);
            case Refusal.GuardSilent(var why) ->
                new OpenAiError(
                        503,
                        "The guard gave no answer (%s). Nothing was sent. Try again later."
                                .formatted(why.name().toLowerCase(Locale.ROOT)),
                        "server_error",
                        "",
                        "guard_unavailable",
                        why == Gatekeeper.Silence.FULL ? Duration.ofSeconds(1) : null);
            case Refusal.WouldLeak() ->
                new OpenAiError(
                        400,
                        article(guideline, 5)
                                + " A place was left that the placeholders did not cover; nothing was sent.",
                        INVALID,
                        "messages",
                        "guideline_article_5",
                        null);
            case Refusal.TooFast(var left) ->
                new OpenAiError(
                        429, "Too many requests a minute.", "rate_limit_error", "", "rate_limit_exceeded", left);
            case Refusal.QuotaUsed(var ofSection, var most) ->
                new OpenAiError(
                        429,
                        "Today's %,d requests of the %s are used up.".formatted(most, ofSection ? "section" : "person"),
                        "insufficient_quota",
                        "",
                        "insufficient_quota",
                        null);
            case Refusal.BudgetSpent(var ofSection, var budget) ->
                new OpenAiError(
                        429,
                        "This month's budget of the %s, %,d yen, is spent."
                                .formatted(ofSection ? "section" : "person", budget),
                        "insufficient_quota",
                        "",
                        "billing_hard_limit_reached",
                        null);
            case Refusal.Upstream upstream -> upstream(upstream);
        };
    }

    private static OpenAiError notAdmitted(Set<Missing> missing, UUID who, Guideline guideline) {
        var way = missing.contains(Missing.ANSWERER)
                ? "Nobody answers for this token. Somebody who may use the AI desk opens /staff/assistant/guideline/tools/"
                        + who + " and answers for it."
                : "The person who answers for this token confirms the guideline and passes the short test at /staff/assistant/guideline.";
        return new OpenAiError(
                403,
                article(guideline, Refusal.NotAdmitted.ARTICLE) + " Nothing was sent. " + way,
                INVALID,
                "",
                "guideline_not_confirmed",
                null);
    }

    private static OpenAiError blocked(Refusal.Blocked blocked, Guideline guideline) {
        var articles = blocked.articles();
        var why = articles.stream().map(number -> article(guideline, number)).collect(Collectors.joining(" "));
        var found = blocked.inspection().findings().stream()
                .filter(jp.tenohira.assistant.Finding::blocks)
                .map(finding -> finding.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        return new OpenAiError(
                400,
                "Kept back, nothing was sent. %s%s (level %d, the model may be given %d)"
                        .formatted(
                                why,
                                found.isEmpty() ? "" : " Found: " + found + ".",
                                blocked.level(),
                                blocked.modelLevel()),
                INVALID,
                "messages",
                "guideline_article_" + articles.stream().findFirst().orElse(4),
                null);
    }

    private static OpenAiError upstream(Refusal.Upstream upstream) {
        var code = "upstream_" + upstream.cause().name().toLowerCase(Locale.ROOT);
        var status = switch (upstream.cause()) {
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case TIMED_OUT -> HttpStatus.GATEWAY_TIMEOUT;
            case UNREACHABLE, ADDRESS_REFUSED, KEY_REFUSED, REFUSED, BROKEN, CUT, TOO_LONG -> HttpStatus.BAD_GATEWAY;
        };
        return new OpenAiError(
                status.value(),
                "The model's endpoint failed (%s).".formatted(code),
                status == HttpStatus.TOO_MANY_REQUESTS ? "rate_limit_error" : "server_error",
                "",
                code,
                upstream.retryAfter());
    }

    static OpenAiError failed() {
        return new OpenAiError(
                500, "The city hall failed; nothing more is known here.", "server_error", "", "internal_error", null);
    }

    private static String article(Guideline guideline, int number) {
        var article = guideline.article(number);
        return "第%d条 %s / Article %d: %s"
                .formatted(
                        number,
                        article.text().in(Lang.JA),
                        number,
                        article.text().in(Lang.EN));
    }

    Map<String, Object> body() {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("message", message);
        error.put("type", type);
        error.put("param", parameter.isEmpty() ? null : parameter);
        error.put("code", code);
        return Map.of("error", error);
    }
}
