package jp.tenohira.payments.sales.singles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A receipt as it is kept.
 *
 * @param time of the clock in Japan, {@code 9:05}
 * @param kind word of the kind
 * @param yen what it adds to the takings; of a cancelled one nothing
 * @param printed what the whole receipt came to, without sign
 */
record SingleReceipt(
        String facility,
        String register,
        LocalDate day,
        String time,
        String number,
        String kind,
        long yen,
        long printed,
        List<Part> parts) {

    SingleReceipt {
        parts = List.copyOf(parts);
    }

    /** What one tender paid of one kind of goods. */
    record Part(String goods, String tender, long yen) {}

    Map<String, Long> lines() {
        return summed(true);
    }

    Map<String, Long> tenders() {
        return summed(false);
    }

    private Map<String, Long> summed(boolean goods) {
        var sums = new LinkedHashMap<String, Long>();
        parts.forEach(part -> sums.merge(goods ? part.goods() : part.tender(), part.yen(), Long::sum));
        return sums;
    }
}
