package jp.tenohira.payments.settlement.cash;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Expected;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.Posting.Subject;

/** Cash whose credit a person saw in the bank book, where no file of the bank tells of it: received in full. */
record SeenInTheBook(CashDeposit of) implements Expected {

    @Override
    public Subject subject() {
        return of.subject();
    }

    @Override
    public long net() {
        return of.net();
    }

    @Override
    public LocalDate waitedFor() {
        return of.waitedFor();
    }

    @Override
    public String digest() {
        return of.digest();
    }

    @Override
    public String facts(long credited) {
        return of.facts(of.net());
    }

    @Override
    public List<NewEntry> entries(Map<Credit, Long> parts) {
        return of.entries(List.of(of.net()));
    }
}
