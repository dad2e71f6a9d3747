package jp.tenohira.procedures.builder.web;

import java.util.Map;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.document.DocumentPath;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the builder begins and ends with. */
public final class BuilderPages {

    private BuilderPages() {}

    /** The part of the form that an address means; what is none is not found. */
    public static DocumentPath path(Opened opened, String at) {
        return DocumentPath.parse(at)
                .filter(path -> path.kind() != DocumentPath.Kind.OTHER)
                .filter(path -> opened.copy().document().has(path))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public static ModelAndView of(String template, Object page, HttpStatus status) {
        return new ModelAndView(template, Map.of("page", page), status);
    }
}
