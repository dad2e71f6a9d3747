package jp.tenohira.ui.gallery;

import java.util.List;
import java.util.stream.IntStream;
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.BankAccountField;
import jp.tenohira.ui.fields.CalculatedField;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.ConsentField;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.MapPointField;
import jp.tenohira.ui.fields.NameField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.RankedField;
import jp.tenohira.ui.fields.SlotField;
import jp.tenohira.ui.fields.TextField;
import jp.tenohira.ui.fields.TextField.Kind;
import jp.tenohira.ui.fields.TimeField;
import jp.tenohira.ui.fields.UploadedFile;
import jp.tenohira.ui.fields.YesNoField;
import org.jspecify.annotations.Nullable;

/** Every type of question, empty, filled in and in error. */
final class FieldSamples {

    private static final long MAX_BYTES = 10L * 1024 * 1024;

    private final GallerySamples samples;

    FieldSamples(GallerySamples samples) {
        this.samples = samples;
    }

    List<Field> empty() {
        return fields("", null, false);
    }

    List<Field> filled() {
        return fields("f-", null, true);
    }

    List<Field> invalid() {
        return fields("e-", t("入力してください。", "Please fill this in."), false).stream()
                .filter(field -> !(field instanceof Explanation))
                .toList();
    }

    private List<Field> fields(String prefix, @Nullable String error, boolean filled) {
        return List.of(
                new Explanation(
                        prefix + "about", t("お子さんについて", "About the child"), t("保護者の方が入力してください。", "For the guardian.")),
                text(
                        prefix,
                        "nickname",
                        t("呼び名", "Called"),
                        null,
                        error,
                        Kind.TEXT,
                        filled ? t("さくら", "Sakura") : "",
                        null),
                text(
                        prefix,
                        "reason",
                        t("利用の理由", "Reason"),
                        t("200字まで", "Up to 200 characters"),
                        error,
                        Kind.LONG,
                        filled ? t("仕事のため", "Work") : "",
                        null),
                text(
                        prefix,
                        "email",
                        t("メールアドレス", "E-mail"),
                        null,
                        error,
                        Kind.EMAIL,
                        filled ? t("a@example.jp", "") : "",
                        null),
                text(prefix, "tel", t("電話番号", "Telephone"), t("例: 024-924-2491", "024-…"), error, Kind.TEL, "", null),
                text(prefix, "days", t("週の日数", "Days"), null, error, Kind.NUMBER, filled ? "5" : "", t("日", "days")),
                new DateField(
                        prefix + "birth",
                        prefix + "birth",
                        t("生年月日", "Birth date"),
                        t("例: 2017年5月3日", "2017 5 3"),
                        error,
                        true,
                        filled ? "2017" : "",
                        filled ? "5" : "",
                        filled ? "3" : "",
                        false),
                new TimeField(
                        prefix + "until",
                        prefix + "until",
                        t("終わりの時刻", "Until"),
                        null,
                        error,
                        true,
                        filled ? "17:30" : ""),
                new NameField(
                        prefix + "name",
                        prefix + "name",
                        t("保護者の氏名", "Guardian"),
                        null,
                        error,
                        true,
                        filled ? t("安積", "Asaka") : "",
                        filled ? t("花子", "Hanako") : "",
                        filled ? t("アサカ", "アサカ") : "",
                        filled ? t("ハナコ", "ハナコ") : "",
                        false),
                new AddressField(
                        prefix + "address",
                        prefix + "address",
                        t("住所", "Address"),
                        null,
                        error,
                        true,
                        filled ? t("963-8601", "963-8601") : "",
                        filled ? t("福島県", "Fukushima") : "",
                        filled ? t("郡山市", "Koriyama") : "",
                        filled ? t("朝日一丁目23-7", "Asahi 1-23-7") : "",
                        "",
                        false,
                        true,
                        filled ? List.of(t("朝日", "Asahi"), t("桑野", "Kuwano")) : List.of(),
                        filled ? t("この郵便番号にはいくつかの町があります。", "Several towns have this postal code.") : ""),
                new YesNoField(
                        prefix + "allergy",
                        prefix + "allergy",
                        t("アレルギーがありますか", "Any allergy?"),
                        null,
                        error,
                        true,
                        filled ? "yes" : ""),
                new ChoiceField(
                        prefix + "grade",
                        prefix + "grade",
                        t("学年", "School year"),
                        null,
                        error,
                        true,
                        options(3),
                        filled ? "o2" : ""),
                new ChoiceField(
                        prefix + "school",
                        prefix + "school",
                        t("小学校", "School"),
                        t("通っている学校", "The present school"),
                        error,
                        true,
                        options(9),
                        filled ? "o4" : ""),
                new ChoicesField(
                        prefix + "weekdays",
                        prefix + "weekdays",
                        t("利用する曜日", "Weekdays"),
                        null,
                        error,
                        true,
                        options(5),
                        filled ? List.of("o1", "o3") : List.of()),
                new RankedField(
                        prefix + "wishes",
                        prefix + "wishes",
                        t("希望するクラブ", "Clubs"),
                        t("希望の順に選んでください", "In your order"),
                        error,
                        true,
                        options(4),
                        filled ? List.of("o2", "o1") : List.of(),
                        3,
                        1),
                new FileField(
                        prefix + "proof",
                        prefix + "proof",
                        t("就労証明書", "Proof of work"),
                        t("PDF、JPEG、PNG、HEIC", "PDF, JPEG, PNG, HEIC"),
                        error,
                        true,
                        ".pdf,.jpg,.jpeg,.png,.heic",
                        filled
                                ? List.of(
                                        new UploadedFile("a1", t("証明書.pdf", "proof.pdf"), 831_488, true),
                                        new UploadedFile("a2", t("写真.jpg", "photo.jpg"), 3_565_158, false))
                                : List.of(),
                        true,
                        MAX_BYTES),
                new CalculatedField(
                        prefix + "fee",
                        prefix + "fee",
                        t("手数料", "Fee"),
                        null,
                        error,
                        filled ? t("1,200円", "1,200 yen") : t("0円", "0 yen")),
                new BankAccountField(
                        prefix + "account",
                        prefix + "account",
                        t("振込先の口座", "Account to pay into"),
                        t("通帳を見て入力してください", "As in the passbook"),
                        error,
                        true,
                        filled ? "0126" : "",
                        filled ? "100" : "",
                        filled ? "ordinary" : "",
                        filled ? "0123456" : "",
                        filled ? "ｱｻｶ ﾊﾅｺ" : ""),
                new MapPointField(
                        prefix + "place",
                        prefix + "place",
                        t("場所", "Place"),
                        null,
                        error,
                        true,
                        filled ? "37.40051" : "",
                        filled ? "140.35974" : "",
                        filled ? t("市役所の前の歩道", "The pavement before the city hall") : "",
                        new MapPointField.Bounds("37.20", "37.70", "139.90", "140.60")),
                new SlotField(
                        prefix + "slot",
                        prefix + "slot",
                        t("利用する日時", "Day and time"),
                        null,
                        error,
                        true,
                        options(2),
                        filled ? "o1" : "",
                        filled ? "2026" : "",
                        filled ? "12" : "",
                        filled ? "1" : "",
                        options(3),
                        filled ? "o2" : "",
                        filled
                                ? new SlotField.Free(
                                        t("12月1日(火)の空き状況", "Free on 1 December"),
                                        List.of(
                                                new SlotField.Time("o1", "09:00~12:00", t("満員", "full"), true),
                                                new SlotField.Time("o2", "13:00~16:00", t("残り2", "2 left"), false),
                                                new SlotField.Time("o3", "17:00~20:00", t("空きあり", "free"), false)),
                                        t("ほかの日で空きがあるのは", "Other days with free times"),
                                        options(2))
                                : null),
                new DateField(
                        prefix + "built",
                        prefix + "built",
                        t("新築した日", "Built on"),
                        null,
                        error,
                        true,
                        filled ? "45" : "",
                        filled ? "5" : "",
                        filled ? "3" : "",
                        false,
                        true,
                        filled ? "S" : "",
                        false),
                new ConsentField(
                        prefix + "consent",
                        prefix + "consent",
                        t("上の内容に同意します", "I agree"),
                        null,
                        error,
                        true,
                        t("申請の内容は、入所の審査のために使います。", "The answers are used to decide on the admission."),
                        filled));
    }

    private TextField text(
            String prefix,
            String id,
            String label,
            @Nullable String hint,
            @Nullable String error,
            Kind kind,
            String value,
            @Nullable String unit) {
        var maxLength = kind == Kind.LONG ? 200 : null;
        return new TextField(
                prefix + id, prefix + id, label, hint, error, kind != Kind.EMAIL, kind, value, null, unit, maxLength);
    }

    private List<Option> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Option("o" + i, t("選択肢", "Option") + " " + i, i == 2 ? t("説明", "About it") : null))
                .toList();
    }

    private String t(String ja, String en) {
        return samples.t(ja, en);
    }
}
