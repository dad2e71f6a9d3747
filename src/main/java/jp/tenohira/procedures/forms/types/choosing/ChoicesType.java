package jp.tenohira.procedures.forms.types.choosing;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;

/** {@code choices}: several of the options, from {@code min} to {@code max}, kept in the order of the options. */
public record ChoicesType(Options options, int min, int max) implements QuestionType {

    public static ChoicesType read(Place question, Map<String, Table> tables) {
        var options = Options.read(question, tables);
        var most = Math.max(1, options.values().size());
        return new ChoicesType(
                options, (int) question.number("min", 1, 1, most), (int) question.number("max", most, 1, most));
    }

    @Override
    public String name() {
        return "choices";
    }

    @Override
    public CelType celType() {
        return ListType.create(SimpleType.STRING);
    }

    @Override
    public Object unanswered() {
        return List.of();
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var chosen = typed.all().stream().filter(value -> !value.isBlank()).toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        // What is no option is kept behind, so that the check names it.
        var strange = chosen.stream().filter(value -> !options.has(value)).limit(1);
        return Optional.of(
                java.util.stream.Stream.concat(options.values().stream().filter(chosen::contains), strange)
                        .toList());
    }

    @Override
    public void check(Object value, Asked asked) {
        Choosing.check(value, options, min, max, asked);
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」を%sつ以上選んでください。", "Choose at least %2$s of %1$s.", min);
    }

    @Override
    public Optional<String> orderedBy() {
        return options.first().map(Options.First::answer);
    }

    @Override
    public String show(Object value, Lang lang) {
        return value instanceof List<?> list
                ? lang.listed(
                        list.stream().map(choice -> options.label(choice, lang)).toList())
                : "";
    }

    @Override
    public String mention(Object value, Lang lang) {
        return show(Choosing.chosen(value), lang);
    }

    @Override
    public Map<String, Text> words(Object answer) {
        return options.words(answer instanceof List<?> chosen ? chosen : List.of());
    }

    @Override
    public Map<String, Object> schema() {
        return Choosing.schema(options, min, max);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return Choosing.samples(options, min, max);
    }

    @Override
    public Field field(Sheet sheet) {
        return new ChoicesField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                options.on(sheet),
                sheet.typed().map(Typed::all).orElseGet(() -> Choosing.texts(sheet.answer())));
    }
}
