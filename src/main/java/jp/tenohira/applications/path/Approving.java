package jp.tenohira.applications.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.path.PathProgress.Approval;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;

/**
 * Says whether somebody may approve the stage a case is at. Pure: knows the progress and the people, nothing else.
 *
 * @param people the active people of the section and those the path names
 */
public record Approving(PathProgress progress, List<Person> people) {

    /** Why a stage was not approved. */
    public enum Refused {
        /** The path is not at a stage: none was begun, or all have approved. */
        NO_STAGE,
        /** The stage is for others, and no reviewer of it is absent for whom this person is the deputy. */
        NOT_YOURS,
        /** This person has approved already. */
        ALREADY
    }

    /** The detail of the approval's event, when this actor may approve. */
    public Outcome<Map<String, Object>, Refused> by(String actor) {
        var stage = progress.current();
        if (stage.isEmpty()) {
            return Outcome.refused(Refused.NO_STAGE);
        }
        if (spent(actor, stage.get())) {
            return Outcome.refused(Refused.ALREADY);
        }
        var person = people.stream().filter(one -> one.actor().equals(actor)).findFirst();
        return person.flatMap(one -> detail(one, stage.get()))
                .<Outcome<Map<String, Object>, Refused>>map(Outcome::accepted)
                .orElse(Outcome.refused(Refused.NOT_YOURS));
    }

    private Optional<Map<String, Object>> detail(Person person, Stage stage) {
        var open = progress.open(stage);
        var own = open.stream().filter(person::is).findFirst();
        if (own.isPresent()) {
            return Optional.of(Map.of(PathEvent.STAGE, stage.id(), PathEvent.REVIEWER, own.get()));
        }
        if (stage.deputy().filter(person::is).isEmpty()) {
            return Optional.empty();
        }
        return open.stream()
                .filter(who -> holders(who, stage).isEmpty())
                .findFirst()
                .map(who -> Map.of(
                        PathEvent.STAGE, stage.id(), PathEvent.REVIEWER, who, PathEvent.INSTEAD_OF, called(who)));
    }

    /** Those present who can still give a reviewer's approval. */
    private List<Person> holders(String who, Stage stage) {
        return people.stream()
                .filter(person -> person.is(who) && !person.absent() && !spent(person.actor(), stage))
                .toList();
    }

    private boolean spent(String actor, Stage stage) {
        var given = progress.path().samePersonTwice() ? progress.of(stage) : progress.approvals();
        return given.stream().map(Approval::actor).anyMatch(actor::equals);
    }

    /** The name of whoever a deputy stands in for; the definition's word when it is a role or nobody's account. */
    private String called(String who) {
        return people.stream()
                .filter(person -> person.login().equals(who))
                .map(Person::name)
                .findFirst()
                .orElse(who);
    }
}
