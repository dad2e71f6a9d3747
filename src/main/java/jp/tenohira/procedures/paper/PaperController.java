package jp.tenohira.procedures.paper;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The paper form as a PDF; made once for each version of a form and kept in memory. */
@Controller
class PaperController {

    private final Procedures procedures;
    private final Forms forms;
    private final PaperShelf shelf;

    PaperController(Procedures procedures, Forms forms, PaperShelf shelf) {
        this.procedures = procedures;
        this.forms = forms;
        this.shelf = shelf;
    }

    @GetMapping("/procedures/{code}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String code, HttpServletRequest request) {
        var procedure = procedures
                .find(code)
                .filter(Procedure::form)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = forms.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/procedures/{code}")
                .queryParam("form", form.version())
                .buildAndExpand(code)
                .toUriString();
        var city = CurrentMunicipality.get();
        var section = procedures
                .section(procedure.section())
                .map(of -> of.name().in(Lang.JA))
                .orElse("");
        var document =
                shelf.document(city, form, () -> PaperForms.of(form, city.name().in(Lang.JA), section, link));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + code + "-v" + form.version() + ".pdf\"")
                .body(document);
    }
}
