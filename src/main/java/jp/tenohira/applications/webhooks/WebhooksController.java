package jp.tenohira.applications.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's pages of webhooks. */
@Controller
class WebhooksController {

    static final String PATH = "/staff/admin/webhooks";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final SafeAddress addresses;
    private final Procedures procedures;
    private final WebhookViews views;
    private final AuditTrail audit;
    private final Clock clock;

    WebhooksController(
            Webhooks webhooks,
            Deliveries deliveries,
            SafeAddress addresses,
            Procedures procedures,
            WebhookViews views,
            AuditTrail audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.procedures = procedures;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavEntry webhooksNav() {
        return new NavEntry(82, "webhooks.title", PATH, Set.of(Role.ADMINISTRATOR.name()));
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return page("list", views.list(request, lang, staff, Map.of(), Map.of()), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        var wrong = new LinkedHashMap<String, String>();
        var name = asked.getOrDefault("name", "").strip();
        if (name.isEmpty() || name.length() > 100 || name.indexOf('\0') >= 0) {
            wrong.put("name", views.text(lang, "name.wrong"));
        }
        var url = addresses.read(asked.getOrDefault("url", ""));
        if (url.isEmpty()) {
            wrong.put("url", views.text(lang, "url.wrong"));
        }
        var procedure = asked.getOrDefault("procedure", "").strip();
        if (!procedure.isEmpty() && procedures.find(procedure).isEmpty()) {
            wrong.put("procedure", views.text(lang, "procedure.wrong", procedure));
        }
        if (!wrong.isEmpty() || url.isEmpty()) {
            return page("list", views.list(request, lang, staff, asked, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var webhook = webhooks.add(staff, name, url.get(), procedure.isEmpty() ? null : procedure);
        return page(
                "one", views.one(request, lang, staff, webhook, 1, webhooks.secret(webhook), ""), HttpStatus.CREATED);
    }

    @GetMapping(ONE)
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done) {
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return page("one", views.one(request, lang, staff, found(id), number, "", done), HttpStatus.OK);
    }

    @PostMapping(ONE)
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "") String what) {
        found(id);
        switch (what) {
            case "pause" -> webhooks.setActive(staff, id, false);
            case "resume" -> webhooks.setActive(staff, id, true);
            case "renew" -> {
                webhooks.renewSecret(staff, id);
                var renewed = found(id);
                return page(
                        "one",
                        views.one(request, lang, staff, renewed, 1, webhooks.secret(renewed), ""),
                        HttpStatus.OK);
            }
            case "remove" -> {
                webhooks.remove(staff, id);
                return new ModelAndView("redirect:" + PATH);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    /** Asks before a webhook and its log are gone. */
    @GetMapping(ONE + "/remove")
    ModelAndView askToRemove(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID id) {
        return page("remove", views.one(request, lang, staff, found(id), 1, "", ""), HttpStatus.OK);
    }

    @PostMapping(ONE + "/deliveries")
    ModelAndView again(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String delivery) {
        if (!delivery.matches("[0-9a-f-]{36}")
                || !deliveries.again(found(id).id(), UUID.fromString(delivery), clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.record(staff, "webhook.sent-again", id.toString(), Map.of("delivery", delivery));
        return new ModelAndView("redirect:" + PATH + "/" + id + "?done=again");
    }

    private Webhook found(UUID id) {
        return webhooks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(String template, Object page, HttpStatus status) {
        var view = new ModelAndView("applications/webhooks/" + template, "page", page);
        view.setStatus(status);
        return view;
    }
}
