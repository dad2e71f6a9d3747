package jp.tenohira.applications.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;

/** A family that applies for the after-school club, without a flaw unless one is planted. */
public final class Family {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Answers answers;

    private Family(Answers answers) {
        this.answers = answers;
    }

    /** A family with one child, whose name nobody else has. */
    public static Family flawless() {
        var number = NUMBER.incrementAndGet();
        var kana = kana(number);
        return new Family(Answers.fromJson("""
                {"guardianName": {"family": "試験%1$d", "given": "花子", "familyKana": "%2$s", "givenKana": "ハナコ"},
                 "relationship": "mother",
                 "address": {"postalCode": "963-8601", "prefecture": "福島県", "city": "郡山市", "street": "朝日1-23-7"},
                 "phone": "024-924-2491", "singleParent": false, "otherAdults": false,
                 "children": [{
                   "childName": {"family": "試験%1$d", "given": "桜", "familyKana": "%2$s", "givenKana": "サクラ"},
                   "birthDate": "2016-05-03", "grade": "2", "school": "kinto", "wishes": ["kinto-1", "kinto-2"],
                   "weekdays": ["mon", "tue"], "until": "18:00", "saturday": false, "holidays": true,
                   "reason": "work", "allergies": false}],
                 "workStatus": "employed", "workDays": 5, "workStart": "09:00", "workEnd": "18:00", "breakMinutes": 60,
                 "proofWeeklyHours": 40,
                 "proof": [{"file": "%3$s", "name": "就労証明書.pdf", "contentType": "application/pdf", "size": 1234,
                            "sha256": "00", "readable": true}],
                 "emergencyName": "試験 とめ", "emergencyRelationship": "祖母", "emergencyPhone": "024-924-2492",
                 "agreedInquiry": true, "agreedSharing": true, "agreedTruth": true}
                """.formatted(number, kana, UUID.randomUUID())));
    }

    public Family with(String path, Object value) {
        answers = answers.with(AnswerPath.parse(path), value);
        return this;
    }

    public Family withoutProof() {
        answers = answers.without(AnswerPath.of("proof"));
        return this;
    }

    public Family withUnreadableProof() {
        return with(
                "proof",
                List.of(Map.of(
                        "file",
                        UUID.randomUUID().toString(),
                        "name",
                        "こわれた.pdf",
                        "contentType",
                        "application/pdf",
                        "size",
                        12L,
                        "sha256",
                        "00",
                        "readable",
                        false)));
    }

    /** A second child that is another family's first one. */
    public Family withChildOf(Family other) {
        var children = new ArrayList<Object>(answers.listAt(AnswerPath.of("children")));
        children.add(other.answers.listAt(AnswerPath.of("children")).getFirst());
        return with("children", children);
    }

    public String name() {
        return answers.at(AnswerPath.of("guardianName", "family")).orElseThrow() + " 花子";
    }

    public String kana() {
        return String.valueOf(
                answers.at(AnswerPath.of("guardianName", "familyKana")).orElseThrow());
    }

    public String json() {
        return answers.toJson();
    }

    /** A reading of a number, in letters: 12 is イウ. */
    private static String kana(int number) {
        var digits = "アイウエオカキクケコ";
        var kana = new StringBuilder("シケン");
        Integer.toString(number).chars().forEach(c -> kana.append(digits.charAt(c - '0')));
        return kana.toString();
    }
}
