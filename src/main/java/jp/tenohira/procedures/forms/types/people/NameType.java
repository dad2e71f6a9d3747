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
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.NameField;

/**
 * {@code name}: family and given name with their readings. Every code point of the name is kept, variation selectors
 * included; readings are wide katakana.
 */
public record NameType(boolean own) implements MadeOfTexts {

    private static final int LONGEST = 60;
    private static final TextParts PARTS = TextParts.of(
            "Name",
            ImmutableMap.of(
                    "family", Text.of("姓", "family name"),
                    "given", Text.of("名", "given name"),
                    "familyKana", Text.of("セイ(姓のフリガナ)", "family name in katakana"),
                    "givenKana", Text.of("メイ(名のフリガナ)", "given name in katakana")));

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー・ヽヾ]+(?: [ァ-ヺー・ヽヾ]+)*");

    public static NameType read(Place question, Map<String, Table> tables) {
        return new NameType(question.flag("own", false));
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public TextParts parts() {
        return PARTS;
    }

    @Override
    public String kept(String part, String typed) {
        return part.endsWith("Kana") ? Characters.katakana(typed) : typed.strip();
    }

    @Override
    public void checkPart(String part, Text label, Object given, Asked asked) {
        if (Texts.check(given, LONGEST, false, part, asked)
                && part.endsWith("Kana")
                && !KATAKANA.matcher((String) given).matches()) {
            asked.complainOf(
                    part,
                    "「%s」の%sはカタカナで入力してください(入力された内容:%s)。",
                    "%s: write the %s in katakana (you entered: %s).",
                    label,
                    given);
        }
    }

    @Override
    public Map<String, Object> partSchema(String part) {
        return part.endsWith("Kana")
                ? Map.of("type", "string", "maxLength", LONGEST, "pattern", "^" + KATAKANA.pattern() + "$")
                : Texts.schema(LONGEST, false);
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof Map<?, ?> map)) {
            return "";
        }
        var name = Texts.asMap(map);
        return "%s %s(%s %s)"
                .formatted(
                        name.getOrDefault("family", ""),
                        name.getOrDefault("given", ""),
                        name.getOrDefault("familyKana", ""),
                        name.getOrDefault("givenKana", ""))
                .strip();
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of(
                Map.of("family", "安積", "given", "花子", "familyKana", "アサカ", "givenKana", "ハナコ"),
                Map.of("family", "𠮷田", "given", "太郎", "familyKana", "ヨシダ", "givenKana", "タロウ"));
    }

    @Override
    public Field field(Sheet sheet) {
        return new NameField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                Structs.shown(sheet, "family"),
                Structs.shown(sheet, "given"),
                Structs.shown(sheet, "familyKana"),
                Structs.shown(sheet, "givenKana"),
                own);
    }
}
