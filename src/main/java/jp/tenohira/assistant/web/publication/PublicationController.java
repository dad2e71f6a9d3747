package jp.tenohira.assistant.web.publication;

import static jp.tenohira.assistant.web.desk.DeskWords.PUBLICATION;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.outputs.OutputChecks;
import jp.tenohira.assistant.outputs.OutputChecks.Kind;
import jp.tenohira.assistant.outputs.Work;
import jp.tenohira.assistant.web.publication.PublicationView.Looking;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Articles 7 and 8: a generated text is handed out for publication once a person has checked it and compared it. The page carries the text. */
@Controller
class PublicationController {

    private final OutputChecks checks;
    private final PublicationView view;

    PublicationController(OutputChecks checks, PublicationView view) {
        this.checks = checks;
        this.view = view;
    }

    @GetMapping(PUBLICATION)
    ModelAndView begin(HttpServletRequest request, Lang lang, Staff staff) {
        return page(view.empty(new Looking(request, lang, staff), "", ""), false);
    }

    @PostMapping(PUBLICATION)
    ModelAndView open(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String text) {
        var looking = new Looking(request, lang, staff);
        return unfit(text)
                ? page(view.empty(looking, text, "publication.text.wrong"), true)
                : page(view.of(looking, text, List.of(), ""), false);
    }

    @PostMapping(PUBLICATION + "/truth")
    ModelAndView truth(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<Integer> claim,
            @RequestParam(defaultValue = "") String against) {
        var looking = new Looking(request, lang, staff);
        if (unfit(text)) {
            return page(view.empty(looking, text, "publication.text.wrong"), true);
        }
        var ticked = claim == null ? 0 : claim.stream().distinct().count();
        if (ticked < OutputChecks.claims(text).size()) {
            return page(view.of(looking, text, List.of(), "publication.truth.unticked"), true);
        }
        if (against.isBlank() || against.length() > OutputChecks.LONGEST_NOTE) {
            return page(view.of(looking, text, List.of(), "publication.truth.against.wrong"), true);
        }
        checks.checkedForTruth(staff, text, against.strip());
        return page(view.of(looking, text, List.of(), ""), false);
    }

    @PostMapping(PUBLICATION + "/similarity")
    ModelAndView similarity(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var looking = new Looking(request, lang, staff);
        if (unfit(text)) {
            return page(view.empty(looking, text, "publication.text.wrong"), true);
        }
        if (work.length() > OutputChecks.LONGEST || title.length() > 200) {
            return page(view.of(looking, text, List.of(), "publication.work.long"), true);
        }
        var brought = new ArrayList<Work>();
        if (!work.isBlank()) {
            brought.add(new Work(view.title(looking, title), work));
        }
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > PublicationView.MOST_BYTES) {
                return page(view.of(looking, text, List.of(), "publication.work.large"), true);
            }
            var name = file.getOriginalFilename();
            brought.add(new Work(
                    view.title(looking, name == null ? "" : name),
                    new String(file.getBytes(), StandardCharsets.UTF_8)));
        }
        return page(view.of(looking, text, checks.compare(staff, text, brought), ""), false);
    }

    /** The text as a file; without both checks the page says which is missing. */
    @PostMapping(PUBLICATION + "/text")
    Object take(HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String text) {
        var looking = new Looking(request, lang, staff);
        if (unfit(text)) {
            return page(view.empty(looking, text, "publication.text.wrong"), true);
        }
        var missing = checks.missing(text);
        if (!missing.isEmpty()) {
            var why = missing.getFirst() == Kind.TRUTH ? "publication.missing.truth" : "publication.missing.similarity";
            return page(view.of(looking, text, List.of(), why), true);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("publication.txt")
                                .build()
                                .toString())
                .body(text);
    }

    private static boolean unfit(String text) {
        return text.isBlank() || text.length() > OutputChecks.LONGEST;
    }

    private static ModelAndView page(Object page, boolean refused) {
        var shown = new ModelAndView("assistant/publication", "page", page);
        if (refused) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }
}
