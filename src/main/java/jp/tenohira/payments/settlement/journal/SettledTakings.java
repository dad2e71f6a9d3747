package jp.tenohira.payments.settlement.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.tenohira.payments.RevenueEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the entries that a taking went into: those of its day's closings with a line of its kind of fee, and what reverses them. */
@Component
class SettledTakings implements RevenueEntries {

    private final JdbcClient jdbc;

    SettledTakings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(String origin) {
        return jdbc.sql("""
                with mine as (
                  select distinct e.fiscal_year, e.number
                    from posting p
                   cross join lateral jsonb_array_elements(p.facts -> 'takings') as taking
                    join journal_entry e on e.posting = p.id and e.kind = 'REVENUE'
                    join journal_line l on l.fiscal_year = e.fiscal_year and l.number = e.number
                     and l.fee_kind = taking ->> 'feeKind' and l.tender = taking ->> 'tender'
                   where p.kind = 'CLOSING' and taking ->> 'origin' = :origin)
                select e.fiscal_year, e.number, e.day, e.place from journal_entry e
                 where exists (select from mine m
                                where (m.fiscal_year, m.number) in ((e.fiscal_year, e.number), (e.reverses_year, e.reverses_number)))
                 order by e.fiscal_year, e.number
                """)
                .param("origin", origin)
                .query((rs, _) -> {
                    var day = rs.getObject("day", LocalDate.class);
                    return new Entry(
                            new EntryNumber(rs.getInt("fiscal_year"), rs.getLong("number")).toString(),
                            day,
                            String.format(Locale.ROOT, "/staff/settlement/days/%s/%s", rs.getString("place"), day));
                })
                .list();
    }
}
