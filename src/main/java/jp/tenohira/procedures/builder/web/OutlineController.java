package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Moves;
import jp.tenohira.procedures.builder.document.Structure;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outline of a form: shown, and changed by its buttons. Where scripts run, only the outline itself comes back. */
@Controller
class OutlineController {

    private static final String ONE = Words.LIST + "/{copy}";

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final OutlineView view;

    OutlineController(Workbench workbench, WorkingCopies copies, OutlineView view) {
        this.workbench = workbench;
        this.copies = copies;
        this.view = view;
    }

    @GetMapping(ONE)
    ModelAndView show(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "0") int done,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var page = view.page(request, lang, opened, done == opened.copy().version(), List.of());
        return new ModelAndView("builder/outline", "page", page);
    }

    @PostMapping(ONE)
    ModelAndView change(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam("do") String act,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        return switch (done(opened, act, version)) {
            case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) ->
                piece
                        ? piece(request, lang, opened, changed)
                        : new ModelAndView("redirect:" + opened.address() + "?done=" + changed.version());
            case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) -> {
                var page = view.page(request, lang, opened, false, List.of());
                var told = view.page(request, lang, opened, false, List.of(Words.overtaken(page.frame(), overtaken)));
                // The script library shows what comes back with 422, too.
                yield new ModelAndView(
                        piece ? "builder/outlineBody" : "builder/outline",
                        Map.of("page", told),
                        piece ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            }
        };
    }

    private ModelAndView piece(HttpServletRequest request, Lang lang, Opened opened, WorkingCopy changed) {
        var now = new Opened(changed, opened.procedure(), opened.staff());
        return new ModelAndView("builder/outlineBody", "page", view.page(request, lang, now, true, List.of()));
    }

    private Outcome<WorkingCopy, Overtaken> done(Opened opened, String act, int seen) {
        var copy = opened.copy();
        var colon = act.indexOf(':');
        var verb = colon < 0 ? act : act.substring(0, colon);
        return switch (verb) {
            case "undo" -> copies.undo(copy, seen, opened.staff());
            case "redo" -> copies.redo(copy, seen, opened.staff());
            default ->
                DocumentPath.parse(colon < 0 ? "" : act.substring(colon + 1))
                        .filter(path -> copy.document().has(path) && path.kind() != DocumentPath.Kind.OTHER)
                        .map(path -> copies.change(copy, seen, changed(copy.document(), verb, path), opened.staff()))
                        .orElseGet(() -> seen == copy.version()
                                ? Outcome.accepted(copy)
                                : Outcome.refused(copies.since(copy, seen)));
        };
    }

    private static Change changed(FormDocument document, String verb, DocumentPath path) {
        return switch (verb) {
            case "up" -> Moves.of(document, path, -1);
            case "down" -> Moves.of(document, path, 1);
            case "copy" -> Structure.copied(document, path);
            case "remove" ->
                path.isRoot()
                        ? new Change(document, jp.tenohira.procedures.builder.document.Deed.REMOVED, "", path)
                        : Structure.removed(document, path);
            default -> new Change(document, jp.tenohira.procedures.builder.document.Deed.CHANGED, "", path);
        };
    }
}
