package jp.tenohira.assistant.web.templates;

import static jp.tenohira.assistant.web.desk.DeskWords.TEMPLATES;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.templates.SectionTemplates.Draft;
import jp.tenohira.assistant.templates.TemplateRefused;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which a template is written. */
@Component
class TemplateFormView {

    private final DeskWords words;

    TemplateFormView(DeskWords words) {
        this.words = words;
    }

    /** @param template empty for a new one */
    DeskPage form(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String template,
            Draft draft,
            List<TemplateRefused> wrong) {
        var frame = words.frame(request, lang, staff, template.isEmpty() ? "templates.new" : "templates.edit")
                .at(TEMPLATES)
                .withErrors(!wrong.isEmpty());
        var japanese = draft.japanese();
        var english = draft.english();
        var form = new Form(
                TEMPLATES + "/keep",
                List.of(new Hidden("template", template)),
                List.of(
                        DeskWords.line(
                                frame,
                                "title",
                                "templates.made.title",
                                japanese.title(),
                                error(frame, wrong, "title"),
                                true),
                        purpose(frame, draft.purpose(), error(frame, wrong, "purpose")),
                        lines(frame, "body", japanese.body(), wrong, true),
                        lines(frame, "hints", japanese.hints(), wrong, false),
                        DeskWords.line(
                                frame,
                                "titleEn",
                                "templates.made.titleEn",
                                english.title(),
                                error(frame, wrong, "titleEn"),
                                false),
                        lines(frame, "bodyEn", english.body(), wrong, false),
                        lines(frame, "hintsEn", english.hints(), wrong, false),
                        DeskWords.line(
                                frame, "post", "templates.made.post", draft.post(), error(frame, wrong, "post"), true)),
                List.of(Button.primary(t(frame, "templates.made.keep"))));
        return new DeskPage(
                frame,
                words.tabs(frame, staff, TEMPLATES),
                wrong.stream()
                        .map(why -> new Problem(field(why), message(frame, why)))
                        .toList(),
                List.of(),
                List.of(DeskWords.part(frame, "", "templates.made.lead").with(form)));
    }

    private static Field purpose(Frame frame, String chosen, @Nullable String error) {
        return new ChoiceField(
                "purpose",
                "purpose",
                t(frame, "chat.purpose"),
                null,
                error,
                true,
                Arrays.stream(Purpose.values())
                        .map(purpose -> new Option(purpose.code(), t(frame, "purpose." + purpose.code())))
                        .toList(),
                chosen);
    }

    private static Field lines(Frame frame, String name, String value, List<TemplateRefused> wrong, boolean required) {
        return DeskWords.lines(frame, name, "templates.made." + name, value, error(frame, wrong, name), required);
    }

    private static @Nullable String error(Frame frame, List<TemplateRefused> wrong, String field) {
        return wrong.stream()
                .filter(why -> field(why).equals(field))
                .map(why -> message(frame, why))
                .findFirst()
                .orElse(null);
    }

    private static String message(Frame frame, TemplateRefused why) {
        return switch (why) {
            case TITLE -> t(frame, "templates.made.title.wrong");
            case PURPOSE -> t(frame, "templates.made.purpose.wrong");
            case BODY -> t(frame, "templates.made.body.wrong");
            case HINTS, HINTS_IN_ENGLISH -> t(frame, "templates.made.hints.wrong");
            case TITLE_IN_ENGLISH, BODY_IN_ENGLISH -> t(frame, "templates.made.english.wrong");
            case POST -> t(frame, "templates.made.post.wrong");
            case GUARD -> t(frame, "templates.made.guard");
            case NOT_YOURS -> "";
        };
    }

    private static String field(TemplateRefused why) {
        return switch (why) {
            case TITLE -> "title";
            case PURPOSE -> "purpose";
            case BODY, GUARD, NOT_YOURS -> "body";
            case HINTS -> "hints";
            case TITLE_IN_ENGLISH -> "titleEn";
            case BODY_IN_ENGLISH -> "bodyEn";
            case HINTS_IN_ENGLISH -> "hintsEn";
            case POST -> "post";
        };
    }
}
