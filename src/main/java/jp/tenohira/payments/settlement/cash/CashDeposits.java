package jp.tenohira.payments.settlement.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.cash.CashDeposit.Carried;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days' cash on its way to the bank and what became of it. */
public final class CashDeposits {

    private final JdbcClient jdbc;
    private final JournalReading journal;

    public CashDeposits(JdbcClient jdbc, JournalReading journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param receipt what stands of its receipt */
    public record Standing(CashDeposit deposit, Optional<Posting> receipt) {

        public State state(LocalDate today) {
            return BankReceipts.state(deposit, receipt, today);
        }

        /** Whether somebody has to do something about it. */
        public boolean open(LocalDate today) {
            var state = state(today);
            return state != State.RECEIVED && state != State.EXPECTED;
        }
    }

    /** The cash of business days, by day; also what was received and is owed no more. */
    public List<Standing> within(LocalDate from, LocalDate to) {
        var receipts = journal.lastOf(Kind.DEPOSIT, from, to);
        var slips = new LinkedHashMap<Subject, List<Carried>>();
        inTransit(from, to)
                .forEach(line ->
                        slips.computeIfAbsent(line.of(), _ -> new ArrayList<>()).add(line.slip()));
        return slips.entrySet().stream()
                .map(one -> new Standing(
                        new CashDeposit(
                                one.getKey(),
                                one.getValue().stream()
                                        .filter(slip -> slip.yen() != 0)
                                        .toList()),
                        Optional.ofNullable(receipts.get(one.getKey())).filter(Posting::stands)))
                .filter(one -> one.deposit().net() != 0 || one.receipt().isPresent())
                .toList();
    }

    /** The cash of one day; empty where none went to the bank. */
    public Optional<Standing> of(String section, String facility, LocalDate day) {
        return within(day, day).stream()
                .filter(one -> one.deposit().subject().section().equals(section)
                        && one.deposit().subject().place().equals(facility))
                .findFirst();
    }

    private record InTransit(Subject of, Carried slip) {}

    private List<InTransit> inTransit(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select l.section, l.place, l.day, l.account as number,
                               sum(case l.side when 'D' then l.yen else -l.yen end) as yen,
                               coalesce((select s.deposited_on from deposit_slip s
                                          where s.section = l.section and s.facility = l.place and s.day = l.day
                                            and s.number = l.account
                                          order by s.version desc limit 1), l.day) as deposited_on
                          from journal_line l
                          join journal_entry e on e.fiscal_year = l.fiscal_year and e.number = l.number
                          join posting p on p.id = e.posting and p.kind = 'CLOSING'
                         where l.ledger = 'IN_TRANSIT' and l.day between :from and :to
                         group by l.section, l.place, l.day, l.account
                         order by l.day, l.section, l.place, l.account
                        """)
                .param("from", from)
                .param("to", to)
                .query((rs, _) -> new InTransit(
                        new Subject(
                                Kind.DEPOSIT,
                                rs.getString("section"),
                                rs.getString("place"),
                                rs.getObject("day", LocalDate.class)),
                        new Carried(
                                rs.getString("number"),
                                rs.getLong("yen"),
                                rs.getObject("deposited_on", LocalDate.class))))
                .list();
    }
}
