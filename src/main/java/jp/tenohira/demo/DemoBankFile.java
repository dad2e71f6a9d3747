package jp.tenohira.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes credits as a bank does: 入出金取引明細, 200 bytes a record. */
final class DemoBankFile {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int REIWA = 2018;
    private static final String CASH = "10";
    private static final String TRANSFER = "11";

    private final LocalDate made;
    private final List<String> credits = new ArrayList<>();
    private long sum;

    DemoBankFile(LocalDate made) {
        this.made = made;
    }

    /** @param payer in half-width kana */
    void transfer(LocalDate day, long yen, String payer) {
        add(day, yen, TRANSFER, payer);
    }

    void cash(LocalDate day, long yen) {
        add(day, yen, CASH, "");
    }

    private void add(LocalDate day, long yen, String trade, String payer) {
        sum += yen;
        credits.add("2" + number(credits.size() + 1L, 8) + date(day) + date(day) + "1" + trade + number(yen, 12)
                + number(0, 12) + number(0, 12) + padded("", 11) + number(0, 10) + padded(payer, 48) + padded("ﾃﾞﾓ", 15)
                + padded("ﾎﾝﾃﾝ", 15) + padded("", 41));
    }

    byte[] bytes() {
        var records = new ArrayList<String>();
        records.add("1030" + date(made) + date(made.minusDays(30)) + date(made) + "0125" + padded("ﾃﾞﾓ", 15) + "201"
                + padded("ﾎﾝﾃﾝ", 15) + padded("", 3) + "1" + "0001234567" + padded("ｺｵﾘﾔﾏｼ ｶｲｹｲｶﾝﾘｼﾔ", 40)
                + padded("", 87));
        records.addAll(credits);
        records.add("8" + number(credits.size(), 6) + number(sum, 13) + number(0, 6) + number(0, 13) + padded("", 161));
        records.add("9" + padded("", 199));
        return (String.join("\r\n", records) + "\r\n").getBytes(CP932);
    }

    private static String date(LocalDate day) {
        return String.format(
                Locale.ROOT, "%02d%02d%02d", day.getYear() - REIWA, day.getMonthValue(), day.getDayOfMonth());
    }

    private static String number(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static String padded(String text, int bytes) {
        return text + " ".repeat(bytes - text.getBytes(CP932).length);
    }
}
