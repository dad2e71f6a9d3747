package jp.tenohira.applications.certificates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.certificates.pages.CertificatesPage;
import jp.tenohira.applications.certificates.pages.CertificatesPage.IssuedView;
import jp.tenohira.applications.certificates.pages.CertificatesPage.Waiting;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.applications.fees.Charges;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a case's certificates together. */
@Component
class CertificatesView {

    private final Issuing issuing;
    private final Charges charges;
    private final Frames frames;
    private final Messages messages;

    CertificatesView(Issuing issuing, Charges charges, Frames frames, Messages messages) {
        this.issuing = issuing;
        this.charges = charges;
        this.frames = frames;
        this.messages = messages;
    }

    /**
     * What was just tried.
     *
     * @param certificate of which a change was refused; empty for an issue
     */
    record Tried(String done, String certificate, @Nullable IssueRefused why, Map<String, String> typed) {

        static Tried nothing(String done) {
            return new Tried(done, "", null, Map.of());
        }
    }

    static int status(IssueRefused why) {
        return switch (why) {
            case IssueRefused.NoSuchCertificate _ -> 404;
            case IssueRefused.NotGranted _,
                    IssueRefused.AlreadyIssued _,
                    IssueRefused.Revoked _,
                    IssueRefused.Unpaid _,
                    IssueRefused.NoSeal _ -> 409;
            case IssueRefused.ReasonMissing _, IssueRefused.ChangeMissing _ -> 422;
        };
    }

    private static String words(Frame frame, IssueRefused why) {
        return switch (why) {
            case IssueRefused.NotGranted _ -> frame.t("certificates.wrong.not-granted");
            case IssueRefused.NoSuchCertificate _ -> frame.t("certificates.wrong.none");
            case IssueRefused.AlreadyIssued _ -> frame.t("certificates.wrong.already");
            case IssueRefused.Revoked _ -> frame.t("certificates.wrong.revoked");
            case IssueRefused.Unpaid(var open) -> unpaid(frame, open);
            case IssueRefused.NoSeal _ -> frame.t("certificates.wrong.no-seal");
            case IssueRefused.ReasonMissing _ -> frame.t("certificates.wrong.reason");
            case IssueRefused.ChangeMissing _ -> frame.t("certificates.wrong.change");
        };
    }

    private static String unpaid(Frame frame, List<Charge> open) {
        return open.isEmpty()
                ? ""
                : frame.t(
                        "certificates.wrong.unpaid",
                        open.stream()
                                .map(charge -> charge.label().in(frame.lang()) + " "
                                        + JapaneseYen.of(charge.openYen(), frame.lang()))
                                .collect(Collectors.joining("、")));
    }

    CertificatesPage of(Staff staff, Lang lang, Casefile casefile, Tried tried, HttpServletRequest request) {
        var receipt = casefile.receipt().value();
        var frame = frames.staff(request, lang, messages.in(lang, "certificates.title", receipt), staff.name())
                .withErrors(tried.why() != null);
        var address = "/staff/cases/" + receipt + "/certificates";
        return new CertificatesPage(
                frame,
                errors(frame, tried),
                tried.done().isEmpty() ? null : Notice.success("", frame.t("certificates.done." + tried.done())),
                receipt,
                "/staff/cases/" + receipt,
                issuing.waiting(casefile).stream()
                        .map(text -> new Waiting(
                                text.title(),
                                address + "/preview/" + text.id() + ".pdf",
                                address + "/issue/" + text.id()))
                        .toList(),
                unpaid(frame, charges.open(casefile.id())),
                issuing.of(casefile).stream()
                        .map(one -> issued(frame, one, address, tried))
                        .toList());
    }

    private static ErrorSummary errors(Frame frame, Tried tried) {
        var why = tried.why();
        if (why == null) {
            return ErrorSummary.NONE;
        }
        var place = switch (why) {
            case IssueRefused.ReasonMissing _ -> "reason-" + tried.certificate();
            case IssueRefused.ChangeMissing _ -> "change-" + tried.certificate();
            case IssueRefused.NotGranted _,
                    IssueRefused.NoSuchCertificate _,
                    IssueRefused.AlreadyIssued _,
                    IssueRefused.Revoked _,
                    IssueRefused.Unpaid _,
                    IssueRefused.NoSeal _ -> "main";
        };
        return new ErrorSummary(List.of(new Problem(place, words(frame, why))));
    }

    private static IssuedView issued(Frame frame, Issued one, String address, Tried tried) {
        return new IssuedView(
                one.id().toString(),
                one.title(),
                one.valid()
                        ? new Tag(frame.t("certificates.state.valid"), Tag.Colour.GREEN)
                        : new Tag(frame.t("certificates.state.revoked"), Tag.Colour.RED),
                versions(frame, one, address),
                one.revocation()
                        .map(revoked -> frame.t(
                                "certificates.revoked-by",
                                JapaneseDates.dateTime(revoked.revokedAt(), frame.lang()),
                                revoked.revokedByName(),
                                revoked.reason()))
                        .orElse(""),
                one.valid() ? fields(frame, one, tried) : List.of(),
                address + "/" + one.id() + "/change");
    }

    private static Table versions(Frame frame, Issued one, String address) {
        return new Table(
                frame.t("certificates.versions", one.title()),
                Stream.of("number", "change", "at", "by", "reason")
                        .map(key -> new Column(frame.t("certificates.column." + key)))
                        .toList(),
                one.versions().reversed().stream()
                        .map(version -> new Row(List.of(
                                Cell.link(
                                        version.number(), address + "/" + one.id() + "/" + version.version() + ".pdf"),
                                new Cell(frame.t("certificates.change."
                                        + version.change().name().toLowerCase(Locale.ROOT))),
                                new Cell(JapaneseDates.dateTime(version.issuedAt(), frame.lang())),
                                new Cell(version.issuedByName()),
                                new Cell(version.reason()))))
                        .toList());
    }

    private static List<Field> fields(Frame frame, Issued one, Tried tried) {
        var id = one.id().toString();
        var mine = tried.certificate().equals(id);
        var why = Optional.ofNullable(tried.why()).filter(_ -> mine);
        var options = Stream.of("REISSUED", "CORRECTED", "REVOKED")
                .map(change -> new Option(change, frame.t("certificates.do." + change.toLowerCase(Locale.ROOT))))
                .toList();
        return List.of(
                new ChoiceField(
                        "change-" + id,
                        "change",
                        frame.t("certificates.do"),
                        frame.t("certificates.do.hint"),
                        why.filter(IssueRefused.ChangeMissing.class::isInstance)
                                .map(refused -> words(frame, refused))
                                .orElse(null),
                        true,
                        options,
                        mine ? tried.typed().getOrDefault("change", "") : ""),
                new TextField(
                        "reason-" + id,
                        "reason",
                        frame.t("certificates.reason"),
                        frame.t("certificates.reason.hint"),
                        why.filter(IssueRefused.ReasonMissing.class::isInstance)
                                .map(refused -> words(frame, refused))
                                .orElse(null),
                        true,
                        TextField.Kind.LONG,
                        mine ? tried.typed().getOrDefault("reason", "") : "",
                        null,
                        null,
                        MoveRequest.LONGEST_REASON));
    }
}
