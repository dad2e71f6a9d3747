package jp.tenohira.applications.receipts;

import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Offers to put what has no owner yet on a resident's own page; nothing where the city has no sign-in. */
@Component
public class KeepOffers {

    private final SignedInResident resident;
    private final CaseOwners owners;
    private final Forms forms;
    private final Messages messages;

    KeepOffers(SignedInResident resident, CaseOwners owners, Forms forms, Messages messages) {
        this.resident = resident;
        this.owners = owners;
        this.forms = forms;
        this.messages = messages;
    }

    public Optional<KeepOffer> ofCase(Casefile casefile, Lang lang) {
        var path = "/status/" + casefile.receipt();
        return !mayBeKept(casefile.procedure(), casefile.formVersion()) || owners.isOwned(casefile.id())
                ? Optional.empty()
                : Optional.of(offer(lang, "resident.my.take.case", path, path + "/own"));
    }

    /** The offer for a draft that nobody owns. */
    public Optional<KeepOffer> ofDraft(UUID draft, String procedure, int formVersion, Lang lang) {
        return mayBeKept(procedure, formVersion)
                ? Optional.of(
                        offer(lang, "resident.my.take.text", "/apply/" + draft + "/later", "/apply/" + draft + "/own"))
                : Optional.empty();
    }

    /** Whether something of this form may be put on a resident's own page: not what is filed without an account on purpose. */
    public boolean mayBeKept(String procedure, int formVersion) {
        return resident.offered()
                && forms.version(procedure, formVersion).definition().signIn() != SignIn.NONE;
    }

    /** The address of the sign-in that goes on to a page of this city hall. */
    public static String signInAndReturnTo(String page) {
        return UriComponentsBuilder.fromPath("/my/sign-in")
                .queryParam("return", "{path}")
                .encode()
                .buildAndExpand(page)
                .toUriString();
    }

    private KeepOffer offer(Lang lang, String text, String page, String action) {
        var signedIn = resident.now().isPresent();
        return new KeepOffer(
                messages.in(lang, text),
                messages.in(lang, signedIn ? "resident.my.take" : "resident.my.take.signIn"),
                signedIn ? action : signInAndReturnTo(page),
                signedIn);
    }
}
