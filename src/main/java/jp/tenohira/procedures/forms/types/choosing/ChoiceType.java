package jp.tenohira.procedures.forms.types.choosing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.OneText;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;

/** {@code choice}: one of {@code options}, or of the rows of the table {@code optionsFrom}. */
public record ChoiceType(Options options) implements OneText {

    public static ChoiceType read(Place question, Map<String, Table> tables) {
        return new ChoiceType(Options.read(question, tables));
    }

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        return typed.one().isBlank() ? Optional.empty() : Optional.of(typed.one());
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!options.has(value)) {
            asked.complain("「%s」は選択肢の中から選んでください。", "%s: choose one of the options.");
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」を選んでください。", "Choose %s.");
    }

    @Override
    public Optional<String> orderedBy() {
        return options.first().map(Options.First::answer);
    }

    @Override
    public String show(Object value, Lang lang) {
        return options.label(value, lang);
    }

    @Override
    public Map<String, Text> words(Object answer) {
        return options.words(List.of(answer));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", options.values());
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.copyOf(options.values());
    }

    @Override
    public Field field(Sheet sheet) {
        return new ChoiceField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                options.on(sheet),
                sheet.shown());
    }
}
