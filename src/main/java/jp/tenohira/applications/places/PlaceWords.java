package jp.tenohira.applications.places;

import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in words where an application stands among those for the same places. */
@Component
public class PlaceWords {

    private final Places places;
    private final Draws draws;
    private final Messages messages;

    PlaceWords(Places places, Draws draws, Messages messages) {
        this.places = places;
        this.draws = draws;
        this.messages = messages;
    }

    /** What the receipt and the page of the application say; empty when it is not for places. */
    public Optional<PlaceBox> of(CaseId id, Lang lang) {
        return places.of(id).map(of -> new PlaceBox(notice(of, lang), more(of, lang)));
    }

    /** The same for staff, in a word or two. */
    public String said(Standing.Of of, Lang lang) {
        var data = PlaceData.of(of);
        var number = data.waitingListNumber();
        if (of.movedUp() && data.standing() == PlaceData.Where.PLACE) {
            return messages.in(lang, "desk.place.moved-up");
        }
        var said = number == null
                ? messages.in(
                        lang,
                        "desk.place." + data.standing().key()
                                + (of.terms().lottery() && data.settled() ? "-by-lot" : ""))
                : messages.in(lang, "desk.place.number", number);
        return data.settled() ? said : messages.in(lang, "desk.place.settling", said);
    }

    private Notice notice(Standing.Of of, Lang lang) {
        return switch (of.standing()) {
            case Standing.Settling(var place) -> info(lang, place ? "settlingPlace" : "settlingList");
            case Standing.Place _
            when of.movedUp() -> success(lang, "movedUp", JapaneseDates.dateTime(of.movedUpAt(), lang));
            case Standing.Place _ -> success(lang, of.terms().lottery() ? "drawn" : "place");
            case Standing.OnWaitingList(var number) -> info(lang, "waiting", number);
            case Standing.NoPlace _ -> info(lang, of.terms().lottery() ? "notDrawn" : "none");
            case Standing.GivenUp _ -> info(lang, "givenUp");
            case Standing.InDraw _ ->
                draws.of(of.terms())
                        .map(draw ->
                                info(lang, "inDraw", JapaneseDates.dateTime(draw.plannedAt(), lang), draw.commitment()))
                        .orElseGet(() -> info(lang, "inDrawSoon"));
        };
    }

    private @Nullable Link more(Standing.Of of, Lang lang) {
        return of.terms().lottery()
                ? new Link(
                        messages.in(lang, "places.box.draw"),
                        Draws.page(of.terms().round()))
                : null;
    }

    private Notice info(Lang lang, String key, Object... args) {
        return Notice.info(
                messages.in(lang, "places.box." + key), messages.in(lang, "places.box." + key + "Text", args));
    }

    private Notice success(Lang lang, String key, Object... args) {
        return Notice.success(
                messages.in(lang, "places.box." + key), messages.in(lang, "places.box." + key + "Text", args));
    }
}
