package jp.tenohira.applications.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.certificates.pages.CertificatePaper;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.notices.PublicAddress;
import jp.tenohira.applications.seals.CitySignature;
import jp.tenohira.applications.seals.Seals.Seal;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.CertificateText;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.documents.Pdf;
import jp.tenohira.ui.documents.QrCode;
import org.springframework.stereotype.Component;

/** Writes certificates: the words of the definition, filled in, on the city's paper. They are Japanese documents. */
@Component
class CertificateWriter {

    private static final String TEMPLATE = "applications/certificates/paper.jte";

    private final Casefiles casefiles;
    private final Forms forms;
    private final CaseNames names;
    private final Organisation organisation;
    private final PublicAddress address;
    private final CitySignature signature;
    private final Messages messages;
    private final Pdf pdf;

    CertificateWriter(
            Casefiles casefiles,
            Forms forms,
            CaseNames names,
            Organisation organisation,
            PublicAddress address,
            CitySignature signature,
            Messages messages,
            Pdf pdf) {
        this.casefiles = casefiles;
        this.forms = forms;
        this.names = names;
        this.organisation = organisation;
        this.address = address;
        this.signature = signature;
        this.messages = messages;
        this.pdf = pdf;
    }

    /**
     * What stands on the paper besides the words of the definition.
     *
     * @param change what a later version says of the one before; empty for the first
     * @param code the verification code; empty for a preview
     */
    record Heading(String number, Instant at, String change, String code, Seal seal) {}

    /** The certificates the answers in force call for. */
    List<CertificateText> texts(Casefile casefile, String number, Instant at) {
        var version = casefiles.currentVersion(casefile);
        return forms.version(casefile.procedure(), version.formVersion())
                .certificates(
                        Answers.fromJson(version.answers()),
                        Map.of(
                                "city", city(),
                                "number", number,
                                "date", JapaneseDates.date(at, Lang.JA),
                                "receipt", casefile.receipt().value(),
                                "submittedOn", JapaneseDates.date(casefile.submittedAt(), Lang.JA),
                                "decidedOn", decidedOn(casefile),
                                "applicant", applicant(casefile)));
    }

    Optional<CertificateText> text(Casefile casefile, String kind, String number, Instant at) {
        return texts(casefile, number, at).stream()
                .filter(text -> text.id().equals(kind))
                .findFirst();
    }

    String number(Casefile casefile, int year, long serial) {
        return messages.in(
                Lang.JA,
                "certificates.paper.number",
                JapaneseDates.eraYear(LocalDate.of(year, 12, 31)),
                section(casefile),
                Long.toString(serial));
    }

    /** The document, signed when it has a code and the city has a key. */
    byte[] paper(Casefile casefile, CertificateText text, Heading heading) {
        var link = heading.code().isEmpty() ? "" : address.of("/verify/certificate?code=" + heading.code());
        var unsigned = pdf.of(
                TEMPLATE,
                new CertificatePaper(
                        text,
                        heading.number(),
                        JapaneseDates.date(heading.at(), Lang.JA),
                        messages.in(Lang.JA, "certificates.paper.to", applicant(casefile)),
                        messages.in(Lang.JA, "certificates.paper.signatory", city()),
                        heading.seal().picture(),
                        heading.change(),
                        heading.code(),
                        link,
                        link.isEmpty() ? "" : QrCode.pictureOf(link),
                        small(heading)));
        return heading.code().isEmpty() ? unsigned : signature.sign(unsigned, text.title());
    }

    private List<String> small(Heading heading) {
        if (heading.code().isEmpty()) {
            return List.of(messages.in(Lang.JA, "certificates.paper.preview"));
        }
        var verify = messages.in(Lang.JA, "certificates.paper.verify");
        return switch (signature.kind()) {
            case NONE -> List.of(verify);
            case OWN -> List.of(verify, messages.in(Lang.JA, "certificates.paper.signed"));
            case SAMPLE -> List.of(verify, messages.in(Lang.JA, "certificates.paper.sample"));
        };
    }

    private String applicant(Casefile casefile) {
        return names.of(casefile, casefiles.currentVersion(casefile).answers()).applicant();
    }

    private String decidedOn(Casefile casefile) {
        return casefiles.events(casefile.id()).reversed().stream()
                .filter(event -> event.step() == Step.DECIDE)
                .findFirst()
                .map(event -> JapaneseDates.date(event.at(), Lang.JA))
                .orElse("");
    }

    private String section(Casefile casefile) {
        return organisation
                .section(casefile.section())
                .map(section -> section.name().in(Lang.JA))
                .orElse(casefile.section());
    }

    private static String city() {
        return CurrentMunicipality.get().name().in(Lang.JA);
    }
}
