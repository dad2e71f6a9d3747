package jp.tenohira.assistant.web.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.Typed;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The chat's form with a prompt somebody made elsewhere. */
@Component
public class PromptDesk {

    private final ChatView chat;

    PromptDesk(ChatView chat) {
        this.chat = chat;
    }

    public ModelAndView with(HttpServletRequest request, Lang lang, Staff staff, String prompt, Purpose purpose) {
        var looking = chat.looking(request, lang, staff, "").at(DeskWords.CHAT);
        return new ModelAndView(
                "assistant/chat", "page", chat.of(looking, Typed.nothing(prompt, purpose.code()), List.of()));
    }
}
