package jp.tenohira.applications.waitingroom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenohira.applications.waitingroom.WaitingRooms.Seen;
import jp.tenohira.applications.waitingroom.pages.WaitingPage;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipality;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Draws somebody's place in a line. */
@Component
class WaitingViews {

    private static final int SOON = 5;
    private static final int LATER = 15;
    private static final int SELDOM = 30;

    private record Crowd(Municipality city, Line line) {}

    private final WaitingRooms rooms;
    private final Procedures procedures;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    /** How many are there before the opening: counted every few seconds, however many look. */
    private final Cache<Crowd, Long> crowds = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    WaitingViews(WaitingRooms rooms, Procedures procedures, Frames frames, Messages messages, Clock clock) {
        this.rooms = rooms;
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    WaitingPage page(Seen seen, String token, HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "waiting.title"));
        var procedure = seen.ticket().procedure();
        var path = "/waiting/" + token;
        return new WaitingPage(
                frame,
                procedures.find(procedure).map(found -> found.name().in(lang)).orElse(procedure),
                path,
                refresh(seen),
                state(seen, frame),
                stats(seen, frame),
                facts(seen, frame),
                action(seen, path),
                button(seen, frame),
                mayLeave(seen.state()),
                ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString());
    }

    private Notice state(Seen seen, Frame frame) {
        var line = seen.line();
        return switch (seen.state()) {
            case EARLY -> info(frame, "early", time(seen.line().opensAt(), frame));
            case ARRIVED -> info(frame, "arrived");
            case WAITING -> info(frame, "waiting");
            case TURN ->
                Notice.success(
                        frame.t("waiting.state.turn"),
                        frame.t("waiting.state.turnText", time(seen.ticket().beginUntil(line), frame)));
            case STARTED -> info(frame, "started");
            case MISSED ->
                Notice.warning(
                        frame.t("waiting.state.missed"),
                        frame.t("waiting.state.missedText", line.rule().startWithinMinutes()));
            case LEFT -> info(frame, "left");
        };
    }

    private static Notice info(Frame frame, String key, Object... args) {
        return Notice.info(frame.t("waiting.state." + key), frame.t("waiting.state." + key + "Text", args));
    }

    private List<Stat> stats(Seen seen, Frame frame) {
        return switch (seen.state()) {
            case EARLY ->
                List.of(new Stat(frame.t("waiting.here"), grouped(here(seen.line())), frame.t("waiting.people")));
            case WAITING ->
                List.of(
                        new Stat(frame.t("waiting.ahead"), grouped(seen.ticket().ahead()), frame.t("waiting.people")),
                        new Stat(frame.t("waiting.about"), grouped(minutes(seen)), frame.t("waiting.minutes")));
            case ARRIVED, TURN, STARTED, MISSED, LEFT -> List.of();
        };
    }

    private SummaryList facts(Seen seen, Frame frame) {
        var rows = new ArrayList<SummaryList.Row>();
        var number = seen.ticket().number();
        if (number != null) {
            rows.add(new SummaryList.Row(frame.t("waiting.number"), grouped(number)));
        }
        rows.add(new SummaryList.Row(
                frame.t("waiting.rate"),
                frame.t("waiting.perMinute", seen.line().rule().perMinute())));
        return new SummaryList(rows);
    }

    private static @Nullable String action(Seen seen, String path) {
        return switch (seen.state()) {
            case TURN -> path + "/start";
            case STARTED, MISSED, LEFT -> "/procedures/" + seen.ticket().procedure() + "/drafts";
            case EARLY, ARRIVED, WAITING -> null;
        };
    }

    private static @Nullable Button button(Seen seen, Frame frame) {
        return switch (seen.state()) {
            case TURN -> Button.primary(frame.t("waiting.start"));
            case STARTED, MISSED, LEFT -> Button.secondary(frame.t("waiting.again"));
            case EARLY, ARRIVED, WAITING -> null;
        };
    }

    private static boolean mayLeave(Ticket.State state) {
        return switch (state) {
            case EARLY, ARRIVED, WAITING, TURN -> true;
            case STARTED, MISSED, LEFT -> false;
        };
    }

    /** Seldom while it takes long, so that ten thousand who wait are no load; spread over the last seconds before the opening. */
    private int refresh(Seen seen) {
        return switch (seen.state()) {
            case EARLY -> {
                var left =
                        Duration.between(clock.instant(), seen.line().opensAt()).toSeconds();
                var spread = Math.floorMod(seen.ticket().id().hashCode(), LATER);
                yield (int) Math.min(SELDOM + spread, Math.max(SOON, left + 2 + spread));
            }
            case ARRIVED -> 2;
            case WAITING -> minutes(seen) > 10 ? SELDOM : minutes(seen) > 2 ? LATER : SOON;
            case TURN -> LATER;
            case STARTED, MISSED, LEFT -> 0;
        };
    }

    private static long minutes(Seen seen) {
        return Math.ceilDiv(seen.ticket().ahead() + 1, (long) seen.line().rule().perMinute());
    }

    private long here(Line line) {
        return crowds.get(
                new Crowd(CurrentMunicipality.get(), line),
                crowd -> rooms.counts(crowd.line()).unnumbered());
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(java.time.Instant at, Frame frame) {
        return JapaneseDates.dateTime(at, frame.lang());
    }
}
