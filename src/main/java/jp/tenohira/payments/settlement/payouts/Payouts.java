package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout.Owed;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What providers owe by the journal, and what the bank credited and no receipt has taken. */
public final class Payouts {

    private static final int LONGEST_PERIOD = 62;

    private static final String STANDING = """
            not exists (select from posting_decision d where d.posting = p.id and d.verdict = 'SENT_BACK')
              and not exists (select from posting later
                               where later.kind = p.kind and later.section = p.section and later.place = p.place
                                 and later.day = p.day and later.round > p.round)
            """;

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

    /** Credits of the days of which something is left; what the bank took back is not among them. */
    public List<Credit> credits(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select c.id, c.day, c.payer, c.reference, c.yen - coalesce(taken.yen, 0) as yen
                          from bank_credit c
                          left join (select t.credit, sum(t.yen) as yen
                                       from payout_credit t join posting p on p.id = t.posting
                                      where %s
                                      group by t.credit) taken on taken.credit = c.id
                         where not c.cancelled and c.day between :from and :to and c.yen > coalesce(taken.yen, 0)
                           and not exists (select from bank_credit back
                                            where back.cancelled and back.account = c.account and back.yen = c.yen
                                              and back.payer = c.payer and back.reference = c.reference)
                         order by c.day, c.reference, c.id
                        """.formatted(STANDING))
                .param("from", from)
                .param("to", to)
                .query(Credit.class)
                .list();
    }

    /** Which credits a receipt took, and how much of each. */
    public Map<Credit, Long> takenBy(UUID posting) {
        var taken = new LinkedHashMap<Credit, Long>();
        jdbc.sql("""
                        select c.id, c.day, c.yen, c.payer, c.reference, t.yen as part
                          from payout_credit t join bank_credit c on c.id = t.credit
                         where t.posting = :posting order by c.day, c.reference
                        """)
                .param("posting", posting)
                .query((rs, _) -> Map.entry(
                        new Credit(
                                rs.getObject("id", UUID.class),
                                rs.getObject("day", LocalDate.class),
                                rs.getLong("yen"),
                                rs.getString("payer"),
                                rs.getString("reference")),
                        rs.getLong("part")))
                .list()
                .forEach(one -> taken.put(one.getKey(), one.getValue()));
        return taken;
    }

    /** Takes a part of a credit for a receipt; false when less than that is left, as somebody else took it. */
    boolean take(UUID posting, UUID credit, long yen) {
        return jdbc.sql("""
                        insert into payout_credit (posting, credit, yen)
                        select :posting, c.id, :yen from bank_credit c
                         where c.id = :credit
                           and c.yen - coalesce((select sum(t.yen) from payout_credit t join posting p on p.id = t.posting
                                                  where t.credit = c.id and %s), 0) >= :yen
                        """.formatted(STANDING))
                        .param("posting", posting)
                        .param("credit", credit)
                        .param("yen", yen)
                        .update()
                == 1;
    }
}
