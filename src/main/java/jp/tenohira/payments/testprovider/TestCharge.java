package jp.tenohira.payments.testprovider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment as the provider sees it. All access is guarded by its monitor. */
final class TestCharge {

    enum Status {
        OPEN,
        PROCESSING,
        PAID,
        FAILED,
        CANCELLED,
        EXPIRED
    }

    /** How the provider tells of what happened to this payment. */
    enum Telling {
        AT_ONCE,
        LATE,
        TWICE,
        REORDERED,
        NEVER
    }

    /** What a city asks for. */
    record Wanted(
            long amount,
            String reference,
            String description,
            String language,
            String returnUrl,
            String notifyUrl,
            long expiresIn) {}

    record Refunded(String id, long amount, Instant at) {}

    final String id;
    final String key;
    final Wanted wanted;
    final Instant expiresAt;
    private final List<Refunded> refunds = new ArrayList<>();
    Status status = Status.OPEN;
    Telling telling = Telling.AT_ONCE;
    String tender = "";
    String brand = "";
    Instant paidAt = Instant.EPOCH;

    TestCharge(String id, String key, Wanted wanted, Instant expiresAt) {
        this.id = id;
        this.key = key;
        this.wanted = wanted;
        this.expiresAt = expiresAt;
    }

    synchronized boolean move(Status to, Instant now) {
        if (status == Status.OPEN && now.isAfter(expiresAt)) {
            status = Status.EXPIRED;
        }
        var may = switch (status) {
            case OPEN -> true;
            case PROCESSING -> to == Status.PAID || to == Status.FAILED;
            case PAID, FAILED, CANCELLED, EXPIRED -> false;
        };
        if (may) {
            status = to;
            paidAt = to == Status.PAID || to == Status.PROCESSING ? now : paidAt;
        }
        return may;
    }

    synchronized long refunded() {
        return refunds.stream().mapToLong(Refunded::amount).sum();
    }

    synchronized boolean refund(Refunded refund) {
        if (status != Status.PAID || refund.amount() <= 0 || refunded() + refund.amount() > wanted.amount()) {
            return false;
        }
        return refunds.add(refund);
    }

    synchronized List<Refunded> refunds() {
        return List.copyOf(refunds);
    }

    synchronized Map<String, Object> asJson(String base, Instant now) {
        move(status, now);
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id);
        json.put("key", key);
        json.put("status", status.name().toLowerCase(java.util.Locale.ROOT));
        json.put("amount", wanted.amount());
        json.put("currency", "JPY");
        json.put("reference", wanted.reference());
        json.put("tender", tender);
        json.put("brand", brand);
        json.put("page_url", base + "/pay/" + id);
        json.put("expires_at", expiresAt.toString());
        if (status == Status.PAID) {
            json.put("paid_at", paidAt.toString());
        }
        json.put("refunded", refunded());
        return json;
    }
}
