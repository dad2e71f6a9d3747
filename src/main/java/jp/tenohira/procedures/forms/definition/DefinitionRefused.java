package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be published, with everything that is wrong with it. */
public final class DefinitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionProblem> problems;

    public DefinitionRefused(String source, List<DefinitionProblem> problems) {
        super(source + " cannot be published:\n"
                + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }
}
