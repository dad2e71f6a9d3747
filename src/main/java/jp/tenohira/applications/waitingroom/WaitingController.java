package jp.tenohira.applications.waitingroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tenohira.core.Lang;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a place in a line; its address works on another device, which then keeps the place too. */
@Controller
class WaitingController {

    private final WaitingRooms rooms;
    private final WaitingViews views;

    WaitingController(WaitingRooms rooms, WaitingViews views) {
        this.rooms = rooms;
        this.views = views;
    }

    @GetMapping("/waiting/{ticket}")
    ModelAndView show(
            @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response, Lang lang) {
        var seen = rooms.seen(ticket).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var procedure = seen.ticket().procedure();
        if (!LineCookie.of(procedure, request).equals(java.util.Optional.of(ticket))) {
            LineCookie.set(procedure, ticket, request, response);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView(
                "applications/waitingroom/waiting", Map.of("page", views.page(seen, ticket, request, lang)));
    }

    @PostMapping("/waiting/{ticket}/leave")
    RedirectView leave(@PathVariable String ticket, HttpServletRequest request, HttpServletResponse response) {
        var procedure = rooms.procedure(ticket).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rooms.leave(ticket);
        LineCookie.end(procedure, request, response);
        var to = new RedirectView("/procedures/" + procedure);
        to.setStatusCode(HttpStatus.SEE_OTHER);
        return to;
    }
}
