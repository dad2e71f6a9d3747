package jp.tenohira.applications.checks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import org.springframework.stereotype.Component;

/**
 * Checks compiled for the form an application was filed under, and kept. A check that does not fit an earlier form, which
 * did not ask what it asks about, says nothing of applications filed under that one.
 */
@Component
public class Judges {

    private static final int MOST_KEPT = 2_000;

    private final Forms forms;
    private final Cache<Key, Optional<jp.tenohira.procedures.forms.Check>> compiled =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Judges(Forms forms) {
        this.forms = forms;
    }

    private record Key(String municipality, CheckDraft draft, int formVersion) {}

    /** What the checks say of one application, in the order of the checks. */
    public List<Hit> examine(List<Check> checks, int formVersion, String answers) {
        if (checks.isEmpty()) {
            return List.of();
        }
        var form = forms.version(checks.getFirst().procedure(), formVersion);
        var fitting = new ArrayList<jp.tenohira.procedures.forms.Check>();
        for (var check : checks) {
            compiled(form, CheckDraft.of(check)).ifPresent(fitting::add);
        }
        Map<String, Check> byCode = checks.stream().collect(Collectors.toMap(Check::code, Function.identity()));
        return form.examine(Answers.fromJson(answers), fitting).stream()
                .flatMap(hit ->
                        Optional.ofNullable(byCode.get(hit.check().definition().code()))
                                .map(check -> new Hit(check, hit.path().toString(), hit))
                                .stream())
                .toList();
    }

    /** @param said what the compiled check says of the place */
    public record Hit(Check check, String path, jp.tenohira.procedures.forms.Check.Hit said) {

        public String key() {
            return said.key().orElse("");
        }

        public Finding finding(List<String> others) {
            return new Finding(check.code(), check.version(), path, said.reason(), others);
        }
    }

    boolean fits(Check check, int formVersion) {
        return compiled(forms.version(check.procedure(), formVersion), CheckDraft.of(check))
                .isPresent();
    }

    private Optional<jp.tenohira.procedures.forms.Check> compiled(Form form, CheckDraft draft) {
        var key = new Key(CurrentMunicipality.get().code(), draft, form.version());
        return compiled.get(key, _ -> switch (compile(form, draft)) {
            case Outcome.Accepted<jp.tenohira.procedures.forms.Check, List<DefinitionProblem>>(var check) ->
                Optional.of(check);
            case Outcome.Refused<jp.tenohira.procedures.forms.Check, List<DefinitionProblem>> _ -> Optional.empty();
        });
    }

    static Outcome<jp.tenohira.procedures.forms.Check, List<DefinitionProblem>> compile(Form form, CheckDraft draft) {
        return form.compile(new CheckDefinition(
                draft.code(),
                CheckDraft.words(draft.label(), draft.labelEn()),
                CheckDefinition.Kind.valueOf(draft.kind().name()),
                draft.scope().isEmpty() ? Optional.empty() : Optional.of(draft.scope()),
                draft.field(),
                draft.expression(),
                draft.reason()));
    }
}
