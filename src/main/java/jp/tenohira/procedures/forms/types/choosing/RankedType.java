package jp.tenohira.procedures.forms.types.choosing;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.RankedField;

/** {@code ranked}: several of the options in order of preference, at most {@code max}. */
public record RankedType(Options options, int min, int max) implements QuestionType {

    private static final Text RANK = Text.of("第%s希望:", "%s. ");

    public static RankedType read(Place question, Map<String, Table> tables) {
        var options = Options.read(question, tables);
        var max = (int) question.number("max", 3, 1, 10);
        return new RankedType(options, (int) question.number("min", 1, 1, max), max);
    }

    @Override
    public String name() {
        return "ranked";
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
        var chosen = ranks(typed).stream().filter(value -> !value.isBlank()).toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    @Override
    public void check(Object value, Asked asked) {
        Choosing.check(value, options, min, max, asked);
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の第1希望を選んでください。", "Choose your first preference of %s.");
    }

    @Override
    public Optional<String> orderedBy() {
        return options.first().map(Options.First::answer);
    }

    @Override
    public String show(Object value, Lang lang) {
        if (!(value instanceof List<?> list)) {
            return "";
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            var rank = RANK.formatted(i + 1).in(lang);
            lines.add(rank + options.label(list.get(i), lang));
        }
        return String.join("\n", lines);
    }

    @Override
    public String mention(Object value, Lang lang) {
        return Choosing.chosen(value) instanceof List<?> list
                ? lang.listed(
                        list.stream().map(choice -> options.label(choice, lang)).toList())
                : "";
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
        return new RankedField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                options.on(sheet),
                sheet.typed().map(this::ranks).orElseGet(() -> Choosing.texts(sheet.answer())),
                max,
                sheet.required() ? min : 0);
    }

    private List<String> ranks(Typed typed) {
        return IntStream.rangeClosed(1, max)
                .mapToObj(rank -> typed.one(Integer.toString(rank)))
                .toList();
    }
}
