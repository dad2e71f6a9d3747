package jp.tenohira.procedures.forms.rules;

import dev.cel.runtime.CelVariableResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a rule sees: every variable has a value, an empty one while the question is unanswered. */
public final class Scope implements CelVariableResolver {

    private final Map<String, Object> variables;

    public Scope(Map<String, Object> beginning) {
        this.variables = new HashMap<>(beginning);
    }

    public void set(String name, Object value) {
        variables.put(name, value);
    }

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
