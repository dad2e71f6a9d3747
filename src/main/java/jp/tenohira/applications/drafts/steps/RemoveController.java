package jp.tenohira.applications.drafts.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.drafts.Redirects;
import jp.tenohira.applications.drafts.pages.RemovePage;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Removes an item of a group, after asking. */
@Controller
class RemoveController {

    private final Drafts drafts;
    private final Forms forms;
    private final Frames frames;
    private final Messages messages;
    private final FormChanges changes;

    RemoveController(Drafts drafts, Forms forms, Frames frames, Messages messages, FormChanges changes) {
        this.drafts = drafts;
        this.forms = forms;
        this.frames = frames;
        this.messages = messages;
        this.changes = changes;
    }

    @GetMapping("/apply/{draft}/remove/{group}/{item}")
    ModelAndView ask(
            Draft draft, @PathVariable String group, @PathVariable int item, HttpServletRequest request, Lang lang) {
        var overview = overview(draft, group, lang);
        if (overview.isEmpty() || !has(overview.get(), item)) {
            return new ModelAndView(Redirects.to(draft.path("")));
        }
        var page = new RemovePage(
                frames.resident(request, lang, messages.in(lang, "applications.remove.title")),
                overview.get().items().get(item).label(),
                draft.path("/remove/" + group + "/" + item),
                draft.path("/pages/" + group));
        return new ModelAndView("applications/drafts/remove", Map.of("page", page));
    }

    @PostMapping("/apply/{draft}/remove/{group}/{item}")
    ModelAndView remove(Draft draft, @PathVariable String group, @PathVariable int item, Lang lang) {
        overview(draft, group, lang)
                .filter(overview -> has(overview, item))
                .map(overview -> overview.path().then(item))
                .filter(path -> drafts.remove(draft, path, lang.code()))
                .ifPresent(path -> changes.removed(draft, path));
        return new ModelAndView(Redirects.to(draft.path("/pages/" + group)));
    }

    private static boolean has(PageView.Overview overview, int item) {
        return overview.removable() && item >= 0 && item < overview.items().size();
    }

    private Optional<PageView.Overview> overview(Draft draft, String group, Lang lang) {
        var form = forms.version(draft.procedure(), draft.formVersion());
        return PageRef.parse(group)
                .flatMap(ref -> form.view(ref, draft.answers(), Map.of(), List.of(), lang, draft.open()))
                .filter(PageView.Overview.class::isInstance)
                .map(PageView.Overview.class::cast);
    }
}
