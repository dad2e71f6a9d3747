package jp.tenohira.replay;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.replay.Scenario.Flaw;
import org.jspecify.annotations.Nullable;

/** Makes the applications of a scenario: the same scenario always gives the same ones, byte by byte. */
final class ReplayPlan {

    private static final int MOST_TRIES = 100;

    private final Scenario scenario;
    private final Set<Object> seen = new HashSet<>();
    private final Map<Integer, Set<String>> findings = new HashMap<>();

    private ReplayPlan(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Planned> of(Scenario scenario) {
        return new ReplayPlan(scenario).make();
    }

    private List<Planned> make() {
        var times = FilingTimes.draw(scenario.times(), new Random(scenario.seed()));
        var flawOf = flaws(times.size());
        var planned = new ArrayList<Planned>(times.size());
        for (int number = 1; number <= times.size(); number++) {
            planned.add(application(number, times.get(number - 1), flawOf.get(number), planned));
        }
        return planned.stream()
                .map(p -> new Planned(
                        p.number(),
                        p.startedAt(),
                        p.filedAt(),
                        p.device(),
                        p.language(),
                        p.answers(),
                        Set.copyOf(findings.getOrDefault(p.number(), Set.of()))))
                .toList();
    }

    /** Which application has which flaw: spread at random, those that come again in the later half. */
    private Map<Integer, Flaw> flaws(int applications) {
        var random = new Random(scenario.seed() + 1);
        var numbers = new ArrayList<Integer>();
        for (int number = 2; number <= applications; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, random);
        var flawOf = new HashMap<Integer, Flaw>();
        for (var flaw : scenario.flaws()) {
            var free = numbers.stream()
                    .filter(number -> !flawOf.containsKey(number))
                    .filter(number -> flaw.again().isEmpty() || number > applications / 2)
                    .limit(flaw.count())
                    .toList();
            free.forEach(number -> flawOf.put(number, flaw));
        }
        return flawOf;
    }

    private Planned application(int number, LocalDateTime filedAt, @Nullable Flaw flaw, List<Planned> earlier) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            var random = new Random(scenario.seed() * 31 + number * 1_000L + attempt);
            var template = new Template(scenario.pools(), random);
            var variables = template.let(
                    scenario.let(),
                    Map.<String, Object>of(
                            "number",
                            (long) number,
                            "filedOn",
                            filedAt.toLocalDate().toString()));
            if (flaw != null
                    && !flaw.when().isEmpty()
                    && !Boolean.TRUE.equals(template.fill("=" + flaw.when(), variables))) {
                continue;
            }
            var answers = map(template.fill(scenario.answers(), variables));
            if (flaw != null && !flaw.again().isEmpty()) {
                answers = again(flaw, number, earlier, random);
            } else if (flaw != null) {
                answers = flawed(flaw, number, answers, template, variables);
            }
            if (isNew(answers) || (flaw != null && !flaw.again().isEmpty())) {
                var minutes = scenario.minutesToComplete();
                var seconds = random.nextInt(minutes.getFirst() * 60, minutes.getLast() * 60 + 1);
                return new Planned(
                        number,
                        filedAt.minusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS),
                        filedAt,
                        weighted(scenario.devices(), random),
                        weighted(scenario.languages(), random),
                        answers,
                        Set.of());
            }
        }
        throw new IllegalArgumentException(
                "Scenario: the pools are too small for %d different applications".formatted(scenario.applications()));
    }

    private Map<String, Object> flawed(
            Flaw flaw, int number, Map<String, Object> answers, Template template, Map<String, Object> variables) {
        findings.computeIfAbsent(number, _ -> new TreeSet<>()).add(flaw.check());
        var changed = answers;
        var known = new LinkedHashMap<>(variables);
        known.put("answers", answers);
        for (var change : flaw.set().entrySet()) {
            changed = AnswerTree.with(changed, change.getKey(), template.fill(change.getValue(), known));
        }
        for (var path : flaw.remove()) {
            changed = AnswerTree.without(changed, path);
        }
        return changed;
    }

    /** A clean earlier family files once more, written a little differently; the check finds both. */
    private Map<String, Object> again(Flaw flaw, int number, List<Planned> earlier, Random random) {
        var clean =
                earlier.stream().filter(p -> !findings.containsKey(p.number())).toList();
        var first = clean.get(random.nextInt(clean.size()));
        findings.computeIfAbsent(number, _ -> new TreeSet<>()).add(flaw.check());
        findings.computeIfAbsent(first.number(), _ -> new TreeSet<>()).add(flaw.check());
        var changed = first.answers();
        for (var path : flaw.again().entrySet()) {
            var value = AnswerTree.at(first.answers(), path.getKey());
            changed = AnswerTree.with(
                    changed, path.getKey(), Handwriting.of(path.getValue()).write(value));
        }
        return changed;
    }

    private boolean isNew(Map<String, Object> answers) {
        var keys = new ArrayList<Object>();
        if (answers.get(scenario.unique().each()) instanceof List<?> items) {
            for (var item : items) {
                var key = new ArrayList<Object>();
                scenario.unique().fields().forEach(field -> key.add(AnswerTree.at(map(item), field)));
                keys.add(key);
            }
        }
        if (keys.stream().anyMatch(seen::contains) || new HashSet<>(keys).size() < keys.size()) {
            return false;
        }
        seen.addAll(keys);
        return true;
    }

    private static String weighted(Map<String, Integer> weights, Random random) {
        var at = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var weight : weights.entrySet()) {
            at -= weight.getValue();
            if (at < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("A weighted draw always ends");
    }

    static Map<String, Object> map(Object value) {
        var copy = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        }
        return copy;
    }
}
