package jp.tenohira.applications.receipts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Secrets;
import jp.tenohira.identity.residents.SignedInResident;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that lets a browser see a case after its resident submitted it or gave its code. It names one case of one
 * city and an hour at which it ends, and is signed with a key of the deployment.
 */
@Component
public class CaseAccess {

    private static final Duration LASTS = Duration.ofHours(12);

    private final Secrets secrets;
    private final CaseOwners owners;
    private final SignedInResident resident;
    private final Clock clock;

    CaseAccess(Secrets secrets, CaseOwners owners, SignedInResident resident, Clock clock) {
        this.secrets = secrets;
        this.owners = owners;
        this.resident = resident;
        this.clock = clock;
    }

    /** Opens the case to this browser; its signed-in owner needs nothing that would outlive signing out. */
    public void grant(ReceiptNumber receipt, HttpServletRequest request, HttpServletResponse response) {
        if (isOwner(receipt)) {
            return;
        }
        var ends = clock.instant().plus(LASTS).getEpochSecond();
        var cookie = ResponseCookie.from(name(receipt), ends + "." + signature(receipt, ends))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LASTS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whether this browser was let in by number and code, or by its signed-in owner. */
    public boolean has(ReceiptNumber receipt, HttpServletRequest request) {
        return hasCookie(receipt, request) || isOwner(receipt);
    }

    private boolean isOwner(ReceiptNumber receipt) {
        return resident.now().filter(owner -> owners.owns(owner, receipt)).isPresent();
    }

    private boolean hasCookie(ReceiptNumber receipt, HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(name(receipt)) && valid(receipt, cookie.getValue())) {
                return true;
            }
        }
        return false;
    }

    public void end(ReceiptNumber receipt, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(receipt), "")
                .httpOnly(true)
                .path("/")
                .maxAge(0)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private boolean valid(ReceiptNumber receipt, String value) {
        var dot = value.indexOf('.');
        if (dot < 1 || dot > 12 || !value.substring(0, dot).matches("[0-9]+")) {
            return false;
        }
        var ends = Long.parseLong(value.substring(0, dot));
        var given = value.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        var right = signature(receipt, ends).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, given) && clock.instant().isBefore(Instant.ofEpochSecond(ends));
    }

    private String signature(ReceiptNumber receipt, long ends) {
        var value = CurrentMunicipality.get().code() + "/" + receipt.value() + "/" + ends;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.hmac("case-cookie", value));
    }

    private static String name(ReceiptNumber receipt) {
        return "case-" + receipt.value();
    }
}
