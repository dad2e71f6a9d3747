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
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.NameField;

/**
 * {@code name}: family and given name with their readings. Every code point of the name is kept, variation selectors
 * included; readings are wide katakana.
 */
public record NameType(boolean own) implements QuestionType {

    private static final int LONGEST = 60;
    private static final Map<String, Text> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("family", Text.of("姓", "family name"));
        PARTS.put("given", Text.of("名", "given name"));
        PARTS.put("familyKana", Text.of("セイ(姓のフリガナ)", "family name in katakana"));
        PARTS.put("givenKana", Text.of("メイ(名のフリガナ)", "given name in katakana"));
    }

    private static final Set<String> NAMES = ImmutableSet.copyOf(PARTS.keySet());
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー・ヽヾ]+(?: [ァ-ヺー・ヽヾ]+)*");
    private static final CelType TYPE = Structs.ofTexts("Name", NAMES);
    private static final Map<String, Object> EMPTY = Structs.empty(NAMES);

    public static NameType read(Place question, Map<String, Table> tables) {
        return new NameType(question.flag("own", false));
    }

    @Override
    public String name() {
        return "name";
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
        var name = new LinkedHashMap<String, Object>();
        for (var part : NAMES) {
            var text = part.endsWith("Kana")
                    ? Characters.katakana(typed.one(part))
                    : typed.one(part).strip();
            if (!text.isEmpty()) {
                name.put(part, text);
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public void check(Object value, Asked asked) {
        var parts = Texts.parts(value, NAMES, asked);
        if (!(value instanceof Map<?, ?>)) {
            return;
        }
        PARTS.forEach((part, said) -> {
            var text = parts.get(part);
            if (text == null) {
                asked.complainOf(part, "「%s」の%sを入力してください。", "%s: enter the %s.", said);
            } else if (Texts.check(text, LONGEST, false, part, asked)
                    && part.endsWith("Kana")
                    && !KATAKANA.matcher((String) text).matches()) {
                asked.complainOf(
                        part,
                        "「%s」の%sはカタカナで入力してください(入力された内容:%s)。",
                        "%s: write the %s in katakana (you entered: %s).",
                        said,
                        text);
            }
        });
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」を入力してください。", "Enter %s.");
    }

    @Override
    public String idOfPart(String part) {
        return part.equals("family") ? "" : QuestionType.super.idOfPart(part);
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
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var part : NAMES) {
            properties.put(
                    part,
                    part.endsWith("Kana")
                            ? Map.of("type", "string", "maxLength", LONGEST, "pattern", "^" + KATAKANA.pattern() + "$")
                            : Texts.schema(LONGEST, false));
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
