package jp.tenohira.procedures.forms.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.rules.Expression;
import jp.tenohira.procedures.forms.rules.Known;
import jp.tenohira.procedures.forms.rules.RuleLanguage;
import jp.tenohira.procedures.forms.rules.Template;

/** A definition with its rules compiled, in the order of the journey. */
public record CompiledForm(
        FormDefinition definition,
        PriceList prices,
        List<Part> parts,
        RuleLanguage language,
        Known known,
        Map<String, Object> beginning,
        Set<String> topLevel) {

    /** A page that is asked once, or a group. */
    public sealed interface Part {}

    public record Asks(Page page, Optional<Expression> when, List<Ask> questions) implements Part {}

    public record Repeats(
            Group group, Template itemTitle, Template itemLabel, List<Asks> pages, Map<String, Object> emptyItem)
            implements Part {

        public Set<String> questions() {
            return emptyItem.keySet();
        }
    }

    public record Ask(Question question, Optional<Expression> when, Optional<Expression> value, List<Judge> rules) {}

    public record Judge(Expression that, Template message) {}

    public static CompiledForm of(
            FormDefinition definition, PriceList prices, List<Part> parts, RuleLanguage language, Known known) {
        var beginning = new HashMap<String, Object>(
                TableVariables.of(definition.tables().values()));
        beginning.put("number", 0L);
        for (var part : parts) {
            switch (part) {
                case Asks asks -> beginning.putAll(unanswered(Stream.of(asks)));
                case Repeats repeats -> {
                    beginning.put(repeats.group.id(), List.of());
                    beginning.put(repeats.group.as(), repeats.emptyItem);
                }
            }
        }
        var topLevel = parts.stream()
                .flatMap(part -> switch (part) {
                    case Asks asks ->
                        asks.questions.stream().map(ask -> ask.question().id());
                    case Repeats repeats -> Stream.of(repeats.group.id());
                })
                .collect(Collectors.toUnmodifiableSet());
        return new CompiledForm(
                definition, prices, List.copyOf(parts), language, known, Map.copyOf(beginning), topLevel);
    }

    /** Whether it asks any question of such a type. */
    public boolean asks(Predicate<QuestionType> such) {
        return definition.pages().stream()
                .flatMap(page -> page.questions().stream())
                .anyMatch(question -> such.test(question.type()));
    }

    public static Map<String, Object> unanswered(Stream<Asks> pages) {
        return pages.flatMap(page -> page.questions.stream())
                .map(Ask::question)
                .collect(Collectors.toUnmodifiableMap(
                        Question::id, question -> question.type().unanswered()));
    }
}
