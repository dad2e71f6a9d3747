package jp.tenohira.assistant.evidence.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Reading.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each value of a sentence is stated of: the words between it and the value of its kind before it, the topic of the sentence where
 * they name none, and what follows it in its clause. Of a name: what follows it.
 */
final class Subjects {

    private static final String TOPIC = "は";
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}々ヶ]{2,}(?:[A-Z](?![A-Za-z]))?|[男女](?=[性子はがのも])|[春夏秋冬](?=の)|[大小新旧東西南北]?[\\p{IsKatakana}ー]{2,}|[A-Za-z]{3,}");
    private static final Pattern CLAUSE_END = Pattern.compile("[、。,;|\\n]|\\band\\b|\\bbut\\b");
    private static final Set<String> NO_WORD = Set.of(
            "以上", "以下", "以内", "以降", "以前", "未満", "程度", "前後", "上限", "下限", "最大", "最低", "場合", "規定", "the", "for", "are",
            "was", "were", "has", "have", "with", "that", "this", "from", "per", "its", "least", "most", "about");

    private final String text;
    private final List<Placed> placed;

    private Subjects(String text, List<Placed> placed) {
        this.text = text;
        this.placed = placed;
    }

    static Subjects of(String folded, List<Placed> placed) {
        var values = new StringBuilder(folded);
        placed.stream()
                .filter(one -> !(one.claim() instanceof Name))
                .forEach(one -> values.replace(one.start(), one.end(), " ".repeat(one.end() - one.start())));
        return new Subjects(values.toString(), placed);
    }

    /** What the sentence speaks of, for those after it. */
    Spoken spoken() {
        return new Spoken(words(0, text.length()), words(0, text.indexOf(TOPIC)));
    }

    List<Said> all() {
        var all = new ArrayList<Said>();
        for (var at = 0; at < placed.size(); at++) {
            var claim = placed.get(at).claim();
            var before = before(at);
            all.add(new Said(
                    claim,
                    claim instanceof Name
                            ? new Subject(words(placed.get(at).end(), clauseEnd(at)), List.of(), Set.of())
                            : subject(
                                    at,
                                    before,
                                    before < 0 ? null : all.get(before).subject())));
        }
        return all;
    }

    /** The place of the claim of its kind before this one; less than 0 for none. */
    private int before(int at) {
        var before = at - 1;
        while (before >= 0 && !placed.get(before).claim().alike(placed.get(at).claim())) {
            before--;
        }
        return before;
    }

    private Subject subject(int at, int before, @Nullable Subject last) {
        var here = placed.get(at);
        var from = Math.max(before < 0 ? 0 : clauseEnd(before), told(at));
        var words = new LinkedHashSet<>(words(from, here.start()));
        var beside = new ArrayList<>(values(from, here.start()));
        if (last != null
                && !text.substring(Math.min(from, here.start()), here.start()).contains(TOPIC)) {
            var end = text.indexOf(TOPIC);
            if (end >= 0 && end < placed.get(before).start()) {
                words.addAll(words(0, end));
                beside.addAll(values(0, end));
            }
        }
        var lead = Set.copyOf(words);
        words.addAll(words(here.end(), clauseEnd(at)));
        var own = new Subject(words, beside, lead);
        return own.unknown() && last != null ? last : own;
    }

    /** Where the last clause ends before a value that said something of a topic of its own: 定員は20人、 before 会費は500円. */
    private int told(int at) {
        var told = 0;
        var clause = 0;
        var ends = CLAUSE_END.matcher(text).region(0, placed.get(at).start());
        while (ends.find()) {
            var topic = text.lastIndexOf(TOPIC, ends.start());
            if (topic >= clause && !values(topic, ends.start()).isEmpty()) {
                told = ends.start();
            }
            clause = ends.end();
        }
        return told;
    }

    private List<Claim> values(int from, int to) {
        return placed.stream()
                .filter(one -> one.start() >= from && one.end() <= to && !(one.claim() instanceof Name))
                .map(Placed::claim)
                .toList();
    }

    /** Where the clause of a value ends, or the next value begins. */
    private int clauseEnd(int at) {
        var next = at + 1 < placed.size() ? placed.get(at + 1).start() : text.length();
        var end = CLAUSE_END
                .matcher(text)
                .region(placed.get(at).end(), Math.max(placed.get(at).end(), next));
        return end.find() ? end.start() : next;
    }

    private Set<String> words(int from, int to) {
        return from >= to
                ? Set.of()
                : WORD.matcher(text)
                        .region(from, to)
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .filter(word -> !NO_WORD.contains(word))
                        .collect(Collectors.toSet());
    }
}
