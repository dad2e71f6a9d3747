package jp.tenohira.payments.testprovider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.payments.testprovider.TestCharge.Refunded;
import jp.tenohira.payments.testprovider.TestCharge.Status;
import jp.tenohira.payments.testprovider.TestCharge.Wanted;

/** The payments of the provider and the keys that began them. */
final class Ledger {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Fees in hundredths of a per cent, as a provider may take them. */
    private static final Map<String, Integer> FEES = Map.of("card", 324, "qr", 198, "e-money", 298);

    private static final int WHOLE = 10_000;

    private final Map<String, TestCharge> byId = new ConcurrentHashMap<>();
    private final Map<String, TestCharge> byKey = new ConcurrentHashMap<>();
    private final Map<String, Refunded> refundsByKey = new ConcurrentHashMap<>();
    private final Clock clock;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /** @param fresh whether this request began the payment */
    record Begun(TestCharge charge, boolean fresh) {}

    /** Empty when the key began another payment. */
    synchronized Optional<Begun> begin(String key, Wanted wanted) {
        var known = byKey.get(key);
        if (known != null) {
            return known.wanted.equals(wanted) ? Optional.of(new Begun(known, false)) : Optional.empty();
        }
        var charge = new TestCharge(
                "ch_" + UUID.randomUUID().toString().replace("-", ""),
                key,
                wanted,
                clock.instant().plusSeconds(wanted.expiresIn()));
        byId.put(charge.id, charge);
        byKey.put(key, charge);
        return Optional.of(new Begun(charge, true));
    }

    Optional<TestCharge> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<TestCharge> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<Refunded> refund(TestCharge charge, String key, long amount) {
        var known = refundsByKey.get(key);
        if (known != null) {
            return known.amount() == amount ? Optional.of(known) : Optional.empty();
        }
        var refund = new Refunded("rf_" + UUID.randomUUID().toString().replace("-", ""), amount, clock.instant());
        if (!charge.refund(refund)) {
            return Optional.empty();
        }
        refundsByKey.put(key, refund);
        return Optional.of(refund);
    }

    /** What is paid out for the payments and refunds of a day in Japan, as CSV. */
    String payout(LocalDate day) {
        var csv = new StringBuilder("kind,id,reference,tender,brand,amount,fee,net\r\n");
        for (var charge : List.copyOf(byId.values())) {
            if (charge.status == Status.PAID
                    && LocalDate.ofInstant(charge.paidAt, JAPAN).equals(day)) {
                var fee = charge.wanted.amount() * FEES.getOrDefault(charge.tender, 0) / WHOLE;
                line(csv, "payment", charge.id, charge, charge.wanted.amount(), fee);
            }
            for (var refund : charge.refunds()) {
                if (LocalDate.ofInstant(refund.at(), JAPAN).equals(day)) {
                    line(csv, "refund", refund.id(), charge, -refund.amount(), 0);
                }
            }
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, String kind, String id, TestCharge charge, long amount, long fee) {
        csv.append("%s,%s,%s,%s,%s,%d,%d,%d\r\n"
                .formatted(
                        kind, id, charge.wanted.reference(), charge.tender, charge.brand, amount, fee, amount - fee));
    }
}
