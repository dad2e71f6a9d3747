package jp.tenohira.applications.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.applications.notices.pages.OutboxPage;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the outbox in the demo, where no mail leaves the house. */
@Controller
@ConditionalOnProperty("tenohira.demo")
class OutboxController {

    private static final int SHOWN = 50;

    private final Notices notices;
    private final Frames frames;
    private final Messages messages;

    OutboxController(Notices notices, Frames frames, Messages messages) {
        this.notices = notices;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/outbox")
    ModelAndView show(HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "applications.outbox.title"));
        return new ModelAndView("applications/outbox", Map.of("page", new OutboxPage(frame, notices.latest(SHOWN))));
    }
}
