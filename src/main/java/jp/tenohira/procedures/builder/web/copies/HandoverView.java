package jp.tenohira.procedures.builder.web.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.pages.HandoverPage;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.OutlineView;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page together on which a form is handed over. */
@Component
class HandoverView {

    private final Inspections inspections;
    private final Frames frames;
    private final Messages messages;

    HandoverView(Inspections inspections, Frames frames, Messages messages) {
        this.inspections = inspections;
        this.frames = frames;
        this.messages = messages;
    }

    /** What came of handing over, as a message {@code builder.publish.key}. */
    record Told(String key, Kind kind, Object value) {

        enum Kind {
            NOTHING,
            WARNING,
            NOTE,
            DONE
        }

        static final Told NOTHING = new Told("", Kind.NOTHING, "");

        static Told of(String key, Object... value) {
            return new Told(key, Kind.WARNING, value.length == 0 ? "" : value[0]);
        }

        static Told atNote(String key, Object value) {
            return new Told(key, Kind.NOTE, value);
        }

        static Told done(String key, Object value) {
            return new Told(key, Kind.DONE, value);
        }

        String in(Messages messages, Lang lang) {
            return kind == Kind.NOTHING ? "" : messages.in(lang, "builder.publish." + key, value);
        }
    }

    ModelAndView page(HttpServletRequest request, Lang lang, Opened opened, String note, Told told, HttpStatus status) {
        var title = messages.in(lang, "builder.tool.publish");
        var said = told.in(messages, lang);
        var wrong = told.kind() == Told.Kind.NOTE ? said : null;
        var frame = frames.staff(request, lang, title, opened.staff().name()).withErrors(wrong != null);
        var problems = inspections.of(opened.copy()).problems().stream()
                .map(problem ->
                        OutlineView.link(frame, opened.address(), opened.copy().document(), problem))
                .toList();
        var done = told.kind() == Told.Kind.DONE;
        var page = new HandoverPage(
                frame,
                Words.way(frame, opened, title),
                wrong == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("note", wrong))),
                notices(told, said),
                opened.address(),
                opened.copy().version(),
                done,
                problems.isEmpty() && !done,
                problems,
                done ? List.of(releases(frame, opened)) : List.of(),
                List.of(note(frame, note, wrong)));
        return BuilderPages.of("builder/handover", page, status);
    }

    private static Link releases(Frame frame, Opened opened) {
        return new Link(
                frame.t("builder.publish.releases"),
                "/staff/procedures/" + opened.procedure().code() + "/releases");
    }

    private static List<Notice> notices(Told told, String said) {
        return switch (told.kind()) {
            case NOTHING, NOTE -> List.of();
            case WARNING -> List.of(Notice.warning("", said));
            case DONE -> List.of(Notice.success("", said));
        };
    }

    private static TextField note(Frame frame, String note, @Nullable String wrong) {
        return new TextField(
                "note",
                "note",
                frame.t("builder.publish.note"),
                frame.t("builder.publish.note.hint"),
                wrong,
                true,
                TextField.Kind.LONG,
                note,
                "off",
                null,
                Releases.LONGEST_WORDS);
    }
}
