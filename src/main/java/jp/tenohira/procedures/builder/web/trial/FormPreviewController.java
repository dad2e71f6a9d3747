package jp.tenohira.procedures.builder.web.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.procedures.builder.settings.Saving;
import jp.tenohira.procedures.builder.settings.Saving.Saved;
import jp.tenohira.procedures.builder.settings.Written;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A page of a working copy as it will look: as it is kept, or with what is being typed and not saved yet. */
@Controller
class FormPreviewController {

    private static final String PREVIEW = Words.LIST + "/{copy}/preview";

    private final Workbench workbench;
    private final FormPreview preview;

    FormPreviewController(Workbench workbench, FormPreview preview) {
        this.workbench = workbench;
        this.preview = preview;
    }

    @GetMapping(PREVIEW)
    ModelAndView show(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "pages[0]") String at,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request,
            HttpServletResponse response) {
        var opened = workbench.open(staff, copy);
        var path = DocumentPath.parse(at).orElse(DocumentPath.ROOT);
        return preview.of(
                request,
                response,
                lang,
                in,
                opened.address() + "/preview",
                opened.copy().document(),
                path);
    }

    @PostMapping(PREVIEW)
    ModelAndView typed(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String in,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var opened = workbench.open(staff, copy);
        var path = BuilderPages.path(opened, at);
        var document = opened.copy().document();
        var shown = Saving.of(document, path, new Written(typed, ""), "") instanceof Saved.Good(var change)
                ? change.document()
                : Editor.typedAnyway(document, path, typed);
        return preview.of(request, response, lang, in, opened.address() + "/preview", shown, path);
    }
}
