package jp.tenohira.packs.assembly;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackNumber;
import org.jspecify.annotations.Nullable;

/**
 * What one pack shows otherwise than another. Numbers are the same when figure and slice are, the fiscal year counted from the meeting's:
 * this year's coverage is set against last year's as it was shown then.
 */
public final class PackDiff {

    private PackDiff() {}

    /** @param before or now: null when only the other pack shows it */
    public record Change(
            @Nullable PackNumber before, @Nullable PackNumber now) {}

    public static List<Change> between(PackContent before, PackContent now) {
        var old = byKey(before);
        var changes = new ArrayList<Change>();
        byKey(now).forEach((key, number) -> {
            var earlier = old.remove(key);
            if (earlier == null || !earlier.withUnit().equals(number.withUnit())) {
                changes.add(new Change(earlier, number));
            }
        });
        old.values().forEach(gone -> changes.add(new Change(gone, null)));
        return List.copyOf(changes);
    }

    /**
     * What a slide says otherwise; its numbers, which {@link #between} tells, stand as they are shown.
     *
     * @param before or now: empty where the other pack has no such slide, or no text on it
     */
    public record Wording(String slide, String before, String now) {}

    public static List<Wording> wordings(PackContent before, PackContent now) {
        var old = texts(before);
        var changes = new ArrayList<Wording>();
        texts(now).forEach((slide, said) -> {
            var earlier = old.remove(slide);
            var words = earlier == null ? "" : earlier.text();
            if (earlier == null || !words.equals(said.text())) {
                changes.add(new Wording(said.title(), words, said.text()));
            }
        });
        old.values().forEach(gone -> changes.add(new Wording(gone.title(), gone.text(), "")));
        return changes.stream()
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    private record Said(String title, String text) {}

    private static Map<String, Said> texts(PackContent content) {
        var texts = new LinkedHashMap<String, Said>();
        content.materials()
                .forEach(material -> material.slides().forEach(slide -> {
                    var lines = slide.text().stream()
                            .map(line -> line.runs().stream().map(Cell::text).collect(joining()))
                            .collect(joining(" "));
                    texts.put(slide.code(), new Said(slide.title(), lines));
                }));
        return texts;
    }

    private static Map<String, PackNumber> byKey(PackContent content) {
        var year = FiscalYear.of(content.held()).year();
        var numbers = new LinkedHashMap<String, PackNumber>();
        for (var number : content.numbers()) {
            var where = new TreeMap<>(number.where());
            where.computeIfPresent(
                    Assembler.FISCAL_YEAR, (_, asked) -> Integer.toString(Integer.parseInt(asked) - year));
            numbers.putIfAbsent(number.figure() + " " + where, number);
        }
        return numbers;
    }
}
