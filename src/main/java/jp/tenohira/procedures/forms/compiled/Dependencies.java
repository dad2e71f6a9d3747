package jp.tenohira.procedures.forms.compiled;

import java.util.HashSet;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.rules.RuleLanguage;
import jp.tenohira.procedures.forms.rules.complaints.NameComplaints;

/**
 * What each question's being asked and its value follow from: its conditions, its page's, the expression it is computed
 * by. A rule about an answer only judges it, so it makes nothing follow.
 */
final class Dependencies {

    private Dependencies() {}

    static void note(FormDefinition definition, RuleLanguage language) {
        for (var page : definition.pages()) {
            var group = definition.groupOf(page);
            var node = NameComplaints.ofPage(page.id());
            page.when().ifPresent(condition -> language.decides(node, condition));
            var names = new HashSet<String>();
            for (var question : page.questions()) {
                var name = group.map(Group::as).map(as -> as + ".").orElse("") + question.id();
                names.add(name);
                language.decides(name, Set.of(node));
                question.when().ifPresent(condition -> language.decides(name, condition));
                question.type().computes().ifPresent(value -> language.decides(name, value));
            }
            group.ifPresent(of -> language.decides(of.id(), names));
        }
    }
}
