package jp.tenohira.applications.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.mine.pages.DeletePage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Deletes one of one's own drafts, after asking. */
@Controller
class DeleteDraftController {

    private static final String PATH = "/my/drafts/{draft}/delete";

    private final OwnedDrafts drafts;
    private final MyPages pages;
    private final Frames frames;

    DeleteDraftController(OwnedDrafts drafts, MyPages pages, Frames frames) {
        this.drafts = drafts;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, Lang lang, Resident resident, @PathVariable("draft") UUID id) {
        var draft = drafts.find(resident, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var frame = frames.resident(request, lang, "");
        var page = new DeletePage(
                frames.resident(request, lang, frame.t("resident.draft.delete.title")),
                new SummaryList(List.of(
                        new SummaryList.Row(
                                frame.t("resident.draft.procedure"),
                                pages.title(draft.procedure(), draft.formVersion(), lang)),
                        new SummaryList.Row(
                                frame.t("resident.draft.saved"), JapaneseDates.dateTime(draft.savedAt(), lang)))),
                "/my/drafts/" + id + "/delete");
        return new ModelAndView("applications/mine/delete", Map.of("page", page));
    }

    @PostMapping(PATH)
    String delete(Resident resident, @PathVariable("draft") UUID id) {
        if (!drafts.delete(resident, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/my?done=draft-deleted";
    }
}
