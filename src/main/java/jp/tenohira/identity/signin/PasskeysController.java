package jp.tenohira.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.pages.ConfirmPage;
import jp.tenohira.identity.pages.PasskeysPage;
import jp.tenohira.identity.passkeys.Passkeys;
import jp.tenohira.identity.passkeys.Passkeys.Passkey;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.NavEntry;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.TextField;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Each member of staff adds, sees and removes the own passkeys here. Adding is done by the filters. */
@Controller
class PasskeysController {

    private static final String PATH = "/staff/passkeys";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private final Frames frames;
    private final Messages messages;
    private final Passkeys passkeys;

    PasskeysController(Frames frames, Messages messages, Passkeys passkeys) {
        this.frames = frames;
        this.messages = messages;
        this.passkeys = passkeys;
    }

    @Bean
    static NavEntry passkeysNav() {
        return new NavEntry(900, "identity.passkeys.title", PATH, Set.of());
    }

    @GetMapping(PATH)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        var frame = frames.staff(request, lang, messages.in(lang, "identity.passkeys.title"), staff.name());
        var notices = switch (done) {
            case "added", "removed" -> List.of(Notice.success("", messages.in(lang, "identity.passkeys." + done)));
            default -> List.<Notice>of();
        };
        var items = passkeys.of(staff).stream()
                .map(p -> new PasskeysPage.Item(
                        p.label(), time(p.createdAt()), time(p.lastUsedAt()), PATH + "/" + p.id() + "/remove"))
                .toList();
        return new ModelAndView("identity/passkeys", "page", new PasskeysPage(frame, notices, items, label(lang)));
    }

    @GetMapping(PATH + "/{id}/remove")
    ModelAndView confirm(HttpServletRequest request, Lang lang, Staff staff, @PathVariable String id) {
        var passkey = found(staff, id);
        var page = new ConfirmPage(
                frames.staff(request, lang, messages.in(lang, "identity.passkeys.remove.title"), staff.name()),
                Notice.warning("", messages.in(lang, "identity.passkeys.remove.warning")),
                new SummaryList(List.of(
                        new SummaryList.Row(messages.in(lang, "identity.passkeys.label"), passkey.label()),
                        new SummaryList.Row(
                                messages.in(lang, "identity.passkeys.created"), time(passkey.createdAt())))),
                PATH + "/" + id + "/remove",
                Button.danger(messages.in(lang, "identity.passkeys.remove.yes")),
                Button.secondary(messages.in(lang, "identity.cancel")).to(PATH));
        return new ModelAndView("identity/confirm", "page", page);
    }

    @PostMapping(PATH + "/{id}/remove")
    String remove(Staff staff, @PathVariable String id) {
        passkeys.remove(staff, found(staff, id));
        return "redirect:" + PATH + "?done=removed";
    }

    private Passkey found(Staff staff, String id) {
        return passkeys.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TextField label(Lang lang) {
        return new TextField(
                "label",
                "label",
                messages.in(lang, "identity.passkeys.label"),
                messages.in(lang, "identity.passkeys.label.hint"),
                null,
                true,
                TextField.Kind.TEXT,
                "",
                "off",
                null,
                100);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
