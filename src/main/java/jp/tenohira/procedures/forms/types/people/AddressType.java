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
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.Field;

/** {@code address}: a postal address in Japan; everything but the building is needed. */
public record AddressType() implements QuestionType {

    private static final int LONGEST = 150;
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
    private static final Map<String, Text> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("postalCode", Text.of("郵便番号", "postal code"));
        PARTS.put("prefecture", Text.of("都道府県", "prefecture"));
        PARTS.put("city", Text.of("市区町村", "city, town or village"));
        PARTS.put("street", Text.of("町名・番地", "street and number"));
        PARTS.put("building", Text.of("建物名・部屋番号", "building and room"));
    }

    private static final Set<String> NAMES = ImmutableSet.copyOf(PARTS.keySet());
    private static final CelType TYPE = Structs.ofTexts("Address", NAMES);
    private static final Map<String, Object> EMPTY = Structs.empty(NAMES);

    public static AddressType read(Place question, Map<String, Table> tables) {
        return new AddressType();
    }

    @Override
    public String name() {
        return "address";
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
        var address = new LinkedHashMap<String, Object>();
        for (var part : NAMES) {
            var text = part.equals("postalCode")
                    ? postalCode(typed.one(part))
                    : typed.one(part).strip();
            if (!text.isEmpty()) {
                address.put(part, text);
            }
        }
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    private static String postalCode(String typed) {
        var code = Characters.narrow(typed).replaceAll("[〒\\s]", "");
        return code.matches("[0-9]{7}") ? code.substring(0, 3) + "-" + code.substring(3) : code;
    }

    @Override
    public void check(Object value, Asked asked) {
        var address = Texts.parts(value, NAMES, asked);
        if (!(value instanceof Map<?, ?>)) {
            return;
        }
        PARTS.forEach((part, said) -> {
            var text = address.get(part);
            if (text != null && !(part.equals("building") && text.equals(""))) {
                checkPart(part, text, asked);
            } else if (text == null && !part.equals("building")) {
                asked.complainOf(part, "「%s」の%sを入力してください。", "%s: enter the %s.", said);
            }
        });
    }

    private static void checkPart(String part, Object text, Asked asked) {
        if (!Texts.check(text, LONGEST, false, part, asked)) {
            return;
        }
        if (part.equals("postalCode") && !POSTAL_CODE.matcher((String) text).matches()) {
            asked.complainOf(
                    part,
                    "「%s」の郵便番号は7桁の数字を「963-8601」のように入力してください(入力された内容:%s)。",
                    "%s: the postal code has seven digits, like 963-8601 (you entered: %s).",
                    text);
        }
        if (part.equals("prefecture") && !Prefectures.NAMES.contains(text)) {
            asked.complainOf(
                    part,
                    "「%s」の都道府県は「福島県」のように入力してください(入力された内容:%s)。",
                    "%s: write the prefecture in Japanese, like 福島県 (you entered: %s).",
                    text);
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」を入力してください。", "Enter %s.");
    }

    @Override
    public String idOfPart(String part) {
        return part.equals("postalCode") ? "" : QuestionType.super.idOfPart(part);
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof Map<?, ?> map)) {
            return "";
        }
        var address = Texts.asMap(map);
        var lines = "〒%s\n%s%s%s\n%s"
                .formatted(
                        address.getOrDefault("postalCode", ""),
                        address.getOrDefault("prefecture", ""),
                        address.getOrDefault("city", ""),
                        address.getOrDefault("street", ""),
                        address.getOrDefault("building", ""));
        return lines.strip();
    }

    @Override
    public Map<String, Object> schema() {
        var text = Texts.schema(LONGEST, false);
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "postalCode", Map.of("type", "string", "pattern", "^" + POSTAL_CODE.pattern() + "$"),
                        "prefecture", Map.of("type", "string", "enum", Prefectures.ALL),
                        "city", text,
                        "street", text,
                        "building", Map.of("anyOf", List.of(Map.of("const", ""), text))),
                "required",
                List.of("postalCode", "prefecture", "city", "street"),
                "additionalProperties",
                false);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of(
                Map.of("postalCode", "963-8601", "prefecture", "福島県", "city", "郡山市", "street", "朝日一丁目23番7号"),
                Map.of(
                        "postalCode", "960-8601",
                        "prefecture", "福島県",
                        "city", "福島市",
                        "street", "五老内町3番1号",
                        "building", "101号室"));
    }

    @Override
    public Field field(Sheet sheet) {
        return new AddressField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                Structs.shown(sheet, "postalCode"),
                Structs.shown(sheet, "prefecture"),
                Structs.shown(sheet, "city"),
                Structs.shown(sheet, "street"),
                Structs.shown(sheet, "building"));
    }
}
