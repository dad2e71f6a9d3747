package jp.tenohira.payments.settlement.journal;

import java.util.List;

/**
 * An entry to be posted; its debits equal its credits.
 *
 * @param account the account of revenue that an entry of revenue is for; else empty
 */
public record NewEntry(EntryKind kind, String account, List<Line> lines) {

    public NewEntry {
        lines = List.copyOf(lines);
        var difference = lines.stream().mapToLong(Line::signed).sum();
        if (lines.size() < 2 || difference != 0) {
            throw new IllegalArgumentException("An entry balances; debits less credits are " + difference);
        }
    }
}
