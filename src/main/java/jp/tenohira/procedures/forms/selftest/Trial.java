package jp.tenohira.procedures.forms.selftest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Ask;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Asks;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.journey.Stop;
import jp.tenohira.procedures.forms.journey.Walk;

/** Many ways through one form, and what was seen on them. */
final class Trial {

    private static final int WAYS = 600;
    private static final int MOST_WITNESSES = 40;

    private final Form form;
    private final GeneratedAnswers generated;
    private final List<Answers> witnesses = new ArrayList<>();
    /** By question: asked at least once, and passed over at least once though its page's group had an item. */
    private final Set<String> asked = new LinkedHashSet<>();

    private final Set<String> passedOver = new LinkedHashSet<>();
    /** By rule: an answer that it let pass, and one that it refused. */
    private final Map<String, String> passed = new HashMap<>();

    private final Map<String, String> refused = new HashMap<>();
    private final Map<String, String> triedWith = new LinkedHashMap<>();
    private final Map<String, List<String>> errorsWith = new HashMap<>();
    private final Set<String> acceptedWith = new LinkedHashSet<>();
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> clean = new HashMap<>();

    Trial(Form form) {
        this.form = form;
        this.generated = new GeneratedAnswers(form);
    }

    void run() {
        for (int way = 0; way < WAYS; way++) {
            var answers = generated.along(way, (walk, given) -> see(walk, given));
            var errors = form.validate(answers);
            var values = Chosen.of(form, answers);
            for (var value : values) {
                triedWith.putIfAbsent(value, answers.toJson());
                errorsWith.putIfAbsent(
                        value,
                        errors.stream()
                                .map(error -> error.message().in(Lang.JA))
                                .toList());
            }
            if (errors.isEmpty()) {
                accept(answers, values);
            }
        }
    }

    List<Answers> witnesses() {
        return witnesses;
    }

    private void accept(Answers answers, List<String> values) {
        if (acceptedWith.addAll(values) || witnesses.isEmpty()) {
            if (witnesses.size() < MOST_WITNESSES) {
                witnesses.add(answers);
            }
        }
        var hits = form.examine(answers, form.checks()).stream()
                .map(hit -> hit.check().definition().code())
                .distinct()
                .toList();
        for (var check : form.checks()) {
            var code = check.definition().code();
            (hits.contains(code) ? found : clean).putIfAbsent(code, answers.toJson());
        }
    }

    private void see(Walk walk, Answers answers) {
        var here = new LinkedHashSet<String>();
        for (var stop : walk.stops()) {
            if (stop instanceof Stop.Questions page) {
                page.group().ifPresent(group -> walk.look(group, page.item().orElse(0)));
                for (var one : page.asked()) {
                    here.add(one.question().id());
                    ask(page, one).ifPresent(ask -> judge(ask, one, walk));
                }
            }
        }
        asked.addAll(here);
        asks().filter(ask -> !here.contains(ask.question().id()))
                .forEach(ask -> passedOver.add(ask.question().id()));
    }

    private void judge(Ask ask, Stop.Asked one, Walk walk) {
        if (one.answer().isEmpty()) {
            return;
        }
        for (int i = 0; i < ask.rules().size(); i++) {
            var holds = ask.rules().get(i).that().holds(walk.scope());
            (holds ? passed : refused)
                    .putIfAbsent(
                            ask.question().id() + "#" + i,
                            ask.question().type().show(one.answer().get(), Lang.JA));
        }
    }

    private static Optional<Ask> ask(Stop.Questions page, Stop.Asked one) {
        return page.page().questions().stream()
                .filter(ask -> ask.question().equals(one.question()))
                .findFirst();
    }

    private java.util.stream.Stream<Ask> asks() {
        return form.compiled().parts().stream().flatMap(part -> switch (part) {
            case Asks page -> page.questions().stream();
            case Repeats group -> group.pages().stream().flatMap(page -> page.questions().stream());
        });
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        asks().forEach(ask -> {
            var id = ask.question().id();
            var condition = ask.question().when();
            if (!asked.contains(id)) {
                findings.add(new Finding.Unreachable(id, condition.orElse("")));
            } else if (condition.isPresent() && !passedOver.contains(id)) {
                findings.add(new Finding.AlwaysAsked(id, condition.get()));
            }
            for (int i = 0; i < ask.rules().size(); i++) {
                rule(ask, i).ifPresent(findings::add);
            }
        });
        triedWith.forEach((value, witness) -> {
            if (!acceptedWith.contains(value)) {
                findings.add(new Finding.DeadEnd(
                        value.substring(0, value.indexOf('=')),
                        value.substring(value.indexOf('=') + 1),
                        errorsWith.getOrDefault(value, List.of()),
                        witness));
            }
        });
        for (var check : form.definition().checks()) {
            check(check).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> rule(Ask ask, int index) {
        var key = ask.question().id() + "#" + index;
        var rule = ask.question().rules().get(index).that();
        var lets = passed.get(key);
        var stops = refused.get(key);
        if (lets != null && stops == null) {
            return Optional.of(new Finding.IdleRule(ask.question().id(), rule, false, lets));
        }
        return lets == null && stops != null
                ? Optional.of(new Finding.IdleRule(ask.question().id(), rule, true, stops))
                : Optional.empty();
    }

    private Optional<Finding> check(CheckDefinition check) {
        var in = found.get(check.code());
        var not = clean.get(check.code());
        if (check.kind() == CheckDefinition.Kind.DUPLICATE || (in != null && not != null)) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding.IdleCheck("checks: " + check.code(), in != null, in != null ? in : not == null ? "" : not));
    }
}
