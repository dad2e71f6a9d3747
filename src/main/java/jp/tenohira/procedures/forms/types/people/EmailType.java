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
import jp.tenohira.procedures.forms.types.text.OneText;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;

/** {@code email}: an e-mail address. Dots in odd places are let pass: some Japanese carriers gave such addresses out. */
public record EmailType(boolean own) implements OneText {

    private static final int LONGEST = 254;
    private static final String SCHEMA =
            "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$";
    private static final Pattern EMAIL = Pattern.compile(SCHEMA);

    public static EmailType read(Place question, Map<String, Table> tables) {
        return new EmailType(question.flag("own", false));
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var address = java.text.Normalizer.normalize(typed.one(), java.text.Normalizer.Form.NFKC)
                .strip();
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof String address)
                || address.length() > LONGEST
                || !EMAIL.matcher(address).matches()) {
            asked.complain(
                    "「%s」は「name@example.jp」の形式で入力してください(入力された内容:%s)。",
                    "%s must be an address like name@example.jp (you entered: %s).",
                    value instanceof String text && text.length() <= LONGEST ? text : "—");
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "maxLength", LONGEST, "pattern", SCHEMA);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of("hanako@example.jp");
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
                TextField.Kind.EMAIL,
                sheet.shown(),
                own ? "email" : null,
                null,
                LONGEST);
    }
}
