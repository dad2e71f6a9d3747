package jp.tenohira.payments.settlement.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tenohira.payments.Taking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was known of a day when it was closed, as its posting keeps it for good. Earlier postings lack slips and differences. */
public record ClosedFacts(
        long total,
        long cash,
        long cashless,
        long deposited,
        boolean complete,
        List<Taken> takings,
        List<Deposited> slips,
        List<Differing> differences) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public ClosedFacts {
        takings = orNone(takings);
        slips = orNone(slips);
        differences = orNone(differences);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public record Taken(
            String register, String feeKind, String tender, String brand, long yen, int count, String origin) {

        private static Taken of(Taking taking) {
            return new Taken(
                    taking.register(),
                    taking.feeKind(),
                    taking.tender().name(),
                    taking.brand(),
                    taking.yen(),
                    taking.count(),
                    taking.origin());
        }
    }

    public record Deposited(String number, long yen, LocalDate on) {}

    public record Differing(
            Difference.Kind kind, String subject, long yen, Reason reason, String words, String by, Instant at) {

        private static Differing of(Day.Judged judged, Explanations.Given given) {
            var difference = judged.difference();
            return new Differing(
                    difference.kind(),
                    difference.subject(),
                    difference.yen(),
                    given.reason(),
                    given.words(),
                    given.by(),
                    given.at());
        }
    }

    static ClosedFacts of(Day day) {
        var facts = day.facts();
        return new ClosedFacts(
                facts.total(),
                facts.cash(),
                facts.cashless(),
                facts.deposited(),
                facts.complete(),
                facts.takings().stream().map(Taken::of).toList(),
                facts.slips().stream()
                        .map(slip -> new Deposited(slip.number(), slip.yen(), slip.depositedOn()))
                        .toList(),
                day.differences().stream()
                        .map(judged -> judged.given().map(given -> Differing.of(judged, given)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    public static ClosedFacts read(String json) {
        return JSON.readValue(json, ClosedFacts.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
