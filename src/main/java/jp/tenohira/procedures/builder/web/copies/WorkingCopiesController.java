package jp.tenohira.procedures.builder.web.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;

/** The list of working copies, and the page on which a new one begins. */
@Controller
class WorkingCopiesController {

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final Beginnings beginnings;
    private final CopiesView view;

    WorkingCopiesController(Workbench workbench, WorkingCopies copies, Beginnings beginnings, CopiesView view) {
        this.workbench = workbench;
        this.copies = copies;
        this.beginnings = beginnings;
        this.view = view;
    }

    @GetMapping(Words.LIST)
    ModelAndView list(
            Staff staff, Lang lang, @RequestParam(defaultValue = "false") boolean away, HttpServletRequest request) {
        return new ModelAndView("builder/copies", "page", view.list(request, lang, staff, away));
    }

    @GetMapping(Words.LIST + "/new")
    ModelAndView fresh(
            Staff staff, Lang lang, @RequestParam(defaultValue = "") String procedure, HttpServletRequest request) {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("procedure", procedure);
        asked.add("source", "application");
        return new ModelAndView("builder/begin", "page", view.begin(request, lang, staff, asked, java.util.Map.of()));
    }

    @PostMapping(Words.LIST + "/new")
    ModelAndView begin(
            Staff staff, Lang lang, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request) {
        var files = request instanceof MultipartRequest multipart
                ? multipart.getMultiFileMap()
                : new LinkedMultiValueMap<String, MultipartFile>();
        return switch (beginnings.document(staff, lang, asked, files)) {
            case Outcome.Accepted<Beginnings.Begun, Beginnings.Wrong>(var begun) ->
                new ModelAndView(
                        "redirect:" + Words.LIST + "/" + copies.begin(begun.procedure(), begun.document(), staff));
            case Outcome.Refused<Beginnings.Begun, Beginnings.Wrong>(var wrong) ->
                new ModelAndView(
                        "builder/begin",
                        java.util.Map.of("page", view.begin(request, lang, staff, asked, wrong.messages())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Takes a working copy off the list, or puts it back. */
    @PostMapping(Words.LIST + "/{copy}/away")
    String putAway(Staff staff, @PathVariable UUID copy, @RequestParam boolean away) {
        copies.putAway(workbench.open(staff, copy).copy(), away, staff);
        return "redirect:" + Words.LIST;
    }

    @Bean
    static NavEntry formsInNavigation() {
        return new NavEntry(24, "builder.nav", Words.LIST, Set.of("CLERK", "HEAD", "ADMINISTRATOR"));
    }
}
