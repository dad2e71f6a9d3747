package jp.tenohira.assistant.gateway;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.allowances.Allowance.Share;
import jp.tenohira.assistant.allowances.Allowances;
import jp.tenohira.assistant.gateway.Gatekeeper.Silence;
import jp.tenohira.assistant.gateway.Use.Door;
import jp.tenohira.assistant.gateway.Use.End;
import jp.tenohira.assistant.models.Answer;
import jp.tenohira.assistant.models.Hearer;
import jp.tenohira.assistant.models.Model;
import jp.tenohira.assistant.models.ModelDoor;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.assistant.models.UpstreamFailed;
import jp.tenohira.assistant.placeholders.Leaks;
import jp.tenohira.assistant.placeholders.Placeholders;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.RateLimits.Limit;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * The only way to a model. Nothing is sent unless the guard has answered, the level fits the model, no original of a placeholder is in the
 * bytes and the allowance is not used up; and nothing is sent that the log does not know.
 */
@Component
public class Gateway {

    private static final String PACE = "assistant.use";

    private final Models models;
    private final Screened.Screen screen;
    private final OutgoingBody bodies;
    private final ModelDoor door;
    private final UseLog log;
    private final UseEnds ends;
    private final NoModel noModel;
    private final RateLimits limits;
    private final Allowances allowances;
    private final Admissions admissions;

    Gateway(
            Models models,
            Screened.Screen screen,
            OutgoingBody bodies,
            ModelDoor door,
            UseLog log,
            UseEnds ends,
            NoModel noModel,
            RateLimits limits,
            Allowances allowances,
            Admissions admissions) {
        this.admissions = admissions;
        this.models = models;
        this.screen = screen;
        this.bodies = bodies;
        this.door = door;
        this.log = log;
        this.ends = ends;
        this.noModel = noModel;
        this.limits = limits;
        this.allowances = allowances;
    }

    /**
     * An answer that came to its end.
     *
     * @param counted whether the endpoint counted the tokens; else they are estimated, one a character
     */
    public record Sent(
            UUID use,
            String finish,
            long tokensIn,
            long tokensOut,
            boolean counted,
            int level,
            int replaced,
            int released) {}

    /** What a staff tool asks. */
    public Outcome<Sent, Refusal> sendFromTool(Staff who, Asked asked, Hearer hearer) throws IOException {
        return send(who, Door.API, asked, hearer);
    }

    /** What a person asks on the page. */
    public Outcome<Sent, Refusal> sendFromPage(Staff who, Asked asked, Hearer hearer) throws IOException {
        return send(who, Door.PAGE, asked, hearer);
    }

    /** Logs a request that holds pictures, sound or films. */
    public void keptForNoText(Staff who, boolean fromPage) {
        var asked = new Asked("", java.util.List.of(), false, false, 1, 1, false, Purpose.OTHER, java.util.Map.of());
        log.kept(
                Use.of(who, fromPage ? Door.PAGE : Door.API, asked).kept(Set.of(Refusal.NotText.ARTICLE)),
                End.NOT_TEXT);
    }

    /** Notes the minutes a person says a use saved. */
    public boolean saved(Staff who, UUID use, int minutes) {
        return log.saved(use, who.id(), minutes);
    }

    private Outcome<Sent, Refusal> send(Staff who, Door from, Asked asked, Hearer hearer) throws IOException {
        var missing = admissions.missing(who);
        if (!missing.isEmpty()) {
            log.kept(Use.of(who, from, asked).kept(Set.of(Refusal.NotAdmitted.ARTICLE)), End.NOT_ADMITTED);
            return Outcome.refused(new Refusal.NotAdmitted(missing, who.id()));
        }
        var wait = paced(who);
        if (wait.isPresent()) {
            return Outcome.refused(new Refusal.TooFast(wait.get()));
        }
        var text = asked.text();
        if (text.length() > Guard.LONGEST) {
            return Outcome.refused(new Refusal.TooLong(text.length(), Guard.LONGEST));
        }
        var model = models.find(asked.model());
        var none = model.isEmpty()
                && asked.model().equals(Models.NONE)
                && models.approved().isEmpty();
        if (model.isEmpty() && !none) {
            return Outcome.refused(new Refusal.ModelUnknown(asked.model()));
        }
        var use = Use.of(who, from, asked);
        try (var look = screen.look(text, asked)) {
            var begun = model.isEmpty() || look.turnedAway()
                    ? Optional.<Begun>empty()
                    : Optional.of(begun(use, model.get(), asked));
            return switch (screen.screened(who, asked, text, look)) {
                case Outcome.Refused<Screened, Silence>(var why) -> {
                    log.kept(use.carrying(text.getBytes(StandardCharsets.UTF_8), 0), End.GUARD_SILENT);
                    yield Outcome.refused(new Refusal.GuardSilent(why));
                }
                case Outcome.Accepted<Screened, Silence>(var screened) ->
                    none ? withoutModel(use, asked, screened, hearer) : through(begun.orElseThrow(), screened, hearer);
            };
        }
    }

