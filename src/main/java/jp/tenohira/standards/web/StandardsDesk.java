package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.desk.Desk;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the standardisation share: texts, tabs, amounts, fields, refusals, and who may write. */
@Component
public class StandardsDesk extends Desk {

    public static final String PATH = "/headquarters/standards";

    private final Organisation organisation;
    private final Standards standards;

    StandardsDesk(Frames frames, Messages messages, Organisation organisation, Standards standards) {
        super(frames, messages, "standards", PATH);
        this.organisation = organisation;
        this.standards = standards;
    }

    public void mustWrite(Staff staff) {
        if (!standards.mayWrite(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frame(request, lang, staff.name(), title);
    }

    public Tabs tabs(Lang lang, Staff staff, String here) {
        var others = standards.mayWrite(staff) ? List.of("comparison", "schedule", "import") : List.<String>of();
        return tabs(lang, "systems", others, here);
    }

    public String day(Lang lang, @Nullable LocalDate day) {
        return day == null ? text(lang, "unknown") : JapaneseDates.date(day, lang);
    }

    public String sectionName(Lang lang, @Nullable String code) {
        return code == null
                ? ""
                : organisation.section(code).map(s -> s.name().in(lang)).orElse(code);
    }

    public List<Option> sections(Lang lang) {
        return organisation.sections().stream()
                .map(s -> new Option(s.code(), s.name().in(lang)))
                .toList();
    }

    public static List<Option> scenarios(Lang lang) {
        return Arrays.stream(Scenario.values())
                .map(scenario -> new Option(scenario.code(), scenario.label().in(lang)))
                .toList();
    }

    public TextField field(
            Lang lang,
            String name,
            TextField.Kind kind,
            String value,
            Map<String, String> errors,
            boolean required,
            @Nullable Integer longest) {
        return field(lang, name, kind, value, errors.get(name), required, longest);
    }

    /** @param openKey what stands for no choice; null where one must be made */
    public ChoiceField choice(
            Lang lang,
            String name,
            @Nullable String openKey,
            List<Option> options,
            String value,
            Map<String, String> errors) {
        var all = new ArrayList<Option>();
        if (openKey != null) {
            all.add(new Option("", text(lang, openKey)));
        }
        all.addAll(options);
        return choice(lang, name, all, value, errors.get(name), openKey == null);
    }

    /** The field a refusal belongs to, and its sentence. */
    public Map<String, String> refusal(Lang lang, StandardsRefused why, String otherwise) {
        return switch (why) {
            case StandardsRefused.NotYours _ -> Map.of(otherwise, text(lang, "wrong.notYours"));
            case StandardsRefused.Wrong(var field) -> Map.of(field, text(lang, "wrong." + field));
            case StandardsRefused.TooLong(var field, var most) -> Map.of(field, text(lang, "wrong.tooLong", most));
            case StandardsRefused.ChangedMeanwhile(var version) ->
                Map.of(otherwise, text(lang, "wrong.meanwhile", version));
        };
    }

    public static ModelAndView view(Object page, boolean refused) {
        return view("standards/page", page, refused);
    }
}
