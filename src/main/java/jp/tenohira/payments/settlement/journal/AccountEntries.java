package jp.tenohira.payments.settlement.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.payments.Taking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of accounts of revenue, line by line; those of fees paid online payment by payment. */
@Component
public class AccountEntries {

    private static final String LINES = """
            select e.fiscal_year, e.number, e.kind, e.booked_on, l.line, l.account, l.section, l.place, l.day, l.fee_kind, l.tender, l.brand,
                   coalesce(taken.yen, case l.side when 'C' then l.yen else -l.yen end) as yen,
                   coalesce(taken.origin, '') as origin
              from journal_line l
              join journal_entry e on e.fiscal_year = l.fiscal_year and e.number = l.number
              join posting p on p.id = e.posting
              left join lateral (
                select taking ->> 'origin' as origin, (taking ->> 'yen')::bigint as yen
                  from jsonb_array_elements(p.facts -> 'takings') as taking
                 where e.kind = 'REVENUE' and l.place = :online and taking ->> 'feeKind' = l.fee_kind
                   and taking ->> 'tender' = l.tender and taking ->> 'brand' = l.brand) taken on true
             where l.ledger = 'REVENUE' and e.fiscal_year = :year
               and (:account = '' or l.account = :account) and (:section = '' or l.section = :section)
            """;

    private final JdbcClient jdbc;

    AccountEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param account 款-項-目-節; empty for all
     * @param section empty for all
     */
    public record Asked(int fiscalYear, String account, String section) {

        private Map<String, ?> params() {
            return Map.of("year", fiscalYear, "account", account, "section", section, "online", Taking.ONLINE);
        }
    }

    /**
     * @param yen what it adds to the account
     * @param origin reference of the payment or refund; empty where registers took it, and of counter-entries
     */
    public record Posted(
            int fiscalYear,
            long number,
            EntryKind kind,
            LocalDate bookedOn,
            String account,
            String section,
            String place,
            LocalDate day,
            String feeKind,
            String tender,
            String brand,
            long yen,
            String origin) {

        public EntryNumber entry() {
            return new EntryNumber(fiscalYear, number);
        }
    }

    public record Sum(long lines, long yen) {}

    public Sum sum(Asked asked) {
        return jdbc.sql("select count(*) as lines, coalesce(sum(yen), 0) as yen from (" + LINES + ") found")
                .params(asked.params())
                .query(Sum.class)
                .single();
    }

    /** The newest first. */
    public List<Posted> page(Asked asked, long after, int most) {
        return jdbc.sql(LINES + " order by e.number desc, l.line, origin limit :most offset :after")
                .params(asked.params())
                .param("most", most)
                .param("after", after)
                .query(Posted.class)
                .list();
    }
}
