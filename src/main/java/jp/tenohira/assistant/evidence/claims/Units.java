package jp.tenohira.assistant.evidence.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is counted and measured, each by one word whatever it was called, in both languages. */
final class Units {

    static final String PERCENT = "%";
    static final String YEN = "円";

    /** The word of a time of day, counted in minutes after midnight. */
    static final String CLOCK = "時刻";

    private static final Map<String, String> CALLED = called();

    /** Any of them, the longest first. */
    static final String ANY = all(CALLED.keySet());

    /** Those that make a single kanji digit a number: 三件, but 一部 and 十分 are words. */
    static final String COUNTED_BY_ONE = "円|件|歳|才|割|倍|か所|カ所|ヶ所|箇所|世帯|か月|カ月|ヶ月|週間|日間|年間|時間|名|回|校|棟|台|冊|%|パーセント";

    private Units() {}

    static String of(String called) {
        var known = called.toLowerCase(Locale.ROOT).strip();
        return CALLED.getOrDefault(known, known);
    }

    private static Map<String, String> called() {
        var all = new LinkedHashMap<String, String>();
        same(all, YEN, "円", "yen", "jpy");
        same(all, PERCENT, "%", "パーセント", "percent", "per cent");
        same(all, "ポイント", "ポイント", "percentage points", "percentage point", "points");
        same(all, "人", "人", "名", "people", "persons", "person", "residents", "citizens", "children");
        same(all, "件", "件", "applications", "application", "cases", "requests");
        same(all, "世帯", "世帯", "households", "household");
        same(all, "歳", "歳", "才", "years old", "years of age");
        same(all, "か所", "か所", "カ所", "ヶ所", "箇所", "ケ所", "places", "sites", "locations");
        same(all, "日", "日間", "日", "days", "day");
        same(all, "週間", "週間", "weeks", "week");
        same(all, "か月", "か月", "カ月", "ヶ月", "箇月", "ケ月", "months", "month");
        same(all, "年", "年間", "年", "years", "year");
        same(all, "時間", "時間", "hours", "hour");
        same(all, "分", "分間", "分", "minutes", "minute");
        same(all, "回", "回", "times");
        same(all, "倍", "倍", "times as many", "times as much");
        same(all, "km", "km", "キロメートル", "キロ", "kilometres", "kilometers");
        same(all, "m", "m", "メートル", "metres", "meters");
        same(all, "cm", "cm", "センチメートル", "センチ");
        same(all, "m2", "m2", "平方メートル", "square metres", "square meters");
        same(all, "ha", "ha", "ヘクタール", "hectares");
        same(all, "kg", "kg", "キログラム");
        same(all, "t", "t", "トン", "tonnes", "tons");
        same(all, "字", "字", "文字", "characters");
        same(all, "校", "校", "schools");
        same(all, "条", "条");
        for (var own : ("秒 本 個 枚 冊 点 位 番地 番 号 項 款 章 節 階 丁目 園 施設 団体 社 店 路線 便 席 室 品目 種類 項目 事業 区画 戸 棟 台 人日 基 頭 匹 羽"
                        + " 票 議席 講座 コース 世代 段階 組 班 箱 袋 株 隻 着 組織 地区 町会 カ国 か国 言語 リットル l kwh ℃ 度 g")
                .split(" ")) {
            same(all, own, own);
        }
        return Map.copyOf(all);
    }

    private static void same(Map<String, String> all, String word, String... names) {
        for (var name : names) {
            all.put(name, word);
        }
    }

    private static String all(Iterable<String> names) {
        var sorted = new ArrayList<String>();
        names.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return sorted.stream()
                .map(name -> name.matches("[a-z0-9 ]+")
                        ? "(?i:" + Pattern.quote(name) + ")(?![A-Za-z0-9])"
                        : Pattern.quote(name))
                .collect(Collectors.joining("|"));
    }
}
