package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.procedures.forms.definition.document.Spots;

/** A definition that cannot be published, with everything that is wrong with it. */
public final class DefinitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient List<DefinitionProblem> problems;

    public DefinitionRefused(String source, List<DefinitionProblem> problems) {
        super(source + " cannot be published:\n"
                + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    /** The same with the lines and columns of the YAML in which the definition was written. */
    public DefinitionRefused in(String yaml) {
        var spots = Spots.of(yaml);
        return new DefinitionRefused(
                source,
                problems.stream()
                        .map(problem -> problem.spot().isPresent()
                                ? problem
                                : spots.find(problem.place()).map(problem::at).orElse(problem))
                        .toList());
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }
}
