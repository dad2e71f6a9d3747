package jp.tenohira.procedures.forms.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.compiled.CompiledForm;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Ask;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Asks;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.rules.Expression;
import jp.tenohira.procedures.forms.rules.Prices;
import jp.tenohira.procedures.forms.rules.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One way through a form along the answers given. Everything that is said of answers follows from a walk: which pages
 * and questions there are, what counts, what is wrong.
 */
public final class Walk {

    private final CompiledForm form;
    private final LocalDate today;
    private final boolean fromClient;
    private final Optional<PageRef> target;
    private final Scope scope;
    private final Prices prices;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Object> relevant = new LinkedHashMap<>();

    private Walk(CompiledForm form, LocalDate today, boolean fromClient, Optional<PageRef> target) {
        this.form = form;
        this.today = today;
        this.fromClient = fromClient;
        this.target = target;
        this.scope = new Scope(form.beginning());
        scope.set("today", today.toString());
        this.prices = new Prices(form.prices(), today);
        scope.set(Prices.VARIABLE, prices);
    }

    /**
     * @param target a page that is to be shown: a new item of a group appears when it is one of its pages
     */
    public static Walk along(
            CompiledForm form, Answers answers, LocalDate today, boolean fromClient, Optional<PageRef> target) {
        var walk = new Walk(form, today, fromClient, target);
        for (var part : form.parts()) {
            switch (part) {
                case Asks asks ->
                    walk.page(
                            asks, answers.values(), null, PageRef.of(asks.page().id()));
                case Repeats repeats ->
                    walk.group(repeats, answers.values().get(repeats.group().id()));
            }
        }
        return walk;
    }

    public List<Stop> stops() {
        return stops;
    }

    public Map<String, Object> relevant() {
        return relevant;
    }

    /** The questions outside groups, and the groups. */
    public Set<String> topLevel() {
        return form.topLevel();
    }

    public Scope scope() {
        return scope;
    }

    /** What rules asked the price of so far and has none on the day. */
    public Set<String> missingPrices() {
        return Set.copyOf(prices.missing());
    }

    public Optional<Stop> at(PageRef ref) {
        return stops.stream().filter(stop -> stop.ref().equals(ref)).findFirst();
    }

    /** Lets rules see one item of a group as its variable. */
    public void look(Repeats group, int item) {
        if (scope.find(group.group().id()).orElse(List.of()) instanceof List<?> items && item < items.size()) {
            scope.set(group.group().as(), items.get(item));
        } else {
            scope.set(group.group().as(), group.emptyItem());
        }
        scope.set("number", item + 1L);
    }

    private void group(Repeats repeats, @Nullable Object given) {
        var group = repeats.group();
        var items = given instanceof List<?> list ? list : List.of();
        var count = Math.min(items.size(), group.max());
        var shown = Math.min(group.max(), Math.max(Math.max(count, Math.min(1, group.min())), asked(repeats) + 1));
        var kept = new ArrayList<Object>();
        var seen = new ArrayList<Object>();
        scope.set(group.id(), seen);
        for (int i = 0; i < shown; i++) {
            var item = new Item(i, new HashMap<>(repeats.emptyItem()), new LinkedHashMap<>(), repeats, i >= count);
            scope.set(group.as(), item.seen);
            scope.set("number", i + 1L);
            if (i < count) {
                seen.add(item.seen);
                kept.add(item.kept);
            }
            for (var page : repeats.pages()) {
                var answers = i < items.size() && items.get(i) instanceof Map<?, ?> map
                        ? Answers.asMap(map)
                        : Map.<String, Object>of();
                page(page, answers, item, PageRef.of(page.page().id(), i));
            }
        }
        scope.set(group.as(), repeats.emptyItem());
        if (given != null) {
            relevant.put(group.id(), kept);
        }
        stops.add(new Stop.Overview(PageRef.of(group.id()), repeats, count, GroupErrors.of(group, given)));
    }

    /** The item whose page is asked for, when it is one of this group's. */
    private int asked(Repeats repeats) {
        return target.filter(ref -> repeats.pages().stream()
                        .anyMatch(page -> page.page().id().equals(ref.page())))
                .map(ref -> ref.item().orElse(-1))
                .orElse(-1);
    }

    private void page(Asks page, Map<String, Object> answers, @Nullable Item item, PageRef ref) {
        if (page.when().isPresent() && !page.when().get().holds(scope)) {
            return;
        }
        var asked = new ArrayList<Stop.Asked>(page.questions().size());
        var errors = new ArrayList<FieldError>(0);
        for (var ask : page.questions()) {
            if (ask.when().isEmpty() || ask.when().get().holds(scope)) {
                asked.add(question(ask, answers.get(ask.question().id()), item, errors));
            }
        }
        if (!asked.isEmpty()) {
            stops.add(new Stop.Questions(
                    ref, page, Optional.ofNullable(item).map(Item::group), asked, errors, item != null && item.fresh));
        }
    }

    private Stop.Asked question(Ask ask, @Nullable Object answer, @Nullable Item item, List<FieldError> errors) {
        var question = ask.question();
        var path = item == null
                ? AnswerPath.ROOT.then(question.id())
                : AnswerPath.of(item.group.group().id(), Integer.toString(item.index), question.id());
        var before = errors.size();
        var asked = new jp.tenohira.procedures.forms.definition.Asked(
                question.label(),
                today,
                fromClient,
                (part, message) -> errors.add(Walk.error(question, path, part, message)));
        if (ask.value().isPresent()) {
            return computed(ask, ask.value().get(), answer, item, path, asked, errors);
        }
        if (answer == null) {
            if (question.required()) {
                question.type().complainOfNothing(asked);
            }
            return new Stop.Asked(question, path, Optional.empty());
        }
        question.type().check(answer, asked);
        (item == null ? relevant : item.kept).put(question.id(), answer);
        if (errors.size() == before) {
            see(question.id(), question.type().forRules(answer), item);
            judge(ask, path, errors);
        }
        return new Stop.Asked(question, path, Optional.of(answer));
    }

    /** What nobody answers: its value follows from what was asked before, whatever was sent. */
    private Stop.Asked computed(
            Ask ask,
            Expression expression,
            @Nullable Object given,
            @Nullable Item item,
            AnswerPath path,
            jp.tenohira.procedures.forms.definition.Asked asked,
            List<FieldError> errors) {
        var type = ask.question().type();
        if (given != null) {
            type.check(given, asked);
        }
        var value = expression.value(scope).orElseGet(type::unanswered);
        see(ask.question().id(), value, item);
        judge(ask, path, errors);
        return new Stop.Asked(ask.question(), path, Optional.of(value));
    }

    /** An error in a part of an answer, with the element of the page where that part is typed. */
    public static FieldError error(Question question, AnswerPath path, String part, Text message) {
        return new FieldError(
                path.then(part), message, path.htmlId() + question.type().idOfPart(part));
    }

    private void see(String name, Object value, @Nullable Item item) {
        if (item == null) {
            scope.set(name, value);
        } else {
            item.seen.put(name, value);
        }
    }

    private void judge(Ask ask, AnswerPath path, List<FieldError> errors) {
        for (var rule : ask.rules()) {
            if (!rule.that().holds(scope)) {
                Text message = rule.message().fill(scope);
                errors.add(new FieldError(path, message));
            }
        }
    }

    private record Item(int index, Map<String, Object> seen, Map<String, Object> kept, Repeats group, boolean fresh) {}
}
