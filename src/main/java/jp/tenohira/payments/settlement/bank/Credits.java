package jp.tenohira.payments.settlement.bank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.payments.settlement.journal.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bank credited, and what of it receipts have taken. */
public final class Credits {

    private static final String STANDING = """
            not exists (select from posting_decision d where d.posting = p.id and d.verdict = 'SENT_BACK')
              and not exists (select from posting later
                               where later.kind = p.kind and later.section = p.section and later.place = p.place
                                 and later.day = p.day and later.round > p.round)
            """;

    private final JdbcClient jdbc;

    public Credits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Credits of the days of which something is left; what the bank took back is not among them. */
    public List<Credit> free(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select c.id, c.day, c.payer, c.reference, c.in_cash, c.yen - coalesce(taken.yen, 0) as yen
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
                        select c.id, c.day, c.yen, c.payer, c.reference, c.in_cash, t.yen as part
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
                                rs.getString("reference"),
                                rs.getBoolean("in_cash")),
                        rs.getLong("part")))
                .list()
                .forEach(one -> taken.put(one.getKey(), one.getValue()));
        return taken;
    }

    /** Whose credits were taken for receipts of a kind that somebody approved, as names compare. */
    public Set<String> payersOf(Posting.Kind kind) {
        return jdbc.sql("""
                        select distinct c.payer from bank_credit c
                          join payout_credit t on t.credit = c.id
                          join posting p on p.id = t.posting and p.kind = :kind
                          join posting_decision d on d.posting = p.id and d.verdict = 'APPROVED'
                        """).param("kind", kind.name()).query(String.class).list().stream()
                .map(PayerNames::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
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
