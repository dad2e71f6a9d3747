package jp.tenohira.applications.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;
import org.springframework.stereotype.Component;

/** What people call a case by: the first name its form asks for, and the names of the items of its groups. */
@Component
public class CaseNames {

    private final OwnCases ownCases;
    private final Forms forms;

    CaseNames(OwnCases ownCases, Forms forms) {
        this.ownCases = ownCases;
        this.forms = forms;
    }

    /**
     * @param applicant family and given name as written; empty when the form asks for none
     * @param items the names of the children, or whatever the form asks for several times
     */
    public record Names(String applicant, List<String> items) {

        public static final Names NONE = new Names("", List.of());

        public Names {
            items = List.copyOf(items);
        }
    }

    /** The names of a page of cases. */
    public Map<CaseId, Names> of(Desk desk, Collection<CaseId> cases) {
        var names = new HashMap<CaseId, Names>();
        for (var answered : ownCases.answered(desk, cases)) {
            names.put(answered.casefile().id(), of(answered.casefile(), answered.answers()));
        }
        return names;
    }

    public Names of(Casefile casefile, String answers) {
        var form = forms.find(casefile.procedure(), casefile.formVersion());
        if (form.isEmpty()) {
            return Names.NONE;
        }
        var definition = form.get().definition();
        var document = Answers.fromJson(answers);
        var applicant = nameQuestions(definition, Optional.empty())
                .map(question -> document.at(AnswerPath.of(question.id()))
                        .map(CaseNames::written)
                        .orElse(""))
                .findFirst()
                .orElse("");
        var items = definition.groups().keySet().stream()
                .flatMap(group -> items(definition, document, group))
                .toList();
        return new Names(applicant, items);
    }

    private static Stream<String> items(FormDefinition definition, Answers document, String group) {
        var question = nameQuestions(definition, Optional.of(group)).findFirst();
        if (question.isEmpty()) {
            return Stream.of();
        }
        return document.listAt(AnswerPath.of(group)).stream()
                .filter(Map.class::isInstance)
                .map(item -> ((Map<?, ?>) item).get(question.get().id()))
                .filter(Map.class::isInstance)
                .map(CaseNames::written);
    }

    private static Stream<Question> nameQuestions(FormDefinition definition, Optional<String> group) {
        return definition.pages().stream()
                .filter(page -> page.group().equals(group))
                .map(Page::questions)
                .flatMap(List::stream)
                .filter(question -> question.type().name().equals("name"));
    }

    private static String written(Object name) {
        if (!(name instanceof Map<?, ?> parts)) {
            return "";
        }
        return (part(parts, "family") + " " + part(parts, "given")).strip();
    }

    private static String part(Map<?, ?> parts, String key) {
        return parts.get(key) instanceof String text ? text : "";
    }
}
