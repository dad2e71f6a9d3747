package jp.tenohira.ui.gallery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The gallery: every component in every state, for those who build pages and for the checks that look at them. */
@Controller
class GalleryController {

    private final Frames frames;
    private final Messages messages;

    GalleryController(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/ui")
    ModelAndView show(HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "ui.gallery.title"));
        return new ModelAndView("ui/gallery", "page", new GallerySamples(lang).page(frame, ErrorSummary.NONE));
    }

    /** The gallery's form answers as every form does that is not filled in. */
    @PostMapping("/ui")
    ModelAndView send(HttpServletRequest request, Lang lang) {
        var frame = frames.resident(request, lang, messages.in(lang, "ui.gallery.title"))
                .withErrors();
        var samples = new GallerySamples(lang);
        return new ModelAndView(
                "ui/gallery", Map.of("page", samples.page(frame, samples.errors())), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/ui/figures")
    ModelAndView figures(HttpServletRequest request, Lang lang) {
        var frame = frames.staff(
                request, lang, messages.in(lang, "ui.gallery.figures"), messages.in(lang, "ui.gallery.person"));
        return new ModelAndView("ui/figuresGallery", "page", new FigureSamples(lang).page(frame));
    }
}
