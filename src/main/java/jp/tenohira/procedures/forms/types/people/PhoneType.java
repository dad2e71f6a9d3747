package jp.tenohira.procedures.forms.types.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.procedures.forms.types.text.OneText;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;

/** {@code phone}: a telephone number in Japan, ten or eleven digits from 0, kept with the hyphens that were typed. */
public record PhoneType(boolean own) implements OneText {

    private static final String SCHEMA = "^(?=(?:-?[0-9]){10,11}$)0[0-9]+(?:-[0-9]+)*$";
    private static final Pattern PHONE = Pattern.compile(SCHEMA);

    public static PhoneType read(Place question, Map<String, Table> tables) {
        return new PhoneType(question.flag("own", false));
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var number = Characters.narrow(typed.one())
                .replaceAll("[()\\s]+", "-")
                .replaceAll("-+", "-")
                .replaceFirst("^\\+81-?(?:0-?)?", "0")
                .replaceAll("^-|-$", "");
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof String number)
                || number.length() > 20
                || !PHONE.matcher(number).matches()) {
            asked.complain(
                    "「%s」は0から始まる10桁または11桁の番号を入力してください(例:024-924-2491)。入力された内容:%s",
                    "%s must have 10 or 11 digits beginning with 0 (for example 024-924-2491). You entered: %s",
                    value instanceof String text && Characters.length(text) <= 40 ? text : "—");
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "maxLength", 20, "pattern", SCHEMA);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of("090-1234-5678", "0249242491");
    }

    @Override
    public Field field(Sheet sheet) {
        return new TextField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                TextField.Kind.TEL,
                sheet.shown(),
                own ? "tel" : null,
                null,
                30);
    }
}
