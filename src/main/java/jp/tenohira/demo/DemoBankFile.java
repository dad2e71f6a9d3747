package jp.tenohira.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes credits as a bank does: 振込入金通知, 200 bytes a record. */
final class DemoBankFile {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int REIWA = 2018;

    private final LocalDate made;
    private final List<String> credits = new ArrayList<>();
    private long sum;

    DemoBankFile(LocalDate made) {
        this.made = made;
    }

    /** @param payer in half-width kana */
    void add(LocalDate day, long yen, String payer) {
        sum += yen;
        credits.add("2" + number(credits.size() + 1L, 6) + date(day) + date(day) + number(yen, 10) + number(0, 10)
                + padded("", 10) + padded(payer, 48) + padded("ﾃﾞﾓ", 15) + padded("ﾎﾝﾃﾝ", 15) + " " + padded("", 72));
    }

    byte[] bytes() {
        var records = new ArrayList<String>();
        records.add("1010" + date(made) + date(made.minusDays(30)) + date(made) + "0125" + padded("ﾃﾞﾓ", 15) + "201"
                + padded("ﾎﾝﾃﾝ", 15) + "1" + "1234567" + padded("ｺｵﾘﾔﾏｼ ｶｲｹｲｶﾝﾘｼﾔ", 40) + padded("", 93));
        records.addAll(credits);
        records.add("8" + number(credits.size(), 6) + number(sum, 12) + number(0, 6) + number(0, 12) + padded("", 163));
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
