package jp.tenohira.applications.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.intake.pages.ReceptionPage;
import jp.tenohira.applications.intake.pages.ReceptionsPage;
import jp.tenohira.applications.places.Counts;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Round;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.applications.waitingroom.WaitingRooms;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the staff's pages of receptions. */
@Component
class ReceptionViews {

    private static final int MOST_ROUNDS = 50;

    private final Procedures procedures;
    private final Places places;
    private final PlaceLists lists;
    private final WaitingRooms rooms;
    private final ReceptionDetails details;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    ReceptionViews(
            Procedures procedures,
            Places places,
            PlaceLists lists,
            WaitingRooms rooms,
            ReceptionDetails details,
            Frames frames,
            Messages messages,
            Clock clock) {
        this.procedures = procedures;
        this.places = places;
        this.lists = lists;
        this.rooms = rooms;
        this.details = details;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    boolean owns(Desk desk, String code) {
        return own(desk, code).isPresent();
    }

    ReceptionsPage all(Desk desk, HttpServletRequest request, Lang lang) {
        var frame = frame(desk, request, lang, messages.in(lang, "intake.title"));
        var rows = procedures.all().stream()
                .filter(procedure -> procedure.form() && procedure.section().equals(desk.section()))
                .filter(procedure -> places.quota(procedure.code()).isPresent()
                        || rooms.rule(procedure.code()).isPresent())
                .map(procedure -> row(procedure, frame))
                .toList();
        return new ReceptionsPage(
                frame,
                new Table(
                        frame.t("intake.title"),
                        List.of(
                                new Table.Column(frame.t("intake.procedure")),
                                new Table.Column(frame.t("lottery.period")),
                                new Table.Column(frame.t("places.row.order")),
                                Table.Column.number(frame.t("intake.entries")),
                                Table.Column.number(frame.t("places.row.quota")),
                                Table.Column.number(frame.t("intake.queued"))),
                        rows));
    }

    private Table.Row row(Procedure procedure, Frame frame) {
        var period = period(procedure);
        var counts = period.flatMap(of -> places.terms(procedure.code(), of)).map(places::counts);
        return new Table.Row(List.of(
                Table.Cell.link(procedure.name().in(frame.lang()), ReceptionsController.PATH + "/" + procedure.code()),
                new Table.Cell(period.map(of -> between(of.opensAt(), of.closesAt(), frame))
                        .orElse("")),
                new Table.Cell(counts.map(of -> order(of.terms(), frame)).orElse("")),
                new Table.Cell(counts.map(of -> Integer.toString(of.entries())).orElse("")),
                new Table.Cell(
                        counts.map(of -> Integer.toString(of.terms().places())).orElse("")),
                new Table.Cell(rooms.line(procedure.code())
                        .map(rooms::counts)
                        .map(of -> Long.toString(of.unnumbered() + of.waiting()))
                        .orElse(""))));
    }

    /** Empty when it is not a procedure of the section. */
    Optional<ReceptionPage> one(Desk desk, String code, String round, int page, HttpServletRequest request, Lang lang) {
        return own(desk, code).map(procedure -> {
            var frame = frame(desk, request, lang, procedure.name().in(lang));
            var counts = counts(procedure, round);
            return new ReceptionPage(
                    frame,
                    new Breadcrumb(
                            List.of(new Link(frame.t("intake.title"), ReceptionsController.PATH)),
                            procedure.name().in(lang)),
                    request.getRequestURI()
                            + counts.map(of -> "?round=" + of.terms().round().name())
                                    .orElse(""),
                    details.notices(counts, frame),
                    details.facts(procedure, period(procedure), counts, frame),
                    details.actions(desk, counts, frame),
                    details.queue(code, frame),
                    counts.map(of -> details.entries(of, page, frame)).orElse(null),
                    counts.map(of -> details.pager(of, page, frame)).orElse(null),
                    rounds(code, counts, frame));
        });
    }

    private Optional<Counts> counts(Procedure procedure, String round) {
        var named = Round.of(procedure.code(), round).flatMap(lists::find).map(state -> places.present(state.terms()));
        return named.or(() -> period(procedure).flatMap(period -> places.terms(procedure.code(), period)))
                .map(places::counts);
    }

    private @Nullable Table rounds(String code, Optional<Counts> shown, Frame frame) {
        var others = lists.of(code, MOST_ROUNDS).stream()
                .filter(state -> shown.isEmpty()
                        || !state.terms().round().equals(shown.get().terms().round()))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<Table.Row>();
        for (var state : others) {
            var terms = state.terms();
            rows.add(new Table.Row(List.of(
                    Table.Cell.link(
                            between(terms.round().opensAt(), terms.closesAt(), frame),
                            ReceptionsController.PATH + "/" + code + "?round="
                                    + terms.round().name()),
                    new Table.Cell(Integer.toString(lists.count(terms.round()))))));
        }
        return new Table(
                frame.t("intake.otherRounds"),
                List.of(new Table.Column(frame.t("lottery.period")), Table.Column.number(frame.t("intake.entries"))),
                rows);
    }

    private Optional<Procedure> own(Desk desk, String code) {
        return procedures.find(code).filter(procedure -> procedure.section().equals(desk.section()));
    }

    private Optional<Period> period(Procedure procedure) {
        return switch (procedure.receptions().standing(clock.instant())) {
            case Standing.Open(var period) -> Optional.of(period);
            case Standing.Upcoming(var period) -> Optional.of(period);
            case Standing.Closed(var period) -> Optional.of(period);
            case Standing.Unstated _ -> Optional.empty();
        };
    }

    private Frame frame(Desk desk, HttpServletRequest request, Lang lang, String title) {
        return frames.staff(request, lang, title, desk.staff().name());
    }

    static String order(Terms terms, Frame frame) {
        return frame.t(terms.lottery() ? "intake.lottery" : "intake.firstCome");
    }

    static String between(java.time.Instant from, java.time.Instant until, Frame frame) {
        return JapaneseDates.dateTime(from, frame.lang()) + " – " + JapaneseDates.dateTime(until, frame.lang());
    }
}
