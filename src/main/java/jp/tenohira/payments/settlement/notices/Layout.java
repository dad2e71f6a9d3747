package jp.tenohira.payments.settlement.notices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand in the records of a kind of file, as 全国銀行協会 laid them down; bytes counted from 0.
 *
 * @param account bank, branch, kind and number of the own account, in the header
 * @param incoming where a data record says whether money came in; null where all of it did
 * @param cancelled where a data record says that it takes another one back; null where none does
 * @param trade where a data record says how the money came (取引区分); null where none does
 * @param sums count and sum of the trailer, each with what it counts
 */
record Layout(
        String kind,
        List<Place> account,
        Place reference,
        Place day,
        Place yen,
        Place payer,
        @Nullable Place incoming,
        @Nullable Place cancelled,
        @Nullable Place trade,
        List<Sum> sums) {

    static final int RECORD = 200;
    static final Place TYPE = new Place(0, 1);
    static final Place KIND = new Place(1, 2);
    static final Place CODE = new Place(3, 1);
    static final Place MADE = new Place(4, 6);
    static final Place FROM = new Place(10, 6);
    static final Place TO = new Place(16, 6);

    record Place(int start, int length) {}

    enum Counted {
        CREDITS,
        CANCELLED,
        DEBITS
    }

    record Sum(Counted counted, Place count, Place yen) {}

    /** 振込入金通知. */
    static final Layout NOTICE = new Layout(
            "01",
            List.of(new Place(22, 4), new Place(41, 3), new Place(59, 1), new Place(60, 7)),
            new Place(1, 6),
            new Place(7, 6),
            new Place(19, 10),
            new Place(49, 48),
            null,
            new Place(127, 1),
            null,
            List.of(
                    new Sum(Counted.CREDITS, new Place(1, 6), new Place(7, 12)),
                    new Sum(Counted.CANCELLED, new Place(19, 6), new Place(25, 12))));

    /** 入出金取引明細. */
    static final Layout STATEMENT = new Layout(
            "03",
            List.of(new Place(22, 4), new Place(41, 3), new Place(62, 1), new Place(63, 10)),
            new Place(1, 8),
            new Place(9, 6),
            new Place(24, 12),
            new Place(81, 48),
            new Place(21, 1),
            null,
            new Place(22, 2),
            List.of(
                    new Sum(Counted.CREDITS, new Place(1, 6), new Place(7, 13)),
                    new Sum(Counted.DEBITS, new Place(20, 6), new Place(26, 13))));

    static final Map<String, Layout> ALL = Map.of(NOTICE.kind(), NOTICE, STATEMENT.kind(), STATEMENT);
}
