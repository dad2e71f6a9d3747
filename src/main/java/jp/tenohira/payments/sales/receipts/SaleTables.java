package jp.tenohira.payments.sales.receipts;

import static jp.tenohira.facts.FactColumn.Type.DAY;
import static jp.tenohira.facts.FactColumn.Type.MOMENT;
import static jp.tenohira.facts.FactColumn.Type.TEXT;
import static jp.tenohira.facts.FactColumn.Type.WHOLE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;

/** The facts of counter sales. No name, card number or note of a receipt is kept. */
public final class SaleTables {

    /** One delivery is one batch: a receipt's lines and tenders come or stay away together, so they are rows of one table. */
    public static final FactTable SALE = new FactTable(
            "sale",
            "A part of a receipt: what one tender paid of one kind of goods",
            "day",
            List.of(
                    new FactColumn("sold_at", MOMENT, "when, in UTC"),
                    new FactColumn("day", DAY, "the business day in Japan, which may start after midnight"),
                    new FactColumn("clock_hour", WHOLE, "hour of the clock in Japan"),
                    new FactColumn("facility", TEXT, "code of the facility"),
                    new FactColumn("register", TEXT, "code of the register in its facility"),
                    new FactColumn("receipt", TEXT, "number of the receipt at its register"),
                    new FactColumn("part", WHOLE, "counted from 1 in the receipt"),
                    new FactColumn("kind", TEXT, "sale, refund, void, or cancelled for what counts nothing"),
                    new FactColumn(
                            "category", TEXT, "the register's group of goods; empty where the file does not say"),
                    new FactColumn("product", TEXT, "as the register names it; empty where the file does not say"),
                    new FactColumn("tender", TEXT, "as the register names it"),
                    new FactColumn("yen", WHOLE, "what the tender paid of it; refunds and voids negative"),
                    new FactColumn(
                            "receipts",
                            WHOLE,
                            "1 on the first part of a receipt, which is of the tender that paid most; -1 of a void; else 0"),
                    new FactColumn("receipt_yen", WHOLE, "what the whole receipt came to, without sign")),
            List.of("facility", "register", "day", "receipt", "part"));

    public static final FactTable DAY_REPORT = new FactTable(
            "sale_day",
            "What a register reported of its day (日計); of one day the latest counts",
            "day",
            List.of(
                    new FactColumn("reported_at", MOMENT, "when it was taken in, in UTC"),
                    new FactColumn("day", DAY, "the business day in Japan"),
                    new FactColumn("facility", TEXT, "code of the facility"),
                    new FactColumn("register", TEXT, "code of the register in its facility"),
                    new FactColumn("sales", WHOLE, "yen, refunds and voids taken off"),
                    new FactColumn("cash", WHOLE, "yen of it in cash"),
                    new FactColumn("cashless", WHOLE, "yen of it in any other way"),
                    new FactColumn("receipts", WHOLE, "receipts, refunds among them, voided ones not"),
                    new FactColumn("refunds", WHOLE, "yen given back, without sign; -1 where the report does not say")),
            List.of());

    private SaleTables() {}

    /** A question about the sales of business days, of which the first and the last are its only parameters. */
    public static FactQuery onDays(LocalDate first, LocalDate last, String sql) {
        return FactQuery.of(sql, SALE, first, last).between(YearMonth.from(first), YearMonth.from(last));
    }
}
