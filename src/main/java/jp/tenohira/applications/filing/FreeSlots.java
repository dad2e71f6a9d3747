package jp.tenohira.applications.filing;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseId;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.QuestionType.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many places of the slots are still free, as far as anybody can know before the booking itself. */
@Component
public class FreeSlots {

    private static final int MOST_DAYS = 60;
    private static final int MOST_NEAR = 3;

    private final JdbcClient jdbc;

    FreeSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question that books, in the procedure it belongs to; a case's own place counts as free while it is mended. */
    public record Offer(String procedure, String question, QuestionType type, Optional<CaseId> mends) {}

    /** A slot with how many of its places are free. */
    public record Free(Opening opening, int left) {}

    public record Moment(LocalDate day, String start) {}

    /** The slots of a day in their order; none when the facility is not open. */
    public List<Free> on(Offer offer, String facility, LocalDate day, LocalDate today) {
        var taken = taken(offer, facility, day, day);
        return free(offer, facility, day, today, taken);
    }

    /** Days with a free slot that lie nearest to the day, in their order. */
    public List<LocalDate> daysNear(Offer offer, String facility, LocalDate day, LocalDate today, int most) {
        var taken = taken(offer, facility, day.minusDays(MOST_DAYS), day.plusDays(MOST_DAYS));
        return nearest(day)
                .skip(1)
                .filter(near ->
                        free(offer, facility, near, today, taken).stream().anyMatch(slot -> slot.left > 0))
                .limit(most)
                .sorted()
                .toList();
    }

    /** The free slots nearest to one that is full: of the same day first. */
    List<Moment> near(String procedure, Form.Booked booked, LocalDate today) {
        var slot = booked.booking();
        var offer = new Offer(procedure, booked.path().parts().getLast(), booked.type(), Optional.empty());
        var taken = taken(
                offer,
                slot.facility(),
                slot.date().minusDays(MOST_DAYS),
                slot.date().plusDays(MOST_DAYS));
        return nearest(slot.date())
                .flatMap(day -> free(offer, slot.facility(), day, today, taken).stream()
                        .filter(free -> free.left > 0)
                        .map(free -> new Moment(day, free.opening.start())))
                .limit(MOST_NEAR)
                .sorted(Comparator.comparing(Moment::day).thenComparing(Moment::start))
                .toList();
    }

    private static Stream<LocalDate> nearest(LocalDate day) {
        return Stream.concat(
                Stream.of(day),
                Stream.iterate(1, away -> away <= MOST_DAYS, away -> away + 1)
                        .flatMap(away -> Stream.of(day.plusDays(away), day.minusDays(away))));
    }

    private static List<Free> free(
            Offer offer, String facility, LocalDate day, LocalDate today, Map<Moment, Integer> taken) {
        var free = new ArrayList<Free>();
        for (var opening : offer.type.openings(facility, day, today)) {
            var gone = taken.getOrDefault(new Moment(day, opening.start()), 0);
            free.add(new Free(opening, Math.max(0, opening.capacity() - gone)));
        }
        return free;
    }

    private Map<Moment, Integer> taken(Offer offer, String facility, LocalDate from, LocalDate until) {
        var taken = new HashMap<Moment, Integer>();
        jdbc.sql("""
                select s.day, s.starts,
                       s.taken - (select count(*) from slot_booking b
                                   where b.casefile = :mends::uuid and b.released_at is null and b.procedure = s.procedure
                                     and b.question = s.question and b.facility = s.facility and b.day = s.day
                                     and b.starts = s.starts) as taken
                  from slot s
                 where s.procedure = :procedure and s.question = :question and s.facility = :facility
                   and s.day between :from and :until
                """)
                .param("procedure", offer.procedure)
                .param("question", offer.question)
                .param("facility", facility)
                .param("from", from)
                .param("until", until)
                .param("mends", offer.mends.map(CaseId::value).orElse(null))
                .query((ResultSet rs) -> {
                    var moment = new Moment(
                            rs.getObject("day", LocalDate.class),
                            rs.getObject("starts", LocalTime.class).toString());
                    taken.put(moment, rs.getInt("taken"));
                });
        return taken;
    }
}
