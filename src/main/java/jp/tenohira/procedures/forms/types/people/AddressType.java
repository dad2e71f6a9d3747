package jp.tenohira.procedures.forms.types.people;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
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
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.Field;

/** {@code address}: a postal address in Japan; everything but the building is needed; {@code own}: of who is typing. */
public record AddressType(boolean own) implements MadeOfTexts {

    private static final int LONGEST = 150;
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
    private static final TextParts PARTS = TextParts.of(
            "Address",
            ImmutableMap.of(
                    "postalCode", Text.of("郵便番号", "postal code"),
                    "prefecture", Text.of("都道府県", "prefecture"),
                    "city", Text.of("市区町村", "city, town or village"),
                    "street", Text.of("町名・番地", "street and number"),
                    "building", Text.of("建物名・部屋番号", "building and room")),
            ImmutableSet.of("building"));

    public static AddressType read(Place question, Map<String, Table> tables) {
        return new AddressType(question.flag("own", false));
    }

    @Override
    public String name() {
        return "address";
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public TextParts parts() {
        return PARTS;
    }

    @Override
    public String kept(String part, String typed) {
        return part.equals("postalCode") ? postalCode(typed) : typed.strip();
    }

    private static String postalCode(String typed) {
        var code = Characters.narrow(typed).replaceAll("[〒\\s]", "");
        return code.matches("[0-9]{7}") ? code.substring(0, 3) + "-" + code.substring(3) : code;
    }

    @Override
    public void checkPart(String part, Text label, Object text, Asked asked) {
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
    public Map<String, Object> partSchema(String part) {
        var text = Texts.schema(LONGEST, false);
        return switch (part) {
            case "postalCode" -> Map.of("type", "string", "pattern", "^" + POSTAL_CODE.pattern() + "$");
            case "prefecture" -> Map.of("type", "string", "enum", Prefectures.ALL);
            case "building" -> Map.of("anyOf", List.of(Map.of("const", ""), text));
            default -> text;
        };
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
                Structs.shown(sheet, "building"),
                own);
    }
}
