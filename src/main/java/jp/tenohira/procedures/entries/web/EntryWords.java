package jp.tenohira.procedures.entries.web;

import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.entries.Entry;

/** Parts of an entry in words. */
final class EntryWords {

    private EntryWords() {}

    static String since(InventoryDesk desk, Lang lang, Entry entry) {
        var since = entry.onlineSince();
        if (since == null) {
            return "";
        }
        var day = since.day();
        if (day != null) {
            return JapaneseDates.date(day, lang);
        }
        var year = since.fiscalYear();
        return year == null
                ? desk.text(lang, "since.unknown")
                : new FiscalYear(year).name().in(lang);
    }

    static String obstacles(Lang lang, Entry entry) {
        return entry.obstacles().stream()
                .map(obstacle -> obstacle.label().in(lang))
                .collect(Collectors.joining(lang == Lang.JA ? "、" : ", "));
    }

    static String channels(Lang lang, Entry entry) {
        return entry.channels().stream()
                .map(channel -> channel.label().in(lang))
                .collect(Collectors.joining(lang == Lang.JA ? "、" : ", "));
    }
}
