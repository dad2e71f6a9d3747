package jp.tenohira.procedures.forms.compiled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Ask;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Asks;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Judge;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Part;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.rules.Known;
import jp.tenohira.procedures.forms.rules.Prices;
import jp.tenohira.procedures.forms.rules.RuleLanguage;
import jp.tenohira.procedures.forms.rules.complaints.NameComplaints;

/** Compiles the rules of a definition along its pages: a rule can only mean what was asked before it. */
public final class FormCompiler {

    private final FormDefinition definition;
    private final RuleLanguage language;
    private final List<DefinitionProblem> problems;
    private final List<Part> parts = new ArrayList<>();
    private Known known;

    private FormCompiler(FormDefinition definition, PriceList prices, List<DefinitionProblem> problems) {
        this.definition = definition;
        this.language = new RuleLanguage(definition, prices);
        this.problems = problems;
        var always = new HashSet<>(definition.tables().keySet());
        always.add("today");
        always.add(Prices.VARIABLE);
        this.known = new Known(always);
    }

    public static CompiledForm compile(FormDefinition definition, PriceList prices, List<DefinitionProblem> problems) {
        var compiler = new FormCompiler(definition, prices, problems);
        compiler.run();
        return CompiledForm.of(definition, prices, compiler.parts, compiler.language, compiler.known);
    }

    private void run() {
        Dependencies.note(definition, language);
        var done = new HashSet<String>();
        for (var page : definition.pages()) {
            var group = definition.groupOf(page);
            if (group.isEmpty()) {
                parts.add(page(page, "pages", Optional.empty()));
            } else if (done.add(group.get().id())) {
                parts.add(repeats(group.get()));
            }
        }
    }

    private Repeats repeats(Group group) {
        known = known.and(group.as()).and("number");
        var pages = definition.pages().stream()
                .filter(page -> page.group().equals(Optional.of(group.id())))
                .map(page -> page(page, "pages", Optional.of(group)))
                .toList();
        var place = "groups." + group.id();
        var repeats = new Repeats(
                group,
                language.template(place + ".itemTitle", group.itemTitle(), known, problems),
                language.template(place + ".itemLabel", group.itemLabel(), known, problems),
                pages,
                CompiledForm.unanswered(pages.stream()));
        known = known.withoutItem(group.as()).and(group.id());
        return repeats;
    }

    private Asks page(Page page, String above, Optional<Group> group) {
        var place = above + "[" + definition.pages().indexOf(page) + "]";
        var when = page.when()
                .map(condition -> language.condition(
                        place + ".when", condition, known.asking(NameComplaints.ofPage(page.id())), problems));
        var questions = new ArrayList<Ask>();
        for (var question : page.questions()) {
            questions.add(question(question, place + ".questions[" + questions.size() + "]", group));
        }
        return new Asks(page, when, List.copyOf(questions));
    }

    private Ask question(Question question, String place, Optional<Group> group) {
        var name = group.map(item -> item.as() + ".").orElse("") + question.id();
        var asking = known.asking(name);
        var when = question.when().map(condition -> language.condition(place + ".when", condition, asking, problems));
        question.type()
                .orderedBy()
                .filter(other ->
                        !known.has(group.map(item -> item.as() + "." + other).orElse(other)))
                .ifPresent(other -> problems.add(DefinitionProblem.of(
                        place + ".firstIn.answer",
                        other,
                        Text.of("先に聞いた質問の名前を書いてください。", "expected a question asked before"))));
        var value = question.type()
                .computes()
                .map(expression -> language.value(
                        place + ".value", expression, question.type().celType(), asking, problems));
        if (question.type().hasValue()) {
            known = known.and(name);
        }
        var rules = new ArrayList<Judge>();
        for (var rule : question.rules()) {
            var at = place + ".rules[" + rules.size() + "]";
            rules.add(new Judge(
                    language.condition(at + ".that", rule.that(), known, problems),
                    language.template(at + ".message", rule.message(), known, problems)));
        }
        return new Ask(question, when, value, List.copyOf(rules));
    }

    /** The names of the questions in a group, or outside any, that rules can mean. */
    static Set<String> questions(FormDefinition definition, Optional<String> group) {
        return questions(definition, group, QuestionType::hasValue);
    }

    static Set<String> questions(FormDefinition definition, Optional<String> group, Predicate<QuestionType> such) {
        var names = new HashSet<String>();
        definition.pages().stream()
                .filter(page -> page.group().equals(group))
                .flatMap(page -> page.questions().stream())
                .filter(question -> such.test(question.type()))
                .forEach(question -> names.add(question.id()));
        return names;
    }
}
