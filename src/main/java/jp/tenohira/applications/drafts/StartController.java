package jp.tenohira.applications.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import jp.tenohira.applications.Devices;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.receipts.KeepOffers;
import jp.tenohira.applications.waitingroom.Admission;
import jp.tenohira.applications.waitingroom.LineCookie;
import jp.tenohira.applications.waitingroom.WaitingRooms;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a draft, and leads to where it was left off. */
@Controller
class StartController {

    private final Drafts drafts;
    private final Forms forms;
    private final ProcedureDesk desk;
    private final WaitingRooms rooms;
    private final Places places;
    private final OwnedDrafts owned;
    private final SignInRule signIn;
    private final Clock clock;

    StartController(
            Drafts drafts,
            Forms forms,
            ProcedureDesk desk,
            WaitingRooms rooms,
            Places places,
            OwnedDrafts owned,
            SignInRule signIn,
            Clock clock) {
        this.signIn = signIn;
        this.owned = owned;
        this.drafts = drafts;
        this.forms = forms;
        this.desk = desk;
        this.rooms = rooms;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping("/procedures/{code}/drafts")
    RedirectView begin(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            Optional<Resident> resident) {
        if (desk.of(code).isEmpty() || full(code)) {
            return Redirects.to("/procedures/" + code);
        }
        if (resident.isEmpty() && signIn.of(code) == SignIn.REQUIRED) {
            return Redirects.to(KeepOffers.signInAndReturnTo("/procedures/" + code));
        }
        var arrival = new Arrival(code, request, response, lang, resident);
        return go(rooms.arrive(code, LineCookie.of(code, request)), arrival);
    }

    /** It is one's turn in the waiting room. */
    @PostMapping("/waiting/{ticket}/start")
    RedirectView begin(
            @PathVariable("ticket") String ticket,
            Lang lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Resident> resident) {
        var code = rooms.procedure(ticket).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return full(code)
                ? Redirects.to("/procedures/" + code)
                : go(rooms.begin(ticket), new Arrival(code, request, response, lang, resident));
    }

    /** Somebody who wants to apply, and where. */
    private record Arrival(
            String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            Optional<Resident> resident) {}

    private RedirectView go(Admission admission, Arrival arrival) {
        return switch (admission) {
            case Admission.Wait(var token) -> {
                LineCookie.set(arrival.code(), token, arrival.request(), arrival.response());
                yield Redirects.to("/waiting/" + token);
            }
            // The procedure's own page says when it opens.
            case Admission.Closed _ -> Redirects.to("/procedures/" + arrival.code());
            case Admission.Go _ -> drafted(arrival);
        };
    }

    private RedirectView drafted(Arrival arrival) {
        var code = arrival.code();
        var request = arrival.request();
        var response = arrival.response();
        var open = desk.of(code).filter(of -> of.closedAt(clock.instant()).isEmpty());
        if (open.isEmpty()) {
            return Redirects.to("/procedures/" + code);
        }
        try {
            var form = forms.current(code);
            var begun = drafts.begin(form, arrival.lang().code(), Devices.of(request.getHeader("User-Agent")));
            arrival.resident()
                    .filter(_ -> form.definition().signIn() != SignIn.NONE)
                    .ifPresentOrElse(
                            owner -> {
                                owned.take(owner, begun.id());
                                DraftCookie.setForNow(begun.id(), begun.key(), request, response);
                            },
                            () -> DraftCookie.set(begun.id(), begun.key(), request, response));
            return Redirects.to("/apply/" + begun.id() + "/pages/"
                    + form.journey(jp.tenohira.procedures.forms.Answers.EMPTY).first());
        } catch (Forms.UnknownForm e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /** Whether neither a place nor room in the waiting list is left. */
    private boolean full(String code) {
        return desk.of(code)
                .flatMap(of -> of.receivingNow())
                .flatMap(period -> places.terms(code, period))
                .filter(terms -> !terms.lottery() && places.counts(terms).full())
                .isPresent();
    }

    @GetMapping("/apply/{draft}")
    RedirectView goOn(Draft draft) {
        var form = forms.version(draft.procedure(), draft.formVersion());
        return form.journey(draft.answers(), draft.open())
                .firstIncomplete()
                .map(page -> Redirects.to(draft.path("/pages/" + page)))
                .orElseGet(() -> Redirects.to(draft.path("/check")));
    }
}
