package jp.tenohira.assistant.web.chat;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.chat.ChatVersions;
import jp.tenohira.assistant.chat.Chats;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.VersionsPage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a turn side by side, and the folders of conversations. */
@Controller
class ChatVersionsController {

    private static final int LONGEST_FOLDER = 60;

    private final Chats chats;
    private final ChatVersions versions;
    private final DeskWords words;

    ChatVersionsController(Chats chats, ChatVersions versions, DeskWords words) {
        this.chats = chats;
        this.versions = versions;
        this.words = words;
    }

    @GetMapping(CHAT + "/{chat}/versions")
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID chat,
            @RequestParam(defaultValue = "1") int turn) {
        if (turn < 1 || chats.find(staff, chat).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var frame = words.frame(request, lang, staff, "chat.versions.title").at(CHAT);
        var shown = new ArrayList<VersionsPage.Version>();
        for (var version : versions.of(staff, chat, turn)) {
            var asked = version.turns().get(turn - 1);
            shown.add(new VersionsPage.Version(
                    t(frame, "chat.version", shown.size() + 1),
                    CHAT + "/" + version.id(),
                    asked.prompt(),
                    asked.answer()));
        }
        var desk = new DeskPage(frame, words.tabs(frame, staff, CHAT), List.of(), List.of(), List.of());
        return new ModelAndView("assistant/versions", "page", new VersionsPage(desk, shown));
    }

    @PostMapping(CHAT + "/{chat}/folder")
    ModelAndView put(Staff staff, @PathVariable UUID chat, @RequestParam(defaultValue = "") String folder) {
        if (folder.strip().length() > LONGEST_FOLDER) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!chats.put(staff, chat, folder.strip())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("redirect:" + CHAT + "/" + chat);
    }
}
