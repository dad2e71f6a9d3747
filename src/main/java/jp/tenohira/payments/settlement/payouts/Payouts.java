package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout.Owed;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What providers owe by the journal. */
public final class Payouts {

    private static final int LONGEST_PERIOD = 62;

    private final JdbcClient jdbc;
    private final PayoutProviders providers;

    public Payouts(JdbcClient jdbc, PayoutProviders providers) {
        this.jdbc = jdbc;
        this.providers = providers;
    }

    private record Key(String provider, Period period) {}

    /** Payouts that are due within the days, by due day. */
    public List<ExpectedPayout> due(LocalDate from, LocalDate to) {
        var known = providers.known();
        var owed = new LinkedHashMap<Key, List<Owed>>();
        var by = new LinkedHashMap<Key, Provider>();
        for (var line : receivable(from.minusDays(2L * LONGEST_PERIOD), to)) {
            known.on(line.of().day(), line.provider()).ifPresent(provider -> {
                var key = new Key(
                        provider.code(), PayoutCalendar.of(provider, line.of().day()));
                by.put(key, provider);
                owed.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Owed(line.of(), line.yen()));
            });
        }
        return owed.entrySet().stream()
                .filter(one -> !one.getKey().period().paidOn().isBefore(from)
                        && !one.getKey().period().paidOn().isAfter(to))
                .map(one -> ExpectedPayout.of(
                        java.util.Objects.requireNonNull(by.get(one.getKey())),
                        one.getKey().period(),
                        one.getValue()))
                .sorted(Comparator.comparing(
                                (ExpectedPayout payout) -> payout.period().paidOn())
                        .thenComparing(payout -> payout.provider().code()))
                .toList();
    }

    /** The payout of a provider for the period that ends on a day. */
    public Optional<ExpectedPayout> of(String provider, LocalDate to) {
        return due(to.minusDays(LONGEST_PERIOD), to.plusDays(6L * LONGEST_PERIOD)).stream()
                .filter(payout -> payout.provider().code().equals(provider)
                        && payout.period().to().equals(to))
                .findFirst();
    }

    private record Receivable(String provider, Line.Origin of, long yen) {}

    private List<Receivable> receivable(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select l.account, l.tender, l.brand, l.section, l.place, l.day,
                               sum(case l.side when 'D' then l.yen else -l.yen end) as yen
                          from journal_line l
                          join journal_entry e on e.fiscal_year = l.fiscal_year and e.number = l.number
                          join posting p on p.id = e.posting and p.kind = 'CLOSING'
                         where l.ledger = 'RECEIVABLE' and l.day between :from and :to
                         group by l.account, l.tender, l.brand, l.section, l.place, l.day
                        having sum(case l.side when 'D' then l.yen else -l.yen end) <> 0
                         order by l.day, l.section, l.place, l.brand
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, _) -> new Receivable(
                        rs.getString("account"),
                        new Line.Origin(
                                "",
                                rs.getString("tender"),
                                rs.getString("brand"),
                                rs.getString("section"),
                                rs.getString("place"),
                                rs.getObject("day", LocalDate.class)),
                        rs.getLong("yen")))
                .list();
    }
}
