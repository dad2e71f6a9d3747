package jp.tenohira.applications.fees;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.receipts.CaseAccess;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** The door to the fees of cases for other modules. */
@Component
class StoredCaseFees implements CaseFees {

    private final Casefiles casefiles;
    private final OwnCases ownCases;
    private final CaseAccess access;
    private final CaseNames names;
    private final FeeNotices notices;
    private final ChargeRows rows;

    StoredCaseFees(
            Casefiles casefiles,
            OwnCases ownCases,
            CaseAccess access,
            CaseNames names,
            FeeNotices notices,
            ChargeRows rows) {
        this.casefiles = casefiles;
        this.ownCases = ownCases;
        this.access = access;
        this.names = names;
        this.notices = notices;
        this.rows = rows;
    }

    @Override
    public Optional<FeeCase> of(String receipt, HttpServletRequest request) {
        return ReceiptNumber.parse(receipt)
                .filter(number -> access.has(number, request))
                .flatMap(casefiles::find)
                .map(this::feeCase);
    }

    @Override
    public Optional<FeeCase> of(String receipt, Staff staff) {
        return ownCases.find(Desk.of(staff), receipt).map(this::feeCase);
    }

    @Override
    public Optional<FeeCase> of(ReceiptNumber receipt) {
        return casefiles.find(receipt).map(this::feeCase);
    }

    @Override
    public Optional<FeeCase> of(CaseId id) {
        return casefiles.find(id).map(this::feeCase);
    }

    @Override
    public List<Charge> charges(ReceiptNumber receipt) {
        return rows.of(id(receipt));
    }

    @Override
    public void lock(ReceiptNumber receipt) {
        rows.lock(id(receipt));
    }

    @Override
    public boolean note(ReceiptNumber receipt, String fee, Charge.Payment payment) {
        var casefile = casefiles.find(receipt).orElseThrow();
        var added = rows.add(casefile.id(), fee, payment, Optional.empty());
        if (added && payment.kind() == Charge.Kind.REFUNDED) {
            notices.write(NoticeKind.FEE_REFUNDED, casefile);
        }
        return added;
    }

    @Override
    public List<Noted> noted(Instant from, Instant until) {
        return rows.noted(from, until);
    }

    private CaseId id(ReceiptNumber receipt) {
        return casefiles
                .find(receipt)
                .map(Casefile::id)
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + receipt));
    }

    private FeeCase feeCase(Casefile casefile) {
        return new FeeCase(
                casefile.receipt(),
                casefile.procedure(),
                casefile.section(),
                notices.title(casefile),
                names.of(casefile, casefiles.currentVersion(casefile).answers()).applicant(),
                casefile.state(),
                casefile.outcome(),
                casefile.submittedAt());
    }
}
