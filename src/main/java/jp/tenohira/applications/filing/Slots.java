package jp.tenohira.applications.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The slots that applications book. Everything here joins the caller's transaction: a place is taken when the case is
 * durable, and nobody can take the last one twice.
 */
@Component
public class Slots {

    private final JdbcClient jdbc;
    private final Casefiles casefiles;
    private final FreeSlots free;
    private final Clock clock;

    Slots(JdbcClient jdbc, Casefiles casefiles, FreeSlots free, Clock clock) {
        this.jdbc = jdbc;
        this.casefiles = casefiles;
        this.free = free;
        this.clock = clock;
    }

    /** Books a new case's slots, all or none; what is wrong when one is full. */
    public List<FieldError> book(CaseId id, String procedure, List<Form.Booked> wanted, Instant at) {
        var taken = new ArrayList<Place>();
        for (var booked : wanted) {
            var place = Place.of(procedure, booked);
            if (!take(place, booked.booking().capacity())) {
                taken.forEach(this::free);
                return List.of(full(procedure, booked));
            }
            taken.add(place);
        }
        taken.forEach(place -> note(id, place, at));
        return List.of();
    }

    /** Gives a mended case the slots it asks for now, and gives back those it no longer does. */
    public List<FieldError> rebook(CaseId id, String procedure, List<Form.Booked> wanted) {
        var held = new ArrayList<>(held(id));
        var missing = wanted.stream()
                .filter(booked -> !held.remove(Place.of(procedure, booked)))
                .toList();
        var errors = book(id, procedure, missing, clock.instant());
        if (errors.isEmpty()) {
            held.forEach(place -> release(id, place));
        }
        return errors;
    }

    /** Gives back every slot of a case. */
    void release(CaseId id) {
        held(id).forEach(place -> release(id, place));
    }

    /** The same for a case that never came to be: its notes go with it. */
    public void forget(CaseId id) {
        release(id);
        jdbc.sql("delete from slot_booking where casefile = :casefile")
                .param("casefile", id.value())
                .update();
    }

    /** Who withdraws or is refused needs no place any more. */
    @EventListener
    void on(CaseMoved moved) {
        if (moved.to() == CaseState.WITHDRAWN || (moved.to() == CaseState.DECIDED && refused(moved.id()))) {
            release(moved.id());
        }
    }

    private boolean refused(CaseId id) {
        return casefiles
                .find(id)
                .filter(casefile -> casefile.outcome() == CaseOutcome.REFUSE)
                .isPresent();
    }

    private record Place(String procedure, String question, String facility, LocalDate day, LocalTime starts) {

        static Place of(String procedure, Form.Booked booked) {
            return new Place(
                    procedure,
                    booked.path().parts().getLast(),
                    booked.booking().facility(),
                    booked.booking().date(),
                    LocalTime.parse(booked.booking().start()));
        }

        Map<String, Object> columns() {
            var columns = new HashMap<String, Object>();
            columns.put("procedure", procedure);
            columns.put("question", question);
            columns.put("facility", facility);
            columns.put("day", day);
            columns.put("starts", starts);
            return columns;
        }
    }

    private boolean take(Place place, int capacity) {
        return jdbc.sql("""
                        insert into slot (procedure, question, facility, day, starts, taken)
                        values (:procedure, :question, :facility, :day, :starts, 1)
                            on conflict (municipality, procedure, question, facility, day, starts)
                            do update set taken = slot.taken + 1 where slot.taken < :capacity
                        """).params(place.columns()).param("capacity", capacity).update() == 1;
    }

    private void free(Place place) {
        jdbc.sql("""
                        update slot set taken = taken - 1
                         where procedure = :procedure and question = :question and facility = :facility
                           and day = :day and starts = :starts
                        """).params(place.columns()).update();
    }

    private void note(CaseId id, Place place, Instant at) {
        jdbc.sql("""
                        insert into slot_booking (casefile, procedure, question, facility, day, starts, booked_at)
                        values (:casefile, :procedure, :question, :facility, :day, :starts, :at)
                        """)
                .params(place.columns())
                .param("casefile", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Place> held(CaseId id) {
        return jdbc.sql("""
                        select procedure, question, facility, day, starts
                          from slot_booking
                         where casefile = :casefile and released_at is null
                         order by number
                        """).param("casefile", id.value()).query(Place.class).list();
    }

    private void release(CaseId id, Place place) {
        var released = jdbc.sql("""
                        update slot_booking set released_at = :at
                         where casefile = :casefile and released_at is null and procedure = :procedure
                           and question = :question and facility = :facility and day = :day and starts = :starts
                        """)
                .params(place.columns())
                .param("casefile", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < released; i++) {
            free(place);
        }
    }

    private FieldError full(String procedure, Form.Booked booked) {
        var slot = booked.booking();
        var near = free.near(procedure, booked, LocalDate.ofInstant(clock.instant(), JapaneseDates.JST));
        return new FieldError(
                booked.path(),
                Text.of(
                        "「%s」で選んだ%s %sからの枠は満員になりました。%s"
                                .formatted(
                                        booked.label().in(Lang.JA),
                                        JapaneseDates.date(slot.date(), Lang.JA),
                                        slot.start(),
                                        near.isEmpty()
                                                ? "別の日時を選んでください。"
                                                : "近い空きは、" + String.join("、", said(near, Lang.JA)) + "です。"),
                        "%s: the slot on %s at %s is full. %s"
                                .formatted(
                                        booked.label().in(Lang.EN),
                                        JapaneseDates.date(slot.date(), Lang.EN),
                                        slot.start(),
                                        near.isEmpty()
                                                ? "Choose another."
                                                : "Still free near by: " + String.join(", ", said(near, Lang.EN))
                                                        + ".")));
    }

    private static List<String> said(List<FreeSlots.Moment> moments, Lang lang) {
        return moments.stream()
                .map(moment -> JapaneseDates.date(moment.day(), lang) + " " + moment.start())
                .toList();
    }
}
