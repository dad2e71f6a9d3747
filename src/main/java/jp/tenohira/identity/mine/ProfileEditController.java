package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.pages.ProfileEditPage;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a resident change, add and remove what the profile holds. */
@Controller
class ProfileEditController {

    private static final String PATH = "/my/profile/edit";

    private final Profiles profiles;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    ProfileEditController(Profiles profiles, Frames frames, Messages messages, Clock clock) {
        this.profiles = profiles;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView edit(HttpServletRequest request, Lang lang, Resident resident) {
        var texts = new HashMap<String, String>();
        profiles.of(resident).forEach((field, value) -> texts.put(field.name(), value.value()));
        var born = texts.getOrDefault(ProfileField.BIRTH_DATE.name(), "").split("-", -1);
        if (born.length == 3) {
            texts.put("BIRTH_DATE.year", born[0]);
            texts.put("BIRTH_DATE.month", born[1].replaceFirst("^0", ""));
            texts.put("BIRTH_DATE.day", born[2].replaceFirst("^0", ""));
        }
        return page(request, lang, new TypedProfile(texts), List.of());
    }

    @PostMapping(PATH)
    ModelAndView save(
            HttpServletRequest request, Lang lang, Resident resident, @RequestParam Map<String, String> typed) {
        var profile = new TypedProfile(typed);
        var problems = Arrays.stream(ProfileField.values())
                .flatMap(field -> profile
                        .wrong(field, clock)
                        .map(key -> new Problem(
                                field.name(), messages.in(lang, "resident.edit.wrong." + key, label(field, lang))))
                        .stream())
                .toList();
        if (!problems.isEmpty()) {
            return page(request, lang, profile, problems);
        }
        profiles.typed(resident, profile.values());
        return new ModelAndView("redirect:/my/profile?done=saved");
    }

    private ModelAndView page(HttpServletRequest request, Lang lang, TypedProfile profile, List<Problem> problems) {
        var frame = frames.resident(request, lang, messages.in(lang, "resident.edit.title"))
                .withErrors(!problems.isEmpty());
        var fields = Arrays.stream(ProfileField.values())
                .map(field -> field(field, lang, profile, problems))
                .toList();
        var page = new ModelAndView(
                "identity/profileEdit", "page", new ProfileEditPage(frame, new ErrorSummary(problems), fields));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Field field(ProfileField field, Lang lang, TypedProfile profile, List<Problem> problems) {
        var name = field.name();
        var error = error(field, problems);
        return switch (field) {
            case BIRTH_DATE ->
                new DateField(
                        name,
                        name,
                        label(field, lang),
                        null,
                        error,
                        false,
                        profile.text("BIRTH_DATE.year"),
                        profile.text("BIRTH_DATE.month"),
                        profile.text("BIRTH_DATE.day"),
                        true);
            case GENDER ->
                new ChoiceField(name, name, label(field, lang), null, error, false, genders(lang), profile.text(name));
            default ->
                new TextField(
                        name,
                        name,
                        label(field, lang),
                        null,
                        error,
                        false,
                        kind(field),
                        profile.text(name),
                        autocomplete(field),
                        null,
                        2 * field.longest());
        };
    }

    private List<Option> genders(Lang lang) {
        return List.of("male", "female", "other", "unknown", "").stream()
                .map(value -> new Option(
                        value, messages.in(lang, "resident.gender." + (value.isEmpty() ? "none" : value)), null))
                .toList();
    }

    private String label(ProfileField field, Lang lang) {
        return messages.in(lang, "resident.field." + field.name());
    }

    private static @Nullable String error(ProfileField field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field.name()))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    private static TextField.Kind kind(ProfileField field) {
        return switch (field) {
            case PHONE -> TextField.Kind.TEL;
            case EMAIL -> TextField.Kind.EMAIL;
            default -> TextField.Kind.TEXT;
        };
    }

    private static @Nullable String autocomplete(ProfileField field) {
        return switch (field) {
            case FULL_NAME -> "name";
            case FAMILY_NAME -> "family-name";
            case GIVEN_NAME -> "given-name";
            case POSTAL_CODE -> "postal-code";
            case PREFECTURE -> "address-level1";
            case CITY -> "address-level2";
            case STREET -> "address-line1";
            case BUILDING -> "address-line2";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> null;
        };
    }
}
