package jp.tenohira.procedures.forms.carrying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.journey.Stop;
import jp.tenohira.procedures.forms.journey.Walk;

/** The same answers walked along both versions, and what the policies ask of it. */
final class Situation {

    private final Questions before;
    private final Questions after;
    private final boolean complete;
    private final Set<AnswerPath> wrongBefore = new HashSet<>();
    private final List<Answered> answered = new ArrayList<>();
    private final Map<AnswerPath, Stop.Asked> askedNow = new HashMap<>();
    private final Map<AnswerPath, FieldError> wrongNow = new LinkedHashMap<>();
    private final Map<AnswerPath, Text> labels = new HashMap<>();
    private final Set<AnswerPath> passed = new HashSet<>();

    /** An answer that counts under the version it was given to. */
    record Answered(AnswerPath path, Question question, Object value) {}

    Situation(Questions before, Walk walkedBefore, Questions after, Walk walkedAfter) {
        this.before = before;
        this.after = after;
        this.complete =
                walkedBefore.stops().stream().allMatch(stop -> stop.errors().isEmpty());
        walkedBefore.stops().forEach(this::seeBefore);
        var stops = walkedAfter.stops();
        var reach = complete ? stops.size() - 1 : reach(stops);
        for (int i = 0; i < stops.size(); i++) {
            seeNow(stops.get(i), i <= reach);
        }
    }

    private void seeBefore(Stop stop) {
        stop.errors().forEach(error -> wrongBefore.add(error.path()));
        if (stop instanceof Stop.Questions page) {
            for (var asked : page.asked()) {
                if (asked.answer().isPresent() && asked.question().type().asks()) {
                    answered.add(new Answered(
                            asked.path(), asked.question(), asked.answer().get()));
                }
            }
        }
    }

    private void seeNow(Stop stop, boolean reached) {
        switch (stop) {
            case Stop.Questions page -> {
                for (var asked : page.asked()) {
                    askedNow.put(asked.path(), asked);
                    see(asked.path(), asked.question().label(), stop, reached);
                }
            }
            case Stop.Overview overview ->
                see(
                        AnswerPath.of(overview.group().group().id()),
                        overview.group().group().title(),
                        stop,
                        reached);
        }
    }

    private void see(AnswerPath path, Text label, Stop stop, boolean reached) {
        labels.put(path, label);
        if (reached) {
            passed.add(path);
        }
        stop.errors().stream()
                .filter(error -> path.holds(error.path()))
                .findFirst()
                .ifPresent(error -> wrongNow.putIfAbsent(path, error));
    }

    /** The last page on which something is answered; what is missing behind it the resident comes to anyway. */
    private static int reach(List<Stop> stops) {
        for (int i = stops.size() - 1; i >= 0; i--) {
            if (stops.get(i) instanceof Stop.Questions page
                    && page.asked().stream()
                            .anyMatch(asked -> asked.answer().isPresent()
                                    && asked.question().type().asks())) {
                return i;
            }
        }
        return -1;
    }

    List<Answered> answered() {
        return answered;
    }

    Optional<Questions.Place> now(Answered answer) {
        return after.find(answer.question.id());
    }

    private Questions.Place before(Answered answer) {
        return before.find(answer.question.id()).orElseThrow();
    }

    /** Whether the new version still has the question where the answer stands, and of the same kind. */
    boolean stands(Answered answer) {
        return sameGroup(answer) && sameKind(answer);
    }

    boolean sameGroup(Answered answer) {
        var was = before(answer);
        return now(answer).filter(now -> now.group().equals(was.group())).isPresent();
    }

    boolean sameKind(Answered answer) {
        var was = answer.question.type().name();
        return now(answer)
                .filter(now -> now.question().type().name().equals(was))
                .isPresent();
    }

    /** Whether the question and its page are asked under the conditions they were. */
    boolean sameConditions(Answered answer) {
        var was = before(answer);
        return now(answer)
                .filter(now -> now.question().when().equals(was.question().when())
                        && now.page().when().equals(was.page().when()))
                .isPresent();
    }

    /** Whether rules cannot see some answer that they saw before, because the new version does not accept it. */
    boolean anyUnread() {
        return answered.stream()
                .anyMatch(answer -> isAsked(answer) && newlyWrong(answer.path).isPresent());
    }

    boolean isAnswered(AnswerPath path) {
        return answered.stream().anyMatch(answer -> answer.path.equals(path));
    }

    /** The words an answer stands for, as they were chosen. */
    Map<String, Text> wordsBefore(Answered answer) {
        return answer.question.type().words(answer.value);
    }

    Map<String, Text> wordsNow(Answered answer) {
        return now(answer).map(now -> now.question().type().words(answer.value)).orElse(Map.of());
    }

    boolean isAsked(Answered answer) {
        return askedNow.containsKey(answer.path);
    }

    /** What is wrong with it now and was not before; the first thing. */
    Optional<FieldError> newlyWrong(AnswerPath path) {
        return Optional.ofNullable(wrongNow.get(path))
                .filter(error -> wrongBefore.stream().noneMatch(path::holds));
    }

    /** The places of the new version that the resident has already been at, in its order. */
    List<AnswerPath> passedAndWrong() {
        return wrongNow.keySet().stream().filter(passed::contains).toList();
    }

    Text label(AnswerPath path) {
        return labels.getOrDefault(path, Text.plain(path.toString()));
    }
}
