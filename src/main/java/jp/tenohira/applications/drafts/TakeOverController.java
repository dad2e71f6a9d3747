package jp.tenohira.applications.drafts;

import jp.tenohira.identity.residents.Resident;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Moves a draft that was begun without signing in to one's own page. The key or the code of the draft opens it, nothing else. */
@Controller
class TakeOverController {

    private final OwnedDrafts owned;

    TakeOverController(OwnedDrafts owned) {
        this.owned = owned;
    }

    @PostMapping("/apply/{draft}/own")
    RedirectView take(Draft draft, Resident resident) {
        owned.take(resident, draft.id());
        return Redirects.to("/my?done=draft-taken");
    }
}
