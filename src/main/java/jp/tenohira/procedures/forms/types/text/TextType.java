package jp.tenohira.procedures.forms.types.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;

/** {@code text}: free text in one line or, with {@code long: true}, in several. Every code point is kept as typed. */
public record TextType(boolean lines, int maxLength) implements OneText {

    private static final int SHORT = 100;
    private static final int LONG = 1_000;

    public static TextType read(Place question, Map<String, Table> tables) {
        var lines = question.flag("long", false);
        return new TextType(lines, (int) question.number("maxLength", lines ? LONG : SHORT, 1, 4_000));
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var text = typed.one().replace("\r\n", "\n").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public void check(Object value, Asked asked) {
        Texts.check(value, maxLength, lines, "", asked);
    }

    @Override
    public Map<String, Object> schema() {
        return Texts.schema(maxLength, lines);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of("試しの文", "郡山市役所の前の広場", "123456", "0.45", "1.20", "A").stream()
                .filter(text -> Characters.length(text) <= maxLength)
                .map(text -> (Object) text)
                .toList();
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
                lines ? TextField.Kind.LONG : TextField.Kind.TEXT,
                sheet.shown(),
                null,
                null,
                maxLength * 2);
    }
}
