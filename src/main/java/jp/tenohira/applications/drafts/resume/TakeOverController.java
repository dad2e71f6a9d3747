package jp.tenohira.applications.drafts.resume;

import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.drafts.Redirects;
import jp.tenohira.applications.receipts.KeepOffers;
import jp.tenohira.identity.residents.Resident;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Moves a draft that was begun without signing in to one's own page. The key or the code of the draft opens it, nothing else. */
@Controller
class TakeOverController {

    private final OwnedDrafts owned;
    private final KeepOffers offers;

    TakeOverController(OwnedDrafts owned, KeepOffers offers) {
        this.owned = owned;
        this.offers = offers;
    }

    @PostMapping("/apply/{draft}/own")
    RedirectView take(Draft draft, Resident resident) {
        if (!offers.mayBeKept(draft.procedure(), draft.formVersion())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        owned.take(resident, draft.id());
        return Redirects.to("/my?done=draft-taken");
    }
}
