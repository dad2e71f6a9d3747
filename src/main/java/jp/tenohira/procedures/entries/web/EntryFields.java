package jp.tenohira.procedures.entries.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.entries.Channel;
import jp.tenohira.procedures.entries.EntryColumn;
import jp.tenohira.procedures.entries.Obstacle;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of an entry's form; their hints are also the guide of the template. */
@Component
class EntryFields {

    private static final int LONGEST = 1000;

    private final InventoryDesk desk;
    private final Clock clock;

    EntryFields(InventoryDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param texts what is shown, by column
     * @param wrong sentences by column
     * @param known whether it is an entry that has an ID already
     * @param anySection whether the writer may say whose it is
     */
    List<Field> of(Lang lang, Map<String, String> texts, Map<String, String> wrong, boolean known, boolean anySection) {
        var form = new Form(lang, texts, wrong);
        var fields = new ArrayList<Field>();
        if (!known) {
            fields.add(text(form, EntryColumn.CODE.key(), TextField.Kind.TEXT, true));
        }
        fields.add(text(form, EntryColumn.NAME.key(), TextField.Kind.TEXT, true));
        fields.add(text(form, EntryColumn.READING.key(), TextField.Kind.TEXT, false));
        if (anySection) {
            fields.add(section(form));
        }
        fields.add(text(form, EntryColumn.LEGAL_BASIS.key(), TextField.Kind.LONG, false));
        years(texts)
                .reversed()
                .forEach(year -> fields.add(text(form, EntryColumn.yearlyKey(year), TextField.Kind.NUMBER, false)));
        fields.add(choices(
                form,
                EntryColumn.CHANNELS,
                Arrays.stream(Channel.values())
                        .map(channel -> new Option(
                                channel.label().in(Lang.JA), channel.label().in(lang)))
                        .toList()));
        fields.add(text(form, EntryColumn.ONLINE_SINCE.key(), TextField.Kind.TEXT, false));
        fields.add(choices(
                form,
                EntryColumn.OBSTACLES,
                Arrays.stream(Obstacle.values())
                        .map(obstacle -> new Option(
                                obstacle.label().in(Lang.JA), obstacle.label().in(lang)))
                        .toList()));
        fields.add(text(form, EntryColumn.WHY_NOT_YET.key(), TextField.Kind.LONG, false));
        fields.add(text(form, EntryColumn.MINUTES.key(), TextField.Kind.NUMBER, false));
        fields.add(text(form, EntryColumn.ESTABLISHED_ON.key(), TextField.Kind.TEXT, false));
        fields.add(text(form, EntryColumn.ABOLISHED_ON.key(), TextField.Kind.TEXT, false));
        return fields;
    }

    private record Form(Lang lang, Map<String, String> texts, Map<String, String> wrong) {

        String value(String key) {
            return texts.getOrDefault(key, "");
        }
    }

    /** The years that have a number, this one and the last three. */
    TreeSet<Integer> years(Map<String, String> texts) {
        var years = new TreeSet<Integer>();
        texts.keySet().forEach(key -> EntryColumn.yearOf(key).ifPresent(years::add));
        var now = FiscalYear.of(clock.instant()).year();
        for (int back = 0; back <= 3; back++) {
            years.add(now - back);
        }
        return years;
    }

    private TextField text(Form form, String key, TextField.Kind kind, boolean required) {
        return new TextField(
                key,
                key,
                EntryColumn.labelOf(key).in(form.lang()),
                hint(form.lang(), key),
                form.wrong().get(key),
                required,
                kind,
                form.value(key),
                "off",
                null,
                LONGEST);
    }

    private ChoiceField section(Form form) {
        var key = EntryColumn.SECTION.key();
        return new ChoiceField(
                key,
                key,
                EntryColumn.SECTION.label().in(form.lang()),
                null,
                form.wrong().get(key),
                true,
                desk.sections(form.lang()),
                form.value(key));
    }

    private ChoicesField choices(Form form, EntryColumn column, List<Option> options) {
        return new ChoicesField(
                column.key(),
                column.key(),
                column.label().in(form.lang()),
                hint(form.lang(), column.key()),
                form.wrong().get(column.key()),
                false,
                options,
                List.of(form.value(column.key()).split("、", -1)));
    }

    private @Nullable String hint(Lang lang, String key) {
        var name = EntryColumn.yearOf(key).isPresent() ? "hint.yearly" : "hint." + key;
        return desk.has(name) ? desk.text(lang, name) : null;
    }

    /** How each column of a sheet is filled in, by its heading. */
    SequencedMap<String, String> guide(Lang lang) {
        var guide = new LinkedHashMap<String, String>();
        for (var column : EntryColumn.values()) {
            var how = hint(lang, column.key());
            guide.put(column.label().in(Lang.JA), how == null ? "" : how);
        }
        var year = EntryColumn.yearlyKey(FiscalYear.of(clock.instant()).year());
        var how = hint(lang, year);
        guide.put(EntryColumn.labelOf(year).in(Lang.JA), how == null ? "" : how);
        return guide;
    }
}
