package jp.tenohira.procedures.entries;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/** An entry as texts by column: as it stands in a sheet, in a form and in the history. {@link EntryReading} reads them again. */
final class EntryTexts {

    static final String BETWEEN = "、";

    private EntryTexts() {}

    static SequencedMap<String, String> of(Entry entry) {
        var texts = new LinkedHashMap<String, String>();
        for (var column : EntryColumn.values()) {
            if (column != EntryColumn.DEPARTMENT) {
                texts.put(column.key(), text(entry, column));
            }
        }
        entry.yearly().forEach((year, count) -> texts.put(EntryColumn.yearlyKey(year), Integer.toString(count)));
        return texts;
    }

    private static String text(Entry entry, EntryColumn column) {
        return switch (column) {
            case CODE -> entry.code();
            case NAME -> entry.name();
            case READING -> entry.reading();
            case DEPARTMENT -> "";
            case SECTION -> entry.section();
            case LEGAL_BASIS -> entry.legalBasis();
            case CHANNELS -> labels(entry.channels(), Channel::label);
            case ONLINE_SINCE -> {
                var since = entry.onlineSince();
                yield since == null ? "" : since.inSheet();
            }
            case OBSTACLES -> labels(entry.obstacles(), Obstacle::label);
            case WHY_NOT_YET -> entry.whyNotYet();
            case MINUTES -> orEmpty(entry.minutes());
            case ESTABLISHED_ON -> orEmpty(entry.establishedOn());
            case ABOLISHED_ON -> orEmpty(entry.abolishedOn());
        };
    }

    private static <T> String labels(Collection<T> chosen, Function<T, Text> label) {
        return chosen.stream().map(one -> label.apply(one).in(Lang.JA)).collect(Collectors.joining(BETWEEN));
    }

    private static String orEmpty(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
