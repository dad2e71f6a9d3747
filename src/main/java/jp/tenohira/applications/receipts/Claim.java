package jp.tenohira.applications.receipts;

import java.util.Locale;

/** What somebody holds up to be verified, as typed. */
public record Claim(String number, String time, String sha256, String keyId, String signature) {

    private static final int LONGEST = 200;

    public Claim {
        number = tidy(number);
        time = tidy(time);
        sha256 = tidy(sha256).toLowerCase(Locale.ROOT);
        keyId = tidy(keyId);
        signature = tidy(signature);
    }

    boolean blank() {
        return (number + time + sha256 + keyId + signature).isEmpty();
    }

    private static String tidy(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed.replaceAll("\\s", "");
    }
}
