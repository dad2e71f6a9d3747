package jp.tenohira.payments.settlement.accounts;

import java.util.regex.Pattern;

/**
 * An account of revenue (歳入科目) in the budget of a fiscal year.
 *
 * @param code 款-項-目-節, two digits each: {@code 13-01-02-01}
 */
public record Account(int fiscalYear, String code, String kan, String kou, String moku, String setsu) {

    public static final Pattern CODE = Pattern.compile("[0-9]{2}(-[0-9]{2}){3}");

    public Account {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("An account is 款-項-目-節, two digits each, not: " + code);
        }
    }

    /** 使用料及び手数料 > 手数料 > 総務手数料 > 戸籍手数料. */
    public String path() {
        return String.join(" > ", kan, kou, moku, setsu);
    }
}
