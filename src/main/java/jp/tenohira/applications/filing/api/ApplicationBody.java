package jp.tenohira.applications.filing.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The body of a filing as clients of the API send it, read strictly and within limits. */
record ApplicationBody(
        Answers answers,
        @Nullable String language,
        @Nullable String device,
        @Nullable Instant startedAt,
        @Nullable Instant filedAt) {

    private static final Set<String> KEYS = Set.of("answers", "language", "device", "startedAt", "filedAt");
    private static final Set<String> LANGUAGES =
            Arrays.stream(Lang.values()).map(Lang::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> DEVICES = Set.of("phone", "tablet", "desktop");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNameLength(64)
                            .maxNumberLength(32)
                            .maxStringLength(15_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    /** The body is not what the API describes. The message names the place and never repeats content. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static ApplicationBody read(byte[] body) {
        var document = document(body);
        if (!KEYS.containsAll(document.keySet())) {
            throw new Malformed("The body may have answers, language, device, startedAt and filedAt only");
        }
        if (!(document.get("answers") instanceof Map<?, ?> answers)) {
            throw new Malformed("\"answers\" must be a JSON object");
        }
        return new ApplicationBody(
                new Answers(typed(answers)),
                oneOf(document, "language", LANGUAGES),
                oneOf(document, "device", DEVICES),
                time(document, "startedAt"),
                time(document, "filedAt"));
    }

    private static Map<String, Object> document(byte[] body) {
        try {
            var read = JSON.readValue(body, new TypeReference<@Nullable LinkedHashMap<String, Object>>() {});
            if (read == null) {
                throw new Malformed("The body must be a JSON object, not null");
            }
            return read;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Malformed("The body must be one JSON object within the limits"
                    + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        }
    }

    @SuppressWarnings("unchecked") // every key of a JSON object is a string
    private static Map<String, Object> typed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static @Nullable String oneOf(Map<String, Object> document, String key, Set<String> allowed) {
        return switch (document.get(key)) {
            case null -> null;
            case String text when allowed.contains(text) -> text;
            default ->
                throw new Malformed("\"" + key + "\" must be one of "
                        + allowed.stream().sorted().toList());
        };
    }

    private static @Nullable Instant time(Map<String, Object> document, String key) {
        return switch (document.get(key)) {
            case null -> null;
            case String text when text.length() <= 40 -> time(text, key);
            default ->
                throw new Malformed("\"" + key + "\" must be a time with offset such as 2023-11-06T21:14:00+09:00");
        };
    }

    private static Instant time(String text, String key) {
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                    || time.isAfter(Instant.parse("2100-01-01T00:00:00Z"))) {
                throw new Malformed("\"" + key + "\" must lie between 2000 and 2100");
            }
            return time;
        } catch (DateTimeException e) {
            throw new Malformed("\"" + key + "\" must be a time with offset such as 2023-11-06T21:14:00+09:00");
        }
    }
}