    /**
     * A request the log knows of and the guard has yet to let pass.
     *
     * @param use as the log has it
     * @param body what is sent if nothing has to be replaced
     * @param refused that the allowance is used up
     */
    private record Begun(Use use, Model model, Asked asked, byte[] body, Optional<Refusal> refused) {}

    /** Asks the database while the guard reads: what the log has of a text in which nothing is found needs no second look. */
    private Begun begun(Use use, Model model, Asked asked) {
        var body = bodies.of(model, asked, Placeholders.none());
        var carried = use.carrying(body, 0);
        return new Begun(
                carried,
                model,
                asked,
                body,
                log.begin(carried, model.yen(1_000, 1_000).signum() > 0));
    }

    /** How long to wait before the pace of the person and of the section allow a request; nothing when they do. */
    private Optional<Duration> paced(Staff who) {
        var allowance = allowances.current();
        var person = taken(who.id().toString(), allowance.person());
        return person.isPresent() || who.section() == null
                ? person
                : taken(CurrentMunicipality.get().code() + "/" + who.section(), allowance.section());
    }

    private Optional<Duration> taken(String holder, Share share) {
        var pace = new Limit(share.perMinute(), Duration.ofMinutes(1));
        var key = holder + "/" + pace.tries();
        return limits.tryTake(PACE, key, pace) ? Optional.empty() : Optional.of(limits.wait(PACE, key, pace));
    }

    private Outcome<Sent, Refusal> withoutModel(Use use, Asked asked, Screened screened, Hearer hearer)
            throws IOException {
        var inspection = screened.first();
        var answer = noModel.answer(inspection);
        var inspected = use.inspected(inspection, screened.released());
        log.kept(inspected.carrying(asked.text().getBytes(StandardCharsets.UTF_8), 0), End.NO_MODEL);
        hearer.began();
        hearer.text(answer);
        return Outcome.accepted(new Sent(use.id(), "stop", 0, 0, true, inspection.level(), 0, 0));
    }

    private Outcome<Sent, Refusal> through(Begun begun, Screened screened, Hearer hearer) throws IOException {
        var model = begun.model();
        var asked = begun.asked();
        var use = begun.use().inspected(screened.first(), screened.released());
        var level = screened.level(asked);
        if (screened.keptFrom(model.level(), asked)) {
            // With placeholders the places that count are those of the text as it would go out.
            var shown = screened.placeholders().hide(asked.text());
            var blocked = new Refusal.Blocked(screened.last(), level, model.level(), shown);
            log.kept(
                    use.carrying(asked.text().getBytes(StandardCharsets.UTF_8), 0)
                            .kept(blocked.articles()),
                    End.BLOCKED);
            return Outcome.refused(blocked);
        }
        var replaced = !screened.placeholders().isEmpty();
        var body = replaced ? bodies.of(model, asked, screened.placeholders()) : begun.body();
        var carried = replaced ? use.carrying(body, screened.placeholders().size()) : use;
        if (Leaks.any(body, screened.placeholders().originals())) {
            log.kept(carried.kept(Set.of(5)), End.WOULD_LEAK);
            return Outcome.refused(new Refusal.WouldLeak());
        }
        if (begun.refused().isPresent()) {
            return Outcome.refused(begun.refused().get());
        }
        if (!carried.toldAs(begun.use())) {
            log.amend(carried);
        }
        return exchanged(
                carried,
                model,
                asked,
                body,
                level,
                new Listening(hearer, screened.placeholders().restoring()));
    }

    private Outcome<Sent, Refusal> exchanged(
            Use use, Model model, Asked asked, byte[] body, int level, Listening listening) throws IOException {
        var end = End.FAILED;
        var estimatedIn = (long) asked.text().length();
        var tokensIn = 0L;
        var tokensOut = 0L;
        try {
            var answer = door.ask(model, body, asked.streamed(), listening);
            listening.end();
            end = End.ANSWERED;
            tokensIn = counted(answer.tokensIn(), estimatedIn);
            tokensOut = counted(answer.tokensOut(), listening.characters());
            return Outcome.accepted(new Sent(
                    use.id(),
                    answer.finish(),
                    tokensIn,
                    tokensOut,
                    isCounted(answer),
                    level,
                    use.carried().replaced(),
                    use.found().released()));
        } catch (UpstreamFailed e) {
            end = End.UPSTREAM_FAILED;
            tokensIn = listening.characters() > 0 ? estimatedIn : 0;
            tokensOut = listening.characters();
            return Outcome.refused(new Refusal.Upstream(e.why(), e.retryAfter()));
        } catch (IOException e) {
            end = End.CLIENT_GONE;
            tokensIn = estimatedIn;
            tokensOut = listening.characters();
            throw e;
        } finally {
            ends.add(
                    use,
                    end,
                    tokensIn,
                    tokensOut,
                    tokensIn + tokensOut == 0 ? BigDecimal.ZERO : model.yen(tokensIn, tokensOut));
        }
    }

    private static boolean isCounted(Answer answer) {
        return answer.tokensIn() != null && answer.tokensOut() != null;
    }

    private static long counted(@org.jspecify.annotations.Nullable Long tokens, long estimate) {
        return tokens == null ? estimate : tokens;
    }
}
