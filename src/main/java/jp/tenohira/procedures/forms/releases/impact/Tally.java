package jp.tenohira.procedures.forms.releases.impact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.carrying.Carriage;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;
import jp.tenohira.procedures.forms.carrying.Policy;

/** Counts of drafts; as many as there are questions and rules, however many drafts. */
final class Tally {

    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Cause, Long> causes = new HashMap<>();
    private final Map<Cause, Text> labels = new HashMap<>();

    private record Cause(Policy policy, String question) {}

    void add(Carriage carriage) {
        verdicts.merge(carriage.verdict(), 1L, Long::sum);
        // A question of several items counts once a draft.
        carriage.effects().stream()
                .collect(Collectors.toMap(
                        effect -> new Cause(effect.policy(), effect.question()),
                        effect -> effect.label(),
                        (one, same) -> one))
                .forEach((cause, label) -> {
                    causes.merge(cause, 1L, Long::sum);
                    labels.putIfAbsent(cause, label);
                });
    }

    long safe() {
        return verdicts.getOrDefault(Verdict.SAFE, 0L);
    }

    long again() {
        return verdicts.getOrDefault(Verdict.ANSWER_AGAIN, 0L);
    }

    long blocked() {
        return verdicts.getOrDefault(Verdict.BLOCKED, 0L);
    }

    /** The gravest first, then the most frequent. */
    List<Impact.Reason> reasons() {
        return causes.entrySet().stream()
                .map(entry -> new Impact.Reason(
                        entry.getKey().policy(), entry.getKey().question(), label(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Impact.Reason reason) -> reason.policy().verdict())
                        .thenComparing(Impact.Reason::drafts)
                        .reversed()
                        .thenComparing(Impact.Reason::question))
                .toList();
    }

    private Map<String, String> label(Cause cause) {
        var byCode = new TreeMap<String, String>();
        labels.getOrDefault(cause, Text.plain(cause.question()))
                .byLang()
                .forEach((lang, words) -> byCode.put(lang.code(), words));
        return byCode;
    }
}
