package jp.tenohira.applications.filing.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.filing.Slots;
import org.springframework.stereotype.Component;

/** Books the slots of a batch of filings before they are written; filings without any cost nothing. */
@Component
class SlotBooking {

    private final Slots slots;
    private final FilingKeys keys;

    SlotBooking(Slots slots, FilingKeys keys) {
        this.slots = slots;
        this.keys = keys;
    }

    /**
     * Takes the slots; what becomes of the filings that found one full. What was filed before by the same key takes none,
     * and of two filings with one key only the first does.
     */
    Map<CaseId, Filed> book(List<Filing> filings) {
        var booking = filings.stream().filter(f -> !f.bookings().isEmpty()).toList();
        if (booking.isEmpty()) {
            return Map.of();
        }
        var earlier = keys.earlier(booking);
        var firsts = new HashMap<String, Filing>();
        var full = new HashMap<CaseId, Filed>();
        for (var filing : booking) {
            if (earlier.has(filing)) {
                continue;
            }
            var key = filing.client().name() + "\n" + filing.client().key();
            var first = firsts.putIfAbsent(key, filing);
            if (first != null) {
                var same = full.get(first.id());
                if (same != null) {
                    full.put(filing.id(), same);
                }
                continue;
            }
            var errors = slots.book(filing.id(), filing.content().procedure(), filing.bookings(), filing.submittedAt());
            if (!errors.isEmpty()) {
                full.put(filing.id(), new Filed.SlotFull(errors));
            }
        }
        return full;
    }

    /** A filing whose key another server claimed meanwhile leaves its slots. */
    void giveBack(List<Filing> filings, Set<CaseId> claimed) {
        for (var filing : filings) {
            if (!filing.bookings().isEmpty() && !claimed.contains(filing.id())) {
                slots.forget(filing.id());
            }
        }
    }
}
