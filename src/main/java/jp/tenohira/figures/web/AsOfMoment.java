package jp.tenohira.figures.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The parameter {@code asOf}: a day in Japan, which means its end, or a moment with offset. */
final class AsOfMoment {

    static final String NAME = "asOf";

    private AsOfMoment() {}

    static Optional<Instant> of(Map<String, String> parameters) {
        var typed = parameters.getOrDefault(NAME, "").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    typed.contains("T")
                            ? OffsetDateTime.parse(typed).toInstant()
                            : LocalDate.parse(typed)
                                    .atTime(LocalTime.MAX)
                                    .atZone(JapaneseDates.JST)
                                    .toInstant());
        } catch (DateTimeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "asOf is a day like 2024-02-08 or a moment like 2024-02-08T10:00:00+09:00, not " + typed);
        }
    }
}
