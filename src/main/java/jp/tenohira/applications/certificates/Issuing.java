package jp.tenohira.applications.certificates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.certificates.CertificateWriter.Heading;
import jp.tenohira.applications.certificates.Issued.Change;
import jp.tenohira.applications.certificates.Issued.Version;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.fees.Charges;
import jp.tenohira.applications.seals.Seals;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.procedures.forms.CertificateText;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues, reissues, corrects and revokes certificates. */
@Component
class Issuing implements Certificates {

    private final CertificateRows rows;
    private final CertificateWriter writer;
    private final CertificateCodes codes;
    private final Charges charges;
    private final Seals seals;
    private final AuditTrail audit;
    private final Messages messages;
    private final Clock clock;

    Issuing(
            CertificateRows rows,
            CertificateWriter writer,
            CertificateCodes codes,
            Charges charges,
            Seals seals,
            AuditTrail audit,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.codes = codes;
        this.charges = charges;
        this.seals = seals;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Issued> of(Casefile casefile) {
        return rows.of(casefile.id());
    }

    @Override
    public Optional<byte[]> pdf(Casefile casefile, UUID certificate, int version) {
        return rows.pdf(casefile.id(), certificate, version);
    }

    static boolean granted(Casefile casefile) {
        return casefile.outcome() == CaseOutcome.ADMIT
                && (casefile.state() == CaseState.DECIDED || casefile.state() == CaseState.NOTIFIED);
    }

    /** What the answers call for and is not issued yet; nothing before the application was granted. */
    List<CertificateText> waiting(Casefile casefile) {
        if (!granted(casefile)) {
            return List.of();
        }
        var issued = of(casefile).stream().map(Issued::kind).toList();
        return writer.texts(casefile, "", clock.instant()).stream()
                .filter(text -> !issued.contains(text.id()))
                .toList();
    }

    /** How a certificate will look; without number, code and signature. */
    Optional<byte[]> preview(Casefile casefile, String kind) {
        var number = messages.in(Lang.JA, "certificates.paper.draft");
        return seals.current()
                .flatMap(seal -> writer.text(casefile, kind, number, clock.instant())
                        .map(text -> writer.paper(casefile, text, new Heading(number, clock.instant(), "", "", seal))));
    }

    @Transactional
    public Outcome<Issued, IssueRefused> issue(Desk desk, Casefile casefile, String kind) {
        rows.lock(casefile.id());
        if (!granted(casefile)) {
            return Outcome.refused(new IssueRefused.NotGranted());
        }
        if (of(casefile).stream().anyMatch(one -> one.kind().equals(kind))) {
            return Outcome.refused(new IssueRefused.AlreadyIssued());
        }
        return written(desk, casefile, kind, Optional.empty(), Change.ISSUED, "");
    }

    /** A new version in place of the last: the same words on new paper, or those of answers corrected since. */
    @Transactional
    public Outcome<Issued, IssueRefused> change(
            Desk desk, Casefile casefile, UUID certificate, Change change, String reason) {
        rows.lock(casefile.id());
        return switch (changeable(casefile, certificate, reason)) {
            case Outcome.Refused<Issued, IssueRefused> refused -> refused;
            case Outcome.Accepted<Issued, IssueRefused>(var before) ->
                written(desk, casefile, before.kind(), Optional.of(before), change, reason);
        };
    }

    @Transactional
    public Outcome<Issued, IssueRefused> revoke(Desk desk, Casefile casefile, UUID certificate, String reason) {
        rows.lock(casefile.id());
        var found = changeable(casefile, certificate, reason);
        if (found instanceof Outcome.Accepted<Issued, IssueRefused>(var before)) {
            rows.revoke(before.id(), reason, desk.staff(), clock.instant());
            record(desk, casefile, "certificate.revoked", before.kind());
        }
        return found;
    }

    private Outcome<Issued, IssueRefused> changeable(Casefile casefile, UUID certificate, String reason) {
        var found = of(casefile).stream()
                .filter(one -> one.id().equals(certificate))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(new IssueRefused.NoSuchCertificate());
        }
        if (!found.get().valid()) {
            return Outcome.refused(new IssueRefused.Revoked());
        }
        return reason.isBlank() || reason.length() > MoveRequest.LONGEST_REASON
                ? Outcome.refused(new IssueRefused.ReasonMissing())
                : Outcome.accepted(found.get());
    }

    private Outcome<Issued, IssueRefused> written(
            Desk desk, Casefile casefile, String kind, Optional<Issued> before, Change change, String reason) {
        var seal = seals.current();
        if (seal.isEmpty()) {
            return Outcome.refused(new IssueRefused.NoSeal());
        }
        var open = charges.open(casefile.id());
        if (!open.isEmpty()) {
            return Outcome.refused(new IssueRefused.Unpaid(List.<Charge>copyOf(open)));
        }
        if (writer.text(casefile, kind, "", clock.instant()).isEmpty()) {
            return Outcome.refused(new IssueRefused.NoSuchCertificate());
        }
        var now = clock.instant();
        var year = FiscalYear.of(now).year();
        var number = writer.number(casefile, year, rows.nextSerial(casefile.section(), year));
        var text = writer.text(casefile, kind, number, now).orElseThrow();
        var id = before.map(Issued::id).orElseGet(UUID::randomUUID);
        var version = before.map(one -> one.current().version() + 1).orElse(1);
        var code = codes.of(id, version);
        var said = before.map(one -> messages.in(
                        Lang.JA,
                        "certificates.paper." + change.name().toLowerCase(java.util.Locale.ROOT),
                        one.current().number()))
                .orElse("");
        var pdf = writer.paper(casefile, text, new Heading(number, now, said, code, seal.get()));
        if (before.isEmpty()) {
            rows.add(id, casefile.id(), kind, text.title(), now);
        }
        rows.add(
                id,
                new Version(version, change, number, reason, now, desk.staff().name()),
                desk.staff(),
                CertificateCodes.sha256(code),
                pdf);
        record(desk, casefile, "certificate." + change.name().toLowerCase(java.util.Locale.ROOT), kind);
        return Outcome.accepted(of(casefile).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private void record(Desk desk, Casefile casefile, String action, String kind) {
        audit.record(desk.staff(), action, casefile.receipt().value(), Map.of("kind", kind));
    }
}
