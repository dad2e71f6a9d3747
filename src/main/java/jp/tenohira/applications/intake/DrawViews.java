package jp.tenohira.applications.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.intake.pages.DrawPage;
import jp.tenohira.applications.lottery.DrawRefused;
import jp.tenohira.applications.places.Draws;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Round;
import jp.tenohira.applications.places.RoundState;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.intake.Quota;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the page that asks before lots are drawn. */
@Component
class DrawViews {

    private final PlaceLists lists;
    private final Places places;
    private final Draws draws;
    private final Frames frames;
    private final Messages messages;

    DrawViews(PlaceLists lists, Places places, Draws draws, Frames frames, Messages messages) {
        this.lists = lists;
        this.places = places;
        this.draws = draws;
        this.frames = frames;
        this.messages = messages;
    }

    /** Empty when there is nothing to draw. */
    Optional<DrawPage> page(
            Desk desk, Round round, String typed, Optional<DrawRefused> why, HttpServletRequest request, Lang lang) {
        return lists.find(round).filter(state -> state.terms().lottery()).map(state -> {
            var error = why.map(refused -> sentence(refused, lang)).orElse(null);
            var frame = frames.staff(
                            request,
                            lang,
                            messages.in(lang, "intake.draw.title"),
                            desk.staff().name())
                    .withErrors(error != null);
            return page(state, typed, error, frame);
        });
    }

    private DrawPage page(RoundState state, String typed, @Nullable String error, Frame frame) {
        var round = state.terms().round();
        var back = ReceptionsController.PATH + "/" + round.procedure() + "?round=" + round.name();
        return new DrawPage(
                frame,
                error == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("draw", error))),
                Notice.warning(frame.t("intake.draw.once"), frame.t("intake.draw.onceText")),
                about(state, frame),
                ReceptionsController.PATH + "/" + round.procedure() + "/draw?round=" + round.name(),
                fields(round, typed, error, frame),
                List.of(
                        Button.danger(frame.t("intake.draw.do")),
                        Button.secondary(frame.t("intake.draw.cancel")).to(back)));
    }

    private SummaryList about(RoundState state, Frame frame) {
        var terms = state.terms();
        var draw = draws.of(terms);
        return new SummaryList(List.of(
                new SummaryList.Row(
                        frame.t("lottery.period"),
                        frame.t(
                                "procedures.one.between",
                                JapaneseDates.dateTime(terms.round().opensAt(), frame.lang()),
                                JapaneseDates.dateTime(terms.closesAt(), frame.lang()))),
                new SummaryList.Row(frame.t("intake.entries"), frame.t("places.number", lists.count(terms.round()))),
                new SummaryList.Row(frame.t("places.row.quota"), frame.t("places.number", terms.places())),
                new SummaryList.Row(frame.t("places.row.waitingList"), frame.t("places.number", terms.waitingList())),
                new SummaryList.Row(
                        frame.t("places.row.drawAt"),
                        draw.map(of -> frame.t("places.after", JapaneseDates.dateTime(of.plannedAt(), frame.lang())))
                                .orElse("")),
                new SummaryList.Row(
                        frame.t("places.row.commitment"),
                        draw.map(Draws.Draw::commitment).orElse(""))));
    }

    private List<Field> fields(Round round, String typed, @Nullable String error, Frame frame) {
        return places
                .quota(round.procedure())
                .flatMap(Quota::publicValue)
                .<Field>map(name -> new TextField(
                        "draw",
                        "publicValue",
                        name.in(frame.lang()),
                        frame.t("intake.draw.valueHint"),
                        error,
                        true,
                        TextField.Kind.TEXT,
                        typed,
                        null,
                        null,
                        200))
                .stream()
                .toList();
    }

    private String sentence(DrawRefused why, Lang lang) {
        return switch (why) {
            case DrawRefused.NothingToDraw() -> messages.in(lang, "intake.draw.nothing");
            case DrawRefused.TooEarly(var planned) ->
                messages.in(lang, "intake.draw.tooEarly", JapaneseDates.dateTime(planned, lang));
            case DrawRefused.AlreadyDrawn(var at) ->
                messages.in(lang, "intake.draw.already", JapaneseDates.dateTime(at, lang));
            case DrawRefused.PublicValueMissing() -> messages.in(lang, "intake.draw.valueMissing");
        };
    }
}
