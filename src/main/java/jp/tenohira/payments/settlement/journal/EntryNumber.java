package jp.tenohira.payments.settlement.journal;

import java.util.Locale;

/** The number of an entry in its fiscal year; there are no gaps. */
public record EntryNumber(int fiscalYear, long number) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%06d", fiscalYear, number);
    }
}
