package jp.tenohira.applications.drafts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.PageView;
import org.springframework.stereotype.Component;

/** What an applicant answered about the own person, compared with what the profile holds. */
@Component
public class OwnAnswers {

    private final Profiles profiles;

    OwnAnswers(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The answers that a profile does not hold, or holds otherwise; nothing for who keeps no profile. */
    public Map<ProfileField, String> newer(Resident resident, Form form, Answers answers) {
        var profile = profiles.of(resident);
        var newer = new EnumMap<ProfileField, String>(ProfileField.class);
        if (profile.isEmpty()) {
            return newer;
        }
        own(form, answers).forEach((field, value) -> {
            var known = profile.get(field);
            if (!value.isBlank() && (known == null || !known.value().equals(value))) {
                newer.put(field, value);
            }
        });
        return newer;
    }

    /** Only pages that are asked once: those of a repeated group are about others. */
    private static Map<ProfileField, String> own(Form form, Answers answers) {
        var own = new EnumMap<ProfileField, String>(ProfileField.class);
        for (var step : form.journey(answers).steps()) {
            var view = step.ref().item().isPresent()
                    ? Optional.<PageView>empty()
                    : form.view(step.ref(), answers, Map.of(), List.of(), Lang.JA, Set.of());
            if (view.isPresent() && view.get() instanceof PageView.Questions questions) {
                questions.fields().forEach(field -> OwnValues.of(field).forEach(own::putIfAbsent));
            }
        }
        return own;
    }
}
