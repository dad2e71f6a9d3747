package jp.tenohira.procedures.forms.releases.web;

import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says why something was refused, and what to do. */
@Component
public class Refusals {

    private final ReleaseDesk desk;

    Refusals(ReleaseDesk desk) {
        this.desk = desk;
    }

    String said(Lang lang, ReleaseRefused why) {
        return switch (why) {
            case ReleaseRefused.UnknownProcedure(var procedure) -> desk.text(lang, "refused.procedure", procedure);
            case ReleaseRefused.Unknown() -> desk.text(lang, "refused.unknown");
            case ReleaseRefused.NotYours() -> desk.text(lang, "refused.notYours");
            case ReleaseRefused.Problems(var problems) ->
                desk.text(
                        lang,
                        "refused.problems",
                        problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("\n")));
            case ReleaseRefused.Unchanged(var version) -> desk.text(lang, "refused.unchanged", version);
            case ReleaseRefused.WordsNeeded(var most) -> desk.text(lang, "refused.words", most);
            case ReleaseRefused.TooManyWaiting(var most) -> desk.text(lang, "refused.tooMany", most);
            case ReleaseRefused.AlreadyDecided(var decision) ->
                desk.text(
                        lang,
                        "refused.decided",
                        decision.name(),
                        desk.text(lang, "fate." + decision.fate().name()));
            case ReleaseRefused.OwnProposal() -> desk.text(lang, "refused.own");
            case ReleaseRefused.MovedOn(var inForce) -> desk.text(lang, "refused.movedOn", inForce);
        };
    }

    public static HttpStatus status(ReleaseRefused why) {
        return switch (why) {
            case ReleaseRefused.Unknown _, ReleaseRefused.UnknownProcedure _ -> HttpStatus.NOT_FOUND;
            case ReleaseRefused.NotYours _, ReleaseRefused.OwnProposal _ -> HttpStatus.FORBIDDEN;
            case ReleaseRefused.AlreadyDecided _, ReleaseRefused.MovedOn _ -> HttpStatus.CONFLICT;
            case ReleaseRefused.Problems _,
                    ReleaseRefused.Unchanged _,
                    ReleaseRefused.WordsNeeded _,
                    ReleaseRefused.TooManyWaiting _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
