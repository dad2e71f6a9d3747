package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
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
class StandardsDesk {

    static final String PATH = "/headquarters/standards";

    private final Frames frames;
    private final Messages messages;
    private final Organisation organisation;
    private final Standards standards;

    StandardsDesk(Frames frames, Messages messages, Organisation organisation, Standards standards) {
        this.frames = frames;
        this.messages = messages;
        this.organisation = organisation;
        this.standards = standards;
    }

    void mustWrite(Staff staff) {
        if (!standards.mayWrite(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    /** A page for somebody without an account. */
    Frame vendorFrame(HttpServletRequest request, Lang lang, String title) {
        return frames.staff(request, lang, title, null);
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "standards." + key, args);
    }

    Tabs tabs(Lang lang, Staff staff, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(new Tabs.Tab(text(lang, "systems"), PATH, here.equals("systems")));
        if (standards.mayWrite(staff)) {
            for (var page : List.of("comparison", "schedule", "import")) {
                tabs.add(new Tabs.Tab(text(lang, page), PATH + "/" + page, here.equals(page)));
            }
        }
        return new Tabs(text(lang, "title"), tabs);
    }

    Breadcrumb breadcrumb(Lang lang, List<Link> way, String here) {
        var all = new ArrayList<Link>();
        all.add(new Link(text(lang, "title"), PATH));
        all.addAll(way);
        return new Breadcrumb(all, here);
    }

    String yen(Lang lang, @Nullable Long yen) {
        return yen == null ? text(lang, "unknown") : JapaneseNumbers.inTable(yen);
    }

    String day(Lang lang, @Nullable LocalDate day) {
        return day == null ? text(lang, "unknown") : JapaneseDates.date(day, lang);
    }

    String sectionName(Lang lang, @Nullable String code) {
        return code == null
                ? ""
                : organisation.section(code).map(s -> s.name().in(lang)).orElse(code);
    }

    List<Option> sections(Lang lang) {
        return organisation.sections().stream()
                .map(s -> new Option(s.code(), s.name().in(lang)))
                .toList();
    }

    static List<Option> scenarios(Lang lang) {
        return Arrays.stream(Scenario.values())
                .map(scenario -> new Option(scenario.code(), scenario.label().in(lang)))
                .toList();
    }

    TextField field(
            Lang lang,
            String name,
            TextField.Kind kind,
            String value,
            Map<String, String> problems,
            boolean required,
            @Nullable Integer longest) {
        var hint = "field." + name + ".hint";
        return new TextField(
                name,
                name,
                text(lang, "field." + name),
                messages.has("standards." + hint) ? text(lang, hint) : null,
                problems.get(name),
                required,
                kind,
                value,
                "off",
                null,
                longest);
    }

    ChoiceField choice(
            Lang lang,
            String name,
            @Nullable String openKey,
            List<Option> options,
            String value,
            Map<String, String> problems) {
        var all = new ArrayList<Option>();
        if (openKey != null) {
            all.add(new Option("", text(lang, openKey)));
        }
        all.addAll(options);
        return new ChoiceField(
                name, name, text(lang, "field." + name), null, problems.get(name), openKey == null, all, value);
    }

    static List<Problem> problems(Map<String, String> problems) {
        return problems.entrySet().stream()
                .map(problem -> new Problem(problem.getKey(), problem.getValue()))
                .toList();
    }

    /** The field a refusal belongs to, and its sentence. */
    Map<String, String> refusal(Lang lang, StandardsRefused why, String otherwise) {
        return switch (why) {
            case StandardsRefused.NotYours _ -> Map.of(otherwise, text(lang, "wrong.notYours"));
            case StandardsRefused.Wrong(var field) -> Map.of(field, text(lang, "wrong." + field));
            case StandardsRefused.TooLong(var field, var most) -> Map.of(field, text(lang, "wrong.tooLong", most));
            case StandardsRefused.ChangedMeanwhile(var version) ->
                Map.of(otherwise, text(lang, "wrong.meanwhile", version));
        };
    }

    static ModelAndView view(Object page, boolean refused) {
        var view = new ModelAndView("standards/page", "page", page);
        view.setStatus(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
