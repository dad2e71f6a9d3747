package jp.tenohira.payments.settlement.days;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deposit slips; what was typed wrong is superseded, not overwritten. */
public final class Slips {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Slips(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public enum Source {
        TYPED,
        IMPORTED
    }

    /** The slips of the days as they count. */
    List<Slip> within(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select s.section, s.facility, s.day, s.number, s.yen, s.deposited_on
                          from (select distinct on (section, facility, day, number) *
                                  from deposit_slip where day between :from and :to
                                 order by section, facility, day, number, version desc) s
                         where not s.withdrawn
                         order by s.day, s.section, s.facility, s.number
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, _) -> new Slip(
                        new TillDay(
                                rs.getString("section"),
                                rs.getString("facility"),
                                rs.getObject("day", LocalDate.class)),
                        rs.getString("number"),
                        rs.getLong("yen"),
                        rs.getObject("deposited_on", LocalDate.class)))
                .list();
    }

    /** Adds a slip, or takes the place of the one with its number; the same again changes nothing. */
    public void put(Slip slip, Source source, String by) {
        if (!within(slip.of().day(), slip.of().day()).contains(slip)) {
            add(slip, false, source, by);
        }
    }

    /** All of a list or none. */
    public void putAll(List<Slip> slips, String by) {
        transaction.executeWithoutResult(_ -> slips.forEach(slip -> put(slip, Source.IMPORTED, by)));
    }

    public void withdraw(TillDay of, String number, String by) {
        within(of.day(), of.day()).stream()
                .filter(slip -> slip.of().equals(of) && slip.number().equals(number))
                .forEach(slip -> add(slip, true, Source.TYPED, by));
    }

    private void add(Slip slip, boolean withdrawn, Source source, String by) {
        jdbc.sql("""
                insert into deposit_slip
                  (section, facility, day, number, version, yen, deposited_on, withdrawn, source, changed_at, changed_by)
                select :section, :facility, :day, :number, coalesce(max(version), 0) + 1, :yen, :on, :withdrawn, :source, :at, :by
                  from deposit_slip
                 where section = :section and facility = :facility and day = :day and number = :number
                """)
                .param("section", slip.of().section())
                .param("facility", slip.of().facility())
                .param("day", slip.of().day())
                .param("number", slip.number())
                .param("yen", slip.yen())
                .param("on", slip.depositedOn())
                .param("withdrawn", withdrawn)
                .param("source", source.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
