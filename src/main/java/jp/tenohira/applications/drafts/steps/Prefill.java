package jp.tenohira.applications.drafts.steps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.drafts.OwnValues;
import jp.tenohira.applications.drafts.SignInRule;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.identity.residents.ProfileValue;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.fields.Field;
import org.springframework.stereotype.Component;

/**
 * Fills the questions about the applicant's own person from the profile of who is signed in, and says so beside each. Only
 * a page of which nothing was answered yet is filled in, so what was typed, or left empty on purpose, stays. Nothing is
 * kept before the resident sends the page.
 */
@Component
class Prefill {

    /** The fields to show, and by id the words on where their content comes from. */
    record Filled(List<Field> fields, Map<String, String> marks) {}

    private final SignedInResident resident;
    private final Profiles profiles;
    private final SignInRule signIn;
    private final Messages messages;

    Prefill(SignedInResident resident, Profiles profiles, SignInRule signIn, Messages messages) {
        this.resident = resident;
        this.profiles = profiles;
        this.signIn = signIn;
        this.messages = messages;
    }

    /** @param fresh whether the page is shown as it is kept, and not again with what was typed */
    Filled of(JourneyPages.Step step, PageView.Questions shown, boolean fresh) {
        var unchanged = new Filled(shown.fields(), Map.of());
        var asksOwn =
                shown.fields().stream().anyMatch(field -> !OwnValues.of(field).isEmpty());
        var signedIn = resident.now();
        if (!asksOwn
                || signedIn.isEmpty()
                || step.draft().mends().isPresent()
                || signIn.of(step.draft()) == SignIn.NONE
                || step.ref().item().isPresent()) {
            return unchanged;
        }
        var profile = profiles.of(signedIn.get());
        if (profile.isEmpty()) {
            return unchanged;
        }
        var answered = step.answers().values().keySet();
        var untouched = fresh && shown.fields().stream().noneMatch(field -> answered.contains(field.name()));
        var fields = new ArrayList<Field>();
        var marks = new HashMap<String, String>();
        for (var field : shown.fields()) {
            var filled = untouched ? filled(field, profile) : field;
            fields.add(filled);
            mark(filled, profile, step.lang()).ifPresent(mark -> marks.put(field.id(), mark));
        }
        return new Filled(fields, marks);
    }

    private static Field filled(Field field, Map<ProfileField, ProfileValue> profile) {
        var own = OwnValues.of(field);
        var known = new EnumMap<ProfileField, String>(ProfileField.class);
        own.keySet().stream().filter(profile::containsKey).forEach(part -> known.put(part, value(profile, part)));
        return known.isEmpty() ? field : OwnValues.filled(field, known);
    }

    /** While a field holds what the profile says; or the one text of the profile that the resident divides. */
    private Optional<String> mark(Field field, Map<ProfileField, ProfileValue> profile, Lang lang) {
        var own = OwnValues.of(field);
        var held = own.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .toList();
        if (held.isEmpty()) {
            return whole(own, profile, lang);
        }
        var same = held.stream().allMatch(part -> part.getValue().equals(value(profile, part.getKey())));
        return same
                ? Optional.of(messages.in(
                        lang,
                        "resident.prefill.mark",
                        source(profile, held.getFirst().getKey(), lang)))
                : Optional.empty();
    }

    private Optional<String> whole(Map<ProfileField, String> own, Map<ProfileField, ProfileValue> profile, Lang lang) {
        if (own.containsKey(ProfileField.FAMILY_NAME) && profile.containsKey(ProfileField.FULL_NAME)) {
            return Optional.of(whole("split", ProfileField.FULL_NAME, profile, lang));
        }
        return own.containsKey(ProfileField.STREET) && profile.containsKey(ProfileField.FULL_ADDRESS)
                ? Optional.of(whole("parts", ProfileField.FULL_ADDRESS, profile, lang))
                : Optional.empty();
    }

    private String whole(String key, ProfileField field, Map<ProfileField, ProfileValue> profile, Lang lang) {
        return messages.in(lang, "resident.prefill." + key, value(profile, field), source(profile, field, lang));
    }

    private String source(Map<ProfileField, ProfileValue> profile, ProfileField field, Lang lang) {
        var value = profile.get(field);
        return value == null || value.provider() == null
                ? messages.in(lang, "resident.source.TYPED")
                : resident.providerName(value.provider(), lang);
    }

    private static String value(Map<ProfileField, ProfileValue> profile, ProfileField field) {
        var value = profile.get(field);
        return value == null ? "" : value.value();
    }
}
