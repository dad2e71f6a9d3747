package jp.tenohira.procedures.forms.types.people;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.procedures.forms.types.text.Structs;
import jp.tenohira.procedures.forms.types.text.Texts;
import jp.tenohira.ui.fields.BankAccountField;
import jp.tenohira.ui.fields.Field;

/**
 * {@code bankAccount}: an account in Japan that money is paid into: bank code, branch code, kind, number, and the holder in
 * the half-width kana of bank transfers (全銀協規定フォーマット).
 */
public record BankAccountType() implements QuestionType {

    /** The kinds of account that take transfers from the city (預金種目). */
    private static final Map<String, Text> KINDS = new LinkedHashMap<>();

    private static final Map<String, Text> PARTS = new LinkedHashMap<>();

    static {
        KINDS.put("ordinary", Text.of("普通", "Ordinary"));
        KINDS.put("current", Text.of("当座", "Current"));
        KINDS.put("savings", Text.of("貯蓄", "Savings"));
        PARTS.put("bank", Text.of("金融機関コード", "bank code"));
        PARTS.put("branch", Text.of("支店コード", "branch code"));
        PARTS.put("kind", Text.of("預金種目", "kind of account"));
        PARTS.put("number", Text.of("口座番号", "account number"));
        PARTS.put("holder", Text.of("口座名義(カナ)", "account holder in kana"));
    }

    private static final Set<String> NAMES = ImmutableSet.copyOf(PARTS.keySet());
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
    private static final CelType TYPE = Structs.ofTexts("BankAccount", NAMES);
    private static final Map<String, Object> EMPTY = Structs.empty(NAMES);

    public static BankAccountType read(Place question, Map<String, Table> tables) {
        return new BankAccountType();
    }

    @Override
    public String name() {
        return "bankAccount";
    }

    @Override
    public CelType celType() {
        return TYPE;
    }

    @Override
    public Object unanswered() {
        return EMPTY;
    }

    @Override
    public Object forRules(Object answer) {
        return Structs.filled(answer, EMPTY);
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var account = new LinkedHashMap<String, Object>();
        for (var part : NAMES) {
            var text = switch (part) {
                case "holder" -> TransferKana.of(typed.one(part));
                case "number" -> padded(Characters.narrow(typed.one(part)));
                case "kind" -> typed.one(part).strip();
                default -> Characters.narrow(typed.one(part));
            };
            if (!text.isEmpty()) {
                account.put(part, text);
            }
        }
        return account.isEmpty() ? Optional.empty() : Optional.of(account);
    }

    /** Shorter numbers are written with zeros before them, as banks do. */
    private static String padded(String number) {
        return number.matches("[0-9]{1,6}") ? "0".repeat(7 - number.length()) + number : number;
    }

    @Override
    public void check(Object value, Asked asked) {
        var account = Texts.parts(value, NAMES, asked);
        if (!(value instanceof Map<?, ?>)) {
            return;
        }
        PARTS.forEach((part, said) -> {
            var given = account.get(part);
            if (given == null) {
                asked.complainOf(part, "「%s」の%sを入力してください。", "%s: enter the %s.", said);
            } else if (!(given instanceof String text)
                    || !form(part).matcher(text).matches()) {
                asked.complainOf(
                        part,
                        "「%s」の%sは%sで入力してください(入力された内容:%s)。",
                        "%s: the %s must be %s (you entered: %s).",
                        said,
                        EXPECTED.getOrDefault(part, said),
                        given instanceof String text && Characters.length(text) <= 60 ? text : "—");
            }
        });
    }

    private static Pattern form(String part) {
        return FORMS.getOrDefault(part, Pattern.compile(""));
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」を入力してください。", "Enter %s.");
    }

    @Override
    public String idOfPart(String part) {
        return part.equals("bank") ? "" : QuestionType.super.idOfPart(part);
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof Map<?, ?> map)) {
            return "";
        }
        var account = Texts.asMap(map);
        var kind = KINDS.get(String.valueOf(account.get("kind")));
        var pattern = lang == Lang.JA ? "金融機関コード %s 支店コード %s\n%s %s\n%s" : "Bank %s, branch %s\n%s %s\n%s";
        return pattern.formatted(
                        account.getOrDefault("bank", ""),
                        account.getOrDefault("branch", ""),
                        kind == null ? "" : kind.in(lang),
                        account.getOrDefault("number", ""),
                        account.getOrDefault("holder", ""))
                .strip();
    }

    @Override
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var part : NAMES) {
            properties.put(
                    part,
                    Map.of("type", "string", "pattern", "^(?:" + form(part).pattern() + ")$"));
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(NAMES),
                "additionalProperties",
                false);
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
