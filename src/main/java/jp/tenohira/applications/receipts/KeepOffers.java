package jp.tenohira.applications.receipts;

import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Offers to put what has no owner yet on a resident's own page; nothing where the city has no sign-in. */
@Component
public class KeepOffers {

    private final SignedInResident resident;
    private final CaseOwners owners;
    private final Messages messages;

    KeepOffers(SignedInResident resident, CaseOwners owners, Messages messages) {
        this.resident = resident;
        this.owners = owners;
        this.messages = messages;
    }

    public Optional<KeepOffer> ofCase(Casefile casefile, Lang lang) {
        var path = "/status/" + casefile.receipt();
        return !resident.offered() || owners.isOwned(casefile.id())
                ? Optional.empty()
                : Optional.of(offer(lang, "resident.my.take.case", path, path + "/own"));
    }

    /** The offer for a draft that nobody owns. */
    public Optional<KeepOffer> ofDraft(UUID draft, Lang lang) {
        return resident.offered()
                ? Optional.of(
                        offer(lang, "resident.my.take.text", "/apply/" + draft + "/later", "/apply/" + draft + "/own"))
                : Optional.empty();
    }

    private KeepOffer offer(Lang lang, String text, String page, String action) {
        var signedIn = resident.now().isPresent();
        var signIn = UriComponentsBuilder.fromPath("/my/sign-in")
                .queryParam("return", "{path}")
                .encode()
                .buildAndExpand(page)
                .toUriString();
        return new KeepOffer(
                messages.in(lang, text),
                messages.in(lang, signedIn ? "resident.my.take" : "resident.my.take.signIn"),
                signedIn ? action : signIn,
                signedIn);
    }
}
