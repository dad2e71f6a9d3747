package jp.tenohira.payments.settlement.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.days.Difference.Kind;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;

/** What of a day does not match. Knows no database. */
final class Assessment {

    private Assessment() {}

    static List<Difference> of(DayFacts facts, Map<String, String> accountOfFee, PayoutProviders.Known providers) {
        var differences = new ArrayList<Difference>();
        if (!facts.complete()) {
            differences.add(new Difference(Kind.INCOMPLETE, "", 0));
        }
        var cash = facts.deposited() - facts.cash();
        if (cash != 0) {
            differences.add(new Difference(Kind.CASH, "", cash));
        }
        var without = new TreeMap<String, Long>();
        var unassigned = new TreeMap<String, Long>();
        var unknown = new TreeMap<String, Long>();
        for (var taking : facts.takings()) {
            if (!accountOfFee.containsKey(taking.feeKind())) {
                without.merge(taking.feeKind(), taking.yen(), Long::sum);
            }
            if (taking.tender() == Tender.OTHER) {
                unassigned.merge(taking.brand(), taking.yen(), Long::sum);
            } else if (taking.tender().cashless() && providers.of(taking).isEmpty()) {
                unknown.merge(brand(taking), taking.yen(), Long::sum);
            }
        }
        add(differences, Kind.UNASSIGNED, unassigned);
        add(differences, Kind.NO_ACCOUNT, without);
        add(differences, Kind.NO_PROVIDER, unknown);
        return List.copyOf(differences);
    }

    private static void add(List<Difference> differences, Kind kind, Map<String, Long> sums) {
        sums.forEach((subject, yen) -> differences.add(new Difference(kind, subject, yen)));
    }

    private static String brand(Taking taking) {
        return taking.tender().name() + (taking.brand().isEmpty() ? "" : " " + taking.brand());
    }
}
