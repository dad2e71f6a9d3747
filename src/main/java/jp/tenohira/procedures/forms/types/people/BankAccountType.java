package jp.tenohira.procedures.forms.types.people;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.procedures.forms.types.text.MadeOfTexts;
import jp.tenohira.procedures.forms.types.text.Structs;
import jp.tenohira.procedures.forms.types.text.TextParts;
import jp.tenohira.procedures.forms.types.text.Texts;
import jp.tenohira.ui.fields.BankAccountField;
import jp.tenohira.ui.fields.Field;

/**
 * {@code bankAccount}: an account in Japan that money is paid into: bank code, branch code, kind, number, and the holder in
 * the half-width kana of bank transfers (全銀協規定フォーマット).
 */
public record BankAccountType() implements MadeOfTexts {

    private static final Text SHOWN = Text.of("金融機関コード %s 支店コード %s\n%s %s\n%s", "Bank %s, branch %s\n%s %s\n%s");

    /** The kinds of account that take transfers from the city (預金種目). */
    private static final Map<String, Text> KINDS = Map.of(
            "ordinary", Text.of("普通", "Ordinary"),
            "current", Text.of("当座", "Current"),
            "savings", Text.of("貯蓄", "Savings"));

    private static final TextParts PARTS = TextParts.of(
            "BankAccount",
            ImmutableMap.of(
                    "bank", Text.of("金融機関コード", "bank code"),
                    "branch", Text.of("支店コード", "branch code"),
                    "kind", Text.of("預金種目", "kind of account"),
                    "number", Text.of("口座番号", "account number"),
                    "holder", Text.of("口座名義(カナ)", "account holder in kana")));

    private static final Map<String, Pattern> FORMS = Map.of(
            "bank", Pattern.compile("[0-9]{4}"),
            "branch", Pattern.compile("[0-9]{3}"),
            "kind", Pattern.compile("ordinary|current|savings"),
            "number", Pattern.compile("[0-9]{7}"),
            "holder", Pattern.compile(TransferKana.PATTERN));
    private static final Map<String, Text> EXPECTED = Map.of(
            "bank", Text.of("4桁の数字", "four digits"),
            "branch", Text.of("3桁の数字", "three digits"),
            "kind", Text.of("「普通」「当座」「貯蓄」のどれか", "ordinary, current or savings"),
            "number", Text.of("7桁以内の数字", "at most seven digits"),
            "holder", Text.of("48文字以内のカナ・英数字", "at most 48 characters in kana, letters or digits"));

    public static BankAccountType read(Place question, Map<String, Table> tables) {
        return new BankAccountType();
    }

    @Override
    public String name() {
        return "bankAccount";
    }

    @Override
    public TextParts parts() {
        return PARTS;
    }

    @Override
    public String kept(String part, String typed) {
        return switch (part) {
            case "holder" -> TransferKana.of(typed);
            case "number" -> padded(Characters.narrow(typed));
            case "kind" -> typed.strip();
            default -> Characters.narrow(typed);
        };
    }

    /** Shorter numbers are written with zeros before them, as banks do. */
    private static String padded(String number) {
        return number.matches("[0-9]{1,6}") ? "0".repeat(7 - number.length()) + number : number;
    }

    @Override
    public void checkPart(String part, Text label, Object given, Asked asked) {
        if (!(given instanceof String text) || !form(part).matcher(text).matches()) {
            asked.complainOf(
                    part,
                    "「%s」の%sは%sで入力してください(入力された内容:%s)。",
                    "%s: the %s must be %s (you entered: %s).",
                    label,
                    EXPECTED.getOrDefault(part, label),
                    given instanceof String written && Characters.length(written) <= 60 ? written : "—");
        }
    }

    @Override
    public Map<String, Object> partSchema(String part) {
        return Map.of("type", "string", "pattern", "^(?:" + form(part).pattern() + ")$");
    }

    private static Pattern form(String part) {
        return FORMS.getOrDefault(part, Pattern.compile(""));
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof Map<?, ?> map)) {
            return "";
        }
        var account = Texts.asMap(map);
        var kind = KINDS.get(String.valueOf(account.get("kind")));
        return SHOWN.formatted(
                        account.getOrDefault("bank", ""),
                        account.getOrDefault("branch", ""),
                        kind == null ? "" : kind,
                        account.getOrDefault("number", ""),
                        account.getOrDefault("holder", ""))
                .in(lang)
                .strip();
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of(
                Map.of("bank", "0126", "branch", "100", "kind", "ordinary", "number", "0123456", "holder", "ｱｻｶ ﾊﾅｺ"));
    }

    @Override
    public Field field(Sheet sheet) {
        return new BankAccountField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                Structs.shown(sheet, "bank"),
                Structs.shown(sheet, "branch"),
                Structs.shown(sheet, "kind"),
                Structs.shown(sheet, "number"),
                Structs.shown(sheet, "holder"));
    }
}
