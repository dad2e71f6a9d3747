package jp.tenohira.payments.settlement.days;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.Tender;

/**
 * What is known of a day at a moment.
 *
 * @param complete whether every register of the facility has told
 */
public record DayFacts(TillDay of, List<Taking> takings, boolean complete, List<Slip> slips) {

    public DayFacts {
        takings = takings.stream().sorted(Comparator.comparing(DayFacts::words)).toList();
        slips = slips.stream().sorted(Comparator.comparing(Slip::number)).toList();
    }

    /** Whether nothing was taken or deposited, as far as is known. */
    public boolean nothing() {
        return takings.isEmpty() && slips.isEmpty();
    }

    public long total() {
        return sum(_ -> true);
    }

    public long cash() {
        return sum(taking -> taking.tender() == Tender.CASH);
    }

    public long cashless() {
        return sum(taking -> taking.tender().cashless());
    }

    public long deposited() {
        return slips.stream().mapToLong(Slip::yen).sum();
    }

    private long sum(Predicate<Taking> which) {
        return takings.stream().filter(which).mapToLong(Taking::yen).sum();
    }

    /** The same for the same takings and slips: what a closing compares with, so that whatever comes later shows. */
    public String digest() {
        var words = new StringBuilder();
        takings.forEach(taking -> words.append(words(taking)).append('\n'));
        slips.forEach(slip -> words.append(
                String.format(Locale.ROOT, "slip|%s|%d|%s%n", slip.number(), slip.yen(), slip.depositedOn())));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(words.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String words(Taking taking) {
        return String.join(
                "|",
                taking.register(),
                taking.feeKind(),
                taking.tender().name(),
                taking.brand(),
                Long.toString(taking.yen()),
                Integer.toString(taking.count()),
                taking.origin());
    }
}
