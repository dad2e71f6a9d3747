package jp.tenohira.procedures.builder.web.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.forms.releases.Releases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A proposed form as residents would see it, for the head who is to release it. */
@Controller
class ProposalPreviewController {

    private final Procedures procedures;
    private final Releases releases;
    private final FormPreview preview;

    ProposalPreviewController(Procedures procedures, Releases releases, FormPreview preview) {
        this.procedures = procedures;
        this.releases = releases;
        this.preview = preview;
    }

    @GetMapping("/staff/procedures/{code}/releases/proposals/{proposal:[1-9][0-9]{0,5}}/preview")
    ModelAndView show(
            @PathVariable String code,
            @PathVariable int proposal,
            @RequestParam(defaultValue = "pages[0]") String at,
            @RequestParam(defaultValue = "") String in,
            Staff staff,
            Lang lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var written = procedures
                .find(code)
                .filter(procedure -> staff.sees(procedure.section()))
                .flatMap(_ -> releases.written(code, proposal))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return preview.of(
                request,
                response,
                lang,
                in,
                "/staff/procedures/" + code + "/releases/proposals/" + proposal + "/preview",
                FormDocument.written(code, written),
                DocumentPath.parse(at).orElse(DocumentPath.ROOT));
    }
}
