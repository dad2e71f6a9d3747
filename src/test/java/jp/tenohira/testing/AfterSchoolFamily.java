package jp.tenohira.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a family with two children types into the form of the after-school club, by the names of its fields. */
public final class AfterSchoolFamily {

    private AfterSchoolFamily() {}

    public static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        person(typed, "guardianName", "𠮷野", "美咲", "ヨシノ", "ミサキ");
        typed.put("relationship", "mother");
        typed.put("address.postalCode", "963-8024");
        typed.put("address.prefecture", "福島県");
        typed.put("address.city", "郡山市");
        typed.put("address.street", "朝日一丁目23番7号");
        typed.put("phone", "090-1234-5678");
        typed.put("email", "yoshino@example.jp");
        typed.put("singleParent", "no");
        typed.put("otherAdults", "yes");
        typed.put("adultCount", "1");
        typed.put("secondGuardian", "yes");
        typed.put("grandparentsUnder65", "no");
        child(typed, 0, "陽葵", "ヒマリ", "2016", "2", "kuwano");
        typed.put("children-0-allergies", "yes");
        typed.put("children-0-allergyDetails", "卵（加熱したものは食べられます）");
        child(typed, 1, "蒼", "アオ", "2014", "4", "kuwano");
        typed.put("children-1-allergies", "no");
        typed.put("workStatus", "part-time");
        typed.put("workDays", "5");
        typed.put("workStart", "09:00");
        typed.put("workEnd", "16:00");
        typed.put("breakMinutes", "60");
        typed.put("proofWeeklyHours", "30");
        person(typed, "secondName", "𠮷野", "健太", "ヨシノ", "ケンタ");
        typed.put("secondRelationship", "father");
        typed.put("secondPhone", "080-2345-6789");
        typed.put("secondWorkStatus", "nursing");
        typed.put("emergencyName", "𠮷野 和子");
        typed.put("emergencyRelationship", "祖母");
        typed.put("emergencyPhone", "024-924-2491");
        typed.put("agreedInquiry", "yes");
        typed.put("agreedSharing", "yes");
        typed.put("agreedTruth", "yes");
        return typed;
    }

    private static void child(
            Map<String, String> typed,
            int number,
            String given,
            String kana,
            String year,
            String grade,
            String school) {
        var child = "children-" + number + "-";
        person(typed, child + "childName", "𠮷野", given, "ヨシノ", kana);
        typed.put(child + "birthDate.year", year);
        typed.put(child + "birthDate.month", "9");
        typed.put(child + "birthDate.day", "21");
        typed.put(child + "grade", grade);
        typed.put(child + "school", school);
        typed.put(child + "wishes.1", school + "-1");
        typed.put(child + "weekdays", "mon,wed,fri");
        typed.put(child + "until", "18:00");
        typed.put(child + "saturday", "no");
        typed.put(child + "holidays", "yes");
        typed.put(child + "reason", "work");
    }

    private static void person(
            Map<String, String> typed, String field, String family, String given, String familyKana, String givenKana) {
        typed.put(field + ".family", family);
        typed.put(field + ".given", given);
        typed.put(field + ".familyKana", familyKana);
        typed.put(field + ".givenKana", givenKana);
    }
}
