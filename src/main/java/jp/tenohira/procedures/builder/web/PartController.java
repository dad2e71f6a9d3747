package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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
import jp.tenohira.procedures.builder.settings.Drawing;
import jp.tenohira.procedures.builder.settings.Saving;
import jp.tenohira.procedures.builder.settings.Saving.Saved;
import jp.tenohira.procedures.builder.settings.Written;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * The editor of one part of a form. Saving keeps what was typed in any case; when the definition then has problems here, the
 * editor comes again and shows them at their fields.
 */
@Controller
class PartController {

    private static final String EDIT = Words.LIST + "/{copy}/edit";

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final EditorView view;

    PartController(Workbench workbench, WorkingCopies copies, EditorView view) {
        this.workbench = workbench;
        this.copies = copies;
        this.view = view;
    }

    @GetMapping(EDIT)
    ModelAndView edit(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String added,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        return view.show(request, lang, opened, BuilderPages.path(opened, at), added);
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var path = BuilderPages.path(opened, at);
        var saved = Saving.of(opened.copy().document(), path, new Written(typed, ""), act);
        return switch (saved) {
            case Saved.Wrong(var messages) -> view.wrong(request, lang, opened, path, typed, messages);
            case Saved.Good(var change) -> keep(request, lang, opened, path, version, change, act);
        };
    }

    private ModelAndView keep(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            DocumentPath path,
            int version,
            Change change,
            String act) {
        return switch (copies.change(opened.copy(), version, change, opened.staff())) {
            case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) ->
                view.overtaken(request, lang, opened, path, change, overtaken);
            case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) -> {
                var now = new Opened(changed, opened.procedure(), opened.staff());
                if (!act.isEmpty()) {
                    yield new ModelAndView("redirect:" + OutlineEntries.edit(now.address(), change.at())
                            + shown(now, change.at(), act));
                }
                yield view.problems(lang, now, change.at()).isEmpty()
                        ? new ModelAndView("redirect:" + now.address() + "?done=" + changed.version())
                        : view.problematic(request, lang, now, change.at());
            }
        };
    }

    /** To the list whose button was pressed, or to what was added to it. */
    private static String shown(Opened opened, DocumentPath at, String act) {
        var list = act.replaceFirst("^[a-z]+:", "").replaceFirst("\\[.*", "");
        if (act.startsWith("column") || !list.matches("[A-Za-z.]+")) {
            return "";
        }
        var document = opened.copy().document();
        var size = DocumentPath.parse((at.isRoot() ? "" : at + ".") + list)
                .map(document::size)
                .orElse(0);
        if (!act.startsWith("add:") || size == 0) {
            return "#" + Drawing.idOf(list);
        }
        var added = list + "[" + (size - 1) + "]";
        return "&added=" + UriUtils.encodeQueryParam(added, StandardCharsets.UTF_8) + "#" + Drawing.idOf(added);
    }
}
