package jp.tenohira.assistant.outputs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import org.springframework.stereotype.Component;

/** What the city's pages tell residents of each procedure. */
@Component
class ProcedureGuides implements PublishedTexts {

    private final Procedures procedures;

    ProcedureGuides(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Work> works() {
        return procedures.all().stream().map(ProcedureGuides::work).toList();
    }

    private static Work work(Procedure procedure) {
        var texts = Stream.concat(
                        Stream.of(procedure.summary()),
                        Stream.concat(procedure.guide().needs().stream(), procedure.guide().afterwards().stream()))
                .map(text -> text.in(Lang.JA))
                .collect(Collectors.joining("\n"));
        return new Work(procedure.name().in(Lang.JA), texts);
    }
}
