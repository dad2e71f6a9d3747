package jp.tenohira.applications.dues;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.identity.Staff;

/** The fees of cases, to be paid and given back from outside. */
public interface CaseFees {

    /** The provider of payments that staff record by hand. */
    String COUNTER = "counter";

    /** The case, for the browser that was let in to it: by number and code, or by its signed-in owner. */
    Optional<FeeCase> of(String receipt, HttpServletRequest request);

    /** The case, for a clerk or head of its section. */
    Optional<FeeCase> of(String receipt, Staff staff);

    /** The case, for jobs. */
    Optional<FeeCase> of(ReceiptNumber receipt);

    Optional<FeeCase> of(CaseId id);

    List<Charge> charges(ReceiptNumber receipt);

    /** Keeps everybody else from paying for the case until the running transaction ends. */
    void lock(ReceiptNumber receipt);

    /** Notes a payment or a refund once, by kind, provider and reference; whether it is new. */
    boolean note(ReceiptNumber receipt, String fee, Charge.Payment payment);

    /** A payment or refund of any case, for statistics. */
    record Noted(String receipt, String section, String fee, Charge.Kind kind, String provider, long yen, Instant at) {}

    /** Those in which the moment lies, from the first to before the second, in order. */
    List<Noted> noted(Instant from, Instant until);
}
