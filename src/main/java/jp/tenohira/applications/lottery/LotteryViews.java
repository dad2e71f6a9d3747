package jp.tenohira.applications.lottery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenohira.applications.lottery.LotteryTables.Commitment;
import jp.tenohira.applications.lottery.LotteryTables.Drawn;
import jp.tenohira.applications.lottery.pages.LotteriesPage;
import jp.tenohira.applications.lottery.pages.LotteryPage;
import jp.tenohira.applications.places.Draws;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Round;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.draws.DrawRecord;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws the public pages of draws. */
@Component
class LotteryViews {

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_RESULTS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LotteryTables tables;
    private final PlaceLists lists;
    private final Places places;
    private final Frames frames;
    private final Messages messages;

    LotteryViews(LotteryTables tables, PlaceLists lists, Places places, Frames frames, Messages messages) {
        this.tables = tables;
        this.lists = lists;
        this.places = places;
        this.frames = frames;
        this.messages = messages;
    }

    /** Empty when lots were never drawn for it and never will be. */
    Optional<LotteriesPage> all(Procedure procedure, HttpServletRequest request, Lang lang) {
        var rounds = tables.commitments(procedure.code(), MOST_ROUNDS);
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        var frame = frames.resident(request, lang, messages.in(lang, "lottery.title"));
        var table = new Table(
                frame.t("lottery.rounds"),
                List.of(
                        new Table.Column(frame.t("lottery.opens")),
                        new Table.Column(frame.t("lottery.commitment")),
                        new Table.Column(frame.t("lottery.drawnAt"))),
                rounds.stream().map(round -> row(round, lang)).toList());
        return Optional.of(new LotteriesPage(
                frame, crumbs(procedure, frame, false), procedure.name().in(lang), table));
    }

    private Table.Row row(Commitment commitment, Lang lang) {
        var round = commitment.round();
        return new Table.Row(List.of(
                Table.Cell.link(JapaneseDates.dateTime(round.opensAt(), lang), Draws.page(round)),
                new Table.Cell(commitment.commitment().substring(0, 16) + "…"),
                new Table.Cell(tables.drawn(round)
                        .map(drawn -> JapaneseDates.dateTime(drawn.at(), lang))
                        .orElseGet(() -> messages.in(lang, "lottery.notYet")))));
    }

    /** Empty when there is no commitment for the round. */
    Optional<LotteryPage> one(Procedure procedure, Round round, HttpServletRequest request, Lang lang) {
        return tables.commitment(round)
                .flatMap(commitment ->
                        terms(procedure, round).map(terms -> page(procedure, commitment, terms, request, lang)));
    }

    /** A round that nobody entered yet is known by the reception it belongs to. */
    private Optional<Terms> terms(Procedure procedure, Round round) {
        return lists.find(round)
                .map(state -> places.present(state.terms()))
                .or(() -> procedure.receptions().all().stream()
                        .flatMap(reception -> reception.around(round.opensAt(), round.opensAt()).stream())
                        .filter(period -> period.opensAt().equals(round.opensAt()))
                        .findFirst()
                        .flatMap((Period period) -> places.terms(procedure.code(), period)));
    }

    private LotteryPage page(
            Procedure procedure, Commitment commitment, Terms terms, HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "lottery.title"));
        var drawn = tables.drawn(terms.round());
        var record = drawn.map(LotteryViews::record);
        return new LotteryPage(
                frame,
                crumbs(procedure, frame, true),
                procedure.name().in(lang),
                state(commitment, terms, drawn, frame),
                new SummaryList(facts(commitment, terms, record, frame)),
                drawn.isPresent() ? Draws.page(terms.round()) + "/record.json" : null,
                record.map(of -> results(of, frame)).orElse(null));
    }

    private Notice state(Commitment commitment, Terms terms, Optional<Drawn> drawn, Frame frame) {
        return drawn.map(done ->
                        Notice.success(frame.t("lottery.done"), frame.t("lottery.doneText", time(done.at(), frame))))
                .orElseGet(() -> Notice.info(
                        frame.t("lottery.waiting"),
                        frame.t("lottery.waitingText", time(Commitments.plannedAt(commitment, terms), frame))));
    }

    private List<SummaryList.Row> facts(Commitment commitment, Terms terms, Optional<DrawRecord> record, Frame frame) {
        var rows = new ArrayList<SummaryList.Row>();
        add(
                rows,
                frame,
                "period",
                frame.t("procedures.one.between", time(terms.round().opensAt(), frame), time(terms.closesAt(), frame)));
        add(rows, frame, "places", frame.t("places.number", terms.places()));
        add(rows, frame, "waitingList", frame.t("places.number", terms.waitingList()));
        add(rows, frame, "commitment", commitment.commitment());
        add(rows, frame, "committedAt", time(commitment.committedAt(), frame));
        commitment.publicValue().ifPresent(name -> add(rows, frame, "publicValueName", name.in(frame.lang())));
        tables.list(terms.round()).ifPresent(list -> {
            add(rows, frame, "listClosedAt", time(list.closedAt(), frame));
            add(
                    rows,
                    frame,
                    "entrants",
                    frame.t("places.number", list.entrants().size()));
            add(rows, frame, "entrantsSha256", list.sha256());
        });
        record.ifPresent(of -> {
            if (!of.publicValue().isEmpty()) {
                add(rows, frame, "publicValue", of.publicValue());
            }
            add(rows, frame, "seed", of.seed());
        });
        return rows;
    }

    private static Table results(DrawRecord record, Frame frame) {
        var shown = Math.min(MOST_RESULTS, record.order().size());
        return new Table(
                frame.t("lottery.results", record.order().size(), shown),
                List.of(
                        Table.Column.number(frame.t("lottery.number")),
                        new Table.Column(frame.t("lottery.receipt")),
                        new Table.Column(frame.t("lottery.result"))),
                IntStream.range(0, shown)
                        .mapToObj(i -> new Table.Row(List.of(
                                new Table.Cell(Integer.toString(i + 1)),
                                new Table.Cell(record.order().get(i)),
                                new Table.Cell(result(record, i, frame)))))
                        .toList());
    }

    private static String result(DrawRecord record, int index, Frame frame) {
        if (index < record.places()) {
            return frame.t("lottery.won");
        }
        return index < record.places() + record.waitingList()
                ? frame.t("lottery.onList", index - record.places() + 1)
                : frame.t("lottery.lost");
    }

    static DrawRecord record(Drawn drawn) {
        return JSON.readValue(drawn.record(), DrawRecord.class);
    }

    private static Breadcrumb crumbs(Procedure procedure, Frame frame, boolean deeper) {
        var links = new ArrayList<>(List.of(
                new Link(frame.t("procedures.home.crumb"), "/"),
                new Link(procedure.name().in(frame.lang()), "/procedures/" + procedure.code())));
        if (deeper) {
            links.add(new Link(frame.t("lottery.rounds"), "/procedures/" + procedure.code() + "/lottery"));
        }
        return new Breadcrumb(links, frame.t("lottery.title"));
    }

    private static void add(List<SummaryList.Row> rows, Frame frame, String key, String value) {
        rows.add(new SummaryList.Row(frame.t("lottery." + key), value));
    }

    private static String time(Instant at, Frame frame) {
        return JapaneseDates.dateTime(at, frame.lang());
    }
}
