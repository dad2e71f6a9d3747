package jp.tenohira.ui;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.pages.AccessibilityPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the site does for everyone to be able to use it. */
@Controller
class AccessibilityController {

    private final Frames frames;
    private final Messages messages;

    AccessibilityController(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/accessibility")
    ModelAndView show(HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "ui.accessibility.title"));
        return new ModelAndView("ui/accessibility", "page", new AccessibilityPage(frame));
    }
}
