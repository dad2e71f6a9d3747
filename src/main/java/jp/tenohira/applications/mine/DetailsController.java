package jp.tenohira.applications.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.drafts.OwnAnswers;
import jp.tenohira.applications.mine.pages.DetailsPage;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asks after filing whether what was answered differently from the profile should be kept there too. */
@Controller
class DetailsController {

    private static final String PATH = "/my/applications/{number}/details";

    private final CaseOwners owners;
    private final Casefiles casefiles;
    private final Forms forms;
    private final OwnAnswers own;
    private final Profiles profiles;
    private final Frames frames;

    DetailsController(
            CaseOwners owners, Casefiles casefiles, Forms forms, OwnAnswers own, Profiles profiles, Frames frames) {
        this.owners = owners;
        this.casefiles = casefiles;
        this.forms = forms;
        this.own = own;
        this.profiles = profiles;
        this.frames = frames;
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, Lang lang, Resident resident, @PathVariable String number) {
        var receipt = owned(resident, number);
        var newer = newer(resident, receipt);
        if (newer.isEmpty()) {
            return new ModelAndView("redirect:/receipts/" + receipt);
        }
        var frame = frames.resident(request, lang, "");
        var profile = profiles.of(resident);
        var rows = newer.entrySet().stream()
                .map(entry -> new SummaryList.Row(
                        frame.t("resident.field." + entry.getKey().name()),
                        Optional.ofNullable(profile.get(entry.getKey()))
                                .map(before -> frame.t("resident.details.change", before.value(), entry.getValue()))
                                .orElse(entry.getValue())))
                .toList();
        var page = new DetailsPage(
                frames.resident(request, lang, frame.t("resident.details.title")),
                receipt.value(),
                new SummaryList(rows),
                "/my/applications/" + receipt + "/details");
        return new ModelAndView("applications/mine/details", Map.of("page", page));
    }

    @PostMapping(PATH)
    String answer(Resident resident, @PathVariable String number, @RequestParam(defaultValue = "") String keep) {
        var receipt = owned(resident, number);
        if (keep.equals("yes")) {
            profiles.typed(resident, newer(resident, receipt));
        }
        return "redirect:/receipts/" + receipt;
    }

    private Map<ProfileField, String> newer(Resident resident, ReceiptNumber receipt) {
        var casefile = casefiles.find(receipt).orElseThrow();
        var form = forms.version(casefile.procedure(), casefile.formVersion());
        return own.newer(
                resident,
                form,
                Answers.fromJson(casefiles.currentVersion(casefile).answers()));
    }

    private ReceiptNumber owned(Resident resident, String number) {
        return ReceiptNumber.parse(number)
                .filter(receipt -> owners.owns(resident, receipt))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
