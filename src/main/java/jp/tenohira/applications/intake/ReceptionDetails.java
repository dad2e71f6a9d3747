package jp.tenohira.applications.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.places.Counts;
import jp.tenohira.applications.places.Draws;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.applications.waitingroom.WaitingRooms;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** The parts of the page of one reception. */
@Component
class ReceptionDetails {

    private static final int PAGE = 50;

    private final PlaceLists lists;
    private final Draws draws;
    private final WaitingRooms rooms;
    private final Clock clock;

    ReceptionDetails(PlaceLists lists, Draws draws, WaitingRooms rooms, Clock clock) {
        this.lists = lists;
        this.draws = draws;
        this.rooms = rooms;
        this.clock = clock;
    }

    List<Notice> notices(Optional<Counts> counts, Frame frame) {
        if (counts.isEmpty()) {
            return List.of(Notice.info(frame.t("intake.everybody"), frame.t("intake.everybodyText")));
        }
        var terms = counts.get().terms();
        if (!terms.lottery()) {
            return List.of();
        }
        return draws.of(terms).stream()
                .map(draw -> {
                    var drawnAt = draw.drawnAt();
                    return drawnAt == null
                            ? Notice.info(
                                    frame.t("lottery.waiting"),
                                    frame.t("places.after", JapaneseDates.dateTime(draw.plannedAt(), frame.lang())))
                            : Notice.success(frame.t("lottery.done"), JapaneseDates.dateTime(drawnAt, frame.lang()));
                })
                .toList();
    }

    SummaryList facts(Procedure procedure, Optional<Period> period, Optional<Counts> counts, Frame frame) {
        var rows = new ArrayList<SummaryList.Row>();
        counts.ifPresentOrElse(
                of -> {
                    var terms = of.terms();
                    add(
                            rows,
                            frame,
                            "lottery.period",
                            ReceptionViews.between(terms.round().opensAt(), terms.closesAt(), frame));
                    if (terms.endsAt().isAfter(terms.closesAt())) {
                        add(rows, frame, "procedures.one.grace", JapaneseDates.dateTime(terms.endsAt(), frame.lang()));
                    }
                    add(rows, frame, "places.row.order", ReceptionViews.order(terms, frame));
                    add(rows, frame, "places.row.quota", places(of, frame));
                    add(rows, frame, "places.row.waitingList", waiting(of, frame));
                    add(rows, frame, "intake.entries", frame.t("places.number", of.entries()));
                    if (terms.lottery()) {
                        rows.add(new SummaryList.Row(
                                frame.t("places.row.commitment"),
                                draws.of(terms).map(Draws.Draw::commitment).orElse(""),
                                List.of(new Link(frame.t("places.box.draw"), Draws.page(terms.round()))),
                                null,
                                null));
                    }
                },
                () -> period.ifPresent(of -> add(
                        rows, frame, "lottery.period", ReceptionViews.between(of.opensAt(), of.closesAt(), frame))));
        rooms.rule(procedure.code())
                .ifPresent(rule -> add(rows, frame, "waiting.rate", frame.t("waiting.perMinute", rule.perMinute())));
        return new SummaryList(rows);
    }

    private static String places(Counts counts, Frame frame) {
        var places = counts.terms().places();
        return counts.terms().lottery()
                ? frame.t("places.number", places)
                : frame.t("places.left", places, counts.left());
    }

    private static String waiting(Counts counts, Frame frame) {
        var most = counts.terms().waitingList();
        return counts.terms().lottery()
                ? frame.t("places.number", most)
                : frame.t("places.waiting", most, counts.waiting());
    }

    List<Button> actions(Desk desk, Optional<Counts> counts, Frame frame) {
        return counts
                .map(Counts::terms)
                .filter(terms -> desk.head() && terms.lottery() && mayDraw(terms))
                .map(terms -> Button.primary(frame.t("intake.draw.link"))
                        .to(ReceptionsController.PATH + "/" + terms.round().procedure() + "/draw?round="
                                + terms.round().name()))
                .stream()
                .toList();
    }

    private boolean mayDraw(Terms terms) {
        return lists.find(terms.round()).isPresent()
                && draws.of(terms)
                        .filter(draw ->
                                draw.drawnAt() == null && !clock.instant().isBefore(draw.plannedAt()))
                        .isPresent();
    }

    /** How the waiting room stands now; empty without one. */
    List<Stat> queue(String code, Frame frame) {
        return rooms.line(code).map(rooms::counts).stream()
                .flatMap(counts -> java.util.stream.Stream.of(
                        stat(frame, "unnumbered", counts.unnumbered()),
                        stat(frame, "waiting", counts.waiting()),
                        stat(frame, "turn", counts.turn()),
                        stat(frame, "started", counts.started()),
                        stat(frame, "missed", counts.missed()),
                        stat(frame, "left", counts.left())))
                .toList();
    }

    private static Stat stat(Frame frame, String key, long number) {
        return new Stat(
                frame.t("intake.queue." + key), String.format(Locale.ROOT, "%,d", number), frame.t("waiting.people"));
    }

    Table entries(Counts counts, int page, Frame frame) {
        var terms = counts.terms();
        var undrawn = terms.lottery()
                && !lists.find(terms.round()).filter(state -> state.drawn()).isPresent();
        var rows = lists.inOrder(terms.round(), (pageOf(counts, page) - 1) * PAGE, PAGE).stream()
                .map(entry -> new Table.Row(List.of(
                        new Table.Cell(undrawn ? "" : Integer.toString(entry.number())),
                        Table.Cell.link(entry.receipt(), "/staff/cases/" + entry.receipt()),
                        new Table.Cell(JapaneseDates.dateTime(entry.orderAt(), frame.lang())),
                        new Table.Cell(
                                undrawn
                                        ? frame.t("places.box.inDraw")
                                        : standing(terms, entry.number(), frame)
                                                + (entry.movedUpAt() == null ? "" : frame.t("intake.movedUp"))))))
                .toList();
        return new Table(
                frame.t("intake.list"),
                List.of(
                        Table.Column.number(frame.t("lottery.number")),
                        new Table.Column(frame.t("lottery.receipt")),
                        new Table.Column(frame.t("intake.received")),
                        new Table.Column(frame.t("lottery.result"))),
                rows);
    }

    Pager pager(Counts counts, int page, Frame frame) {
        return new Pager(
                pageOf(counts, page),
                pages(counts),
                "?round=" + counts.terms().round().name() + "&page={page}");
    }

    private static String standing(Terms terms, int number, Frame frame) {
        if (number <= terms.places()) {
            return frame.t("intake.place");
        }
        return number <= terms.room() ? frame.t("lottery.onList", number - terms.places()) : frame.t("intake.outside");
    }

    private static int pages(Counts counts) {
        return Math.max(1, Math.ceilDiv(counts.entries(), PAGE));
    }

    private static int pageOf(Counts counts, int page) {
        return Math.clamp(page, 1, pages(counts));
    }

    private static void add(List<SummaryList.Row> rows, Frame frame, String key, String value) {
        rows.add(new SummaryList.Row(frame.t(key), value));
    }
}
