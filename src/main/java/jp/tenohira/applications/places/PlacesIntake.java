package jp.tenohira.applications.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Intake;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList.Row;
import org.springframework.stereotype.Component;

/** Tells before applying how many places are left, or how lots are drawn. */
@Component
class PlacesIntake implements Intake {

    private final Places places;
    private final Draws draws;
    private final Messages messages;

    PlacesIntake(Places places, Draws draws, Messages messages) {
        this.places = places;
        this.draws = draws;
        this.messages = messages;
    }

    @Override
    public List<Row> facts(Procedure procedure, Standing standing, Lang lang) {
        return terms(procedure, standing)
                .map(terms -> terms.lottery() ? ofLottery(terms, lang) : ofFirstCome(places.counts(terms), lang))
                .orElseGet(List::of);
    }

    @Override
    public Optional<Notice> hindrance(Procedure procedure, Standing standing, Lang lang) {
        return terms(procedure, standing)
                .filter(terms -> standing instanceof Standing.Open && !terms.lottery())
                .map(places::counts)
                .filter(Counts::full)
                .map(counts -> Notice.info(
                        messages.in(lang, "places.full"),
                        messages.in(
                                lang,
                                "places.fullText",
                                counts.terms().places(),
                                counts.terms().waitingList())));
    }

    private Optional<Terms> terms(Procedure procedure, Standing standing) {
        return procedure.form()
                ? period(standing).flatMap(period -> places.terms(procedure.code(), period))
                : Optional.empty();
    }

    private static Optional<Period> period(Standing standing) {
        return switch (standing) {
            case Standing.Open(var period) -> Optional.of(period);
            case Standing.Upcoming(var period) -> Optional.of(period);
            case Standing.Closed(var period) -> Optional.of(period);
            case Standing.Unstated _ -> Optional.empty();
        };
    }

    private List<Row> ofFirstCome(Counts counts, Lang lang) {
        var rows = new ArrayList<Row>();
        var terms = counts.terms();
        rows.add(row(lang, "order", messages.in(lang, "places.firstCome")));
        rows.add(row(lang, "quota", messages.in(lang, "places.left", terms.places(), counts.left())));
        if (terms.waitingList() > 0) {
            rows.add(row(
                    lang, "waitingList", messages.in(lang, "places.waiting", terms.waitingList(), counts.waiting())));
        }
        return rows;
    }

    private List<Row> ofLottery(Terms terms, Lang lang) {
        var rows = new ArrayList<Row>();
        rows.add(row(lang, "order", messages.in(lang, "places.lottery")));
        rows.add(row(lang, "quota", messages.in(lang, "places.number", terms.places())));
        if (terms.waitingList() > 0) {
            rows.add(row(lang, "waitingList", messages.in(lang, "places.number", terms.waitingList())));
        }
        draws.of(terms).ifPresent(draw -> {
            rows.add(row(
                    lang, "drawAt", messages.in(lang, "places.after", JapaneseDates.dateTime(draw.plannedAt(), lang))));
            rows.add(new Row(
                    messages.in(lang, "places.row.commitment"),
                    draw.commitment(),
                    List.of(new Link(messages.in(lang, "places.box.draw"), Draws.page(terms.round()))),
                    null,
                    null));
        });
        return rows;
    }

    private Row row(Lang lang, String key, String value) {
        return new Row(messages.in(lang, "places.row." + key), value);
    }
}
