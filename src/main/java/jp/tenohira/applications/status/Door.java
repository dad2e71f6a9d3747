package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.receipts.CaseAccess;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.RateLimits;
import org.springframework.stereotype.Component;

/** Lets a resident in, by number and code or by the cookie. A wrong number and a wrong code look and take the same. */
@Component
class Door {

    private static final RateLimits.Limit OF_CASE = new RateLimits.Limit(10, Duration.ofMinutes(30));
    private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit(60, Duration.ofHours(1));
    private static final CaseId NOBODYS = new CaseId(new UUID(0, 0));

    private final Casefiles casefiles;
    private final ResidentCodes codes;
    private final CaseAccess access;
    private final RateLimits limits;

    Door(Casefiles casefiles, ResidentCodes codes, CaseAccess access, RateLimits limits) {
        this.casefiles = casefiles;
        this.codes = codes;
        this.access = access;
        this.limits = limits;
    }

    enum Closed {
        WRONG,
        TOO_MANY
    }

    Outcome<Casefile, Closed> byCode(String typedNumber, String code, HttpServletRequest request) {
        var number = ReceiptNumber.parse(typedNumber);
        var counted = number.map(ReceiptNumber::value).orElse("none");
        if (!limits.tryTake("status-address", request.getRemoteAddr(), OF_ADDRESS)
                || (number.isPresent() && !limits.tryTake("status-case", counted, OF_CASE))) {
            return Outcome.refused(Closed.TOO_MANY);
        }
        var found = number.flatMap(casefiles::find);
        var right = codes.opensCase(found.map(Casefile::id).orElse(NOBODYS), code);
        if (found.isEmpty() || !right) {
            return Outcome.refused(Closed.WRONG);
        }
        limits.reset("status-case", counted, OF_CASE);
        limits.giveBack("status-address", request.getRemoteAddr(), OF_ADDRESS);
        return Outcome.accepted(found.get());
    }

    Optional<Casefile> byCookie(String number, HttpServletRequest request) {
        return ReceiptNumber.parse(number)
                .filter(receipt -> access.has(receipt, request))
                .flatMap(casefiles::find);
    }
}
