package jp.tenohira.payments.settlement.notices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files as banks write them, 200 bytes a record, for tests. */
public final class BankFiles {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int REIWA = 2018;

    /** @param payer in half-width kana */
    public record Paid(LocalDate day, long yen, String payer, String reference) {}

    private BankFiles() {}

    public static String reiwa(LocalDate day) {
        return String.format(
                Locale.ROOT, "%02d%02d%02d", day.getYear() - REIWA, day.getMonthValue(), day.getDayOfMonth());
    }

    /** 振込入金通知 of account 1234567, with CRLF after each record. */
    public static byte[] notice(LocalDate made, List<Paid> paid) {
        var sum = paid.stream().mapToLong(Paid::yen).sum();
        var records = new ArrayList<String>();
        records.add("1010" + reiwa(made) + reiwa(made.minusDays(30)) + reiwa(made)
                + "0125" + padded("ﾄｳﾎｳ", 15) + "201" + padded("ｺｵﾘﾔﾏ", 15) + "1" + "1234567"
                + padded("ｺｵﾘﾔﾏｼ ｶｲｹｲｶﾝﾘｼﾔ", 40)
                + padded("", 93));
        for (var one : paid) {
            records.add(
                    "2" + one.reference() + reiwa(one.day()) + reiwa(one.day()) + number(one.yen(), 10) + number(0, 10)
                            + padded("", 10) + padded(one.payer(), 48) + padded("ﾐｽﾞﾎ", 15) + padded("ﾄｳｷﾖｳ", 15) + " "
                            + padded("", 20) + padded("", 52));
        }
        records.add("8" + number(paid.size(), 6) + number(sum, 12) + number(0, 6) + number(0, 12) + padded("", 163));
        records.add("9" + padded("", 199));
        return bytes(records, "\r\n");
    }

    /** 入出金取引明細 of account 1234567 with one deposit of cash. */
    public static byte[] statement(LocalDate made, LocalDate day, long yen, String reference) {
        return bytes(
                List.of(
                        "1030" + reiwa(made) + reiwa(made.minusDays(30)) + reiwa(made) + "0125" + padded("ﾄｳﾎｳ", 15)
                                + "201" + padded("ｺｵﾘﾔﾏ", 15) + padded("", 3) + "1" + "0001234567"
                                + padded("ｺｵﾘﾔﾏｼ ｶｲｹｲｶﾝﾘｼﾔ", 40) + padded("", 87),
                        "2" + reference + reiwa(day) + reiwa(day) + "1" + "10" + number(yen, 12) + number(0, 12)
                                + padded("", 33) + padded("", 48) + padded("", 71),
                        "8" + number(1, 6) + number(yen, 13) + number(0, 6) + number(0, 13) + padded("", 161),
                        "9" + padded("", 199)),
                "\r\n");
    }

    static byte[] bytes(List<String> records, String lineEnd) {
        var out = new ByteArrayOutputStream();
        records.forEach(record -> out.writeBytes((record + lineEnd).getBytes(CP932)));
        return out.toByteArray();
    }

    static String number(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    static String padded(String text, int bytes) {
        return text + " ".repeat(bytes - text.getBytes(CP932).length);
    }
}
