package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.pages.ProfilePage;
import jp.tenohira.identity.residents.Account;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.Residents;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the city hall keeps of a resident's profile, where each value comes from, and what was agreed. */
@Controller
class ProfileController {

    private static final String PATH = "/my/profile";

    private final Residents residents;
    private final Profiles profiles;
    private final ProfileWords words;
    private final Frames frames;
    private final Messages messages;

    ProfileController(Residents residents, Profiles profiles, ProfileWords words, Frames frames, Messages messages) {
        this.residents = residents;
        this.profiles = profiles;
        this.words = words;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView show(
            HttpServletRequest request, Lang lang, Resident resident, @RequestParam(defaultValue = "") String done) {
        var account = residents.find(resident.id()).orElseThrow();
        var rows = profiles.of(resident).entrySet().stream()
                .map(entry -> new SummaryList.Row(
                        words.label(entry.getKey(), lang),
                        words.shown(entry.getKey(), entry.getValue().value(), lang) + "\n"
                                + words.source(entry.getValue(), lang)))
                .toList();
        var notices = switch (done) {
            case "saved", "withdrawn", "asked" ->
                List.of(Notice.success("", messages.in(lang, "resident.profile." + done)));
            default -> List.<Notice>of();
        };
        var page = new ProfilePage(
                frames.resident(request, lang, messages.in(lang, "resident.profile.title")),
                notices,
                new SummaryList(rows),
                messages.in(lang, "resident.profile." + state(account), words.provider(account.provider(), lang)),
                state(account).equals("open") ? null : state(account).equals("consented") ? "withdraw" : "ask",
                List.of(
                        new Link(messages.in(lang, "resident.edit.title"), PATH + "/edit"),
                        new Link(messages.in(lang, "resident.home"), "/my")));
        return new ModelAndView("identity/profile", "page", page);
    }

    /** Takes the consent back, or has the next sign-in ask again. */
    @PostMapping(PATH + "/consent")
    String consent(Resident resident, @RequestParam("do") String what) {
        if (what.equals("withdraw")) {
            profiles.decline(resident);
            return "redirect:" + PATH + "?done=withdrawn";
        }
        profiles.askAgain(resident);
        return "redirect:" + PATH + "?done=asked";
    }

    private static String state(Account account) {
        if (account.consentedAt().isPresent()) {
            return "consented";
        }
        return account.declinedAt().isPresent() ? "declined" : "open";
    }
}
