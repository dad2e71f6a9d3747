package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.PackState;
import jp.tenohira.packs.Packs;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of packs share. */
@Component
class PackDesk {

    static final String PATH = "/headquarters/packs";
    static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

    private final Packs packs;
    private final Frames frames;
    private final Messages messages;

    PackDesk(Packs packs, Frames frames, Messages messages) {
        this.packs = packs;
        this.frames = frames;
        this.messages = messages;
    }

    static String path(UUID meeting) {
        return PATH + "/" + meeting;
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "packs." + key, args);
    }

    /** A meeting that the reader may see; another does not exist for them. */
    Meeting meeting(Staff staff, UUID id) {
        return packs.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Meeting own(Staff staff, UUID id) {
        mustWrite(staff);
        return meeting(staff, id);
    }

    static boolean mayWrite(Staff staff) {
        return staff.role() == Role.HEADQUARTERS;
    }

    static void mustWrite(Staff staff) {
        if (!mayWrite(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    String title(Lang lang, Meeting meeting) {
        return JapaneseDates.date(meeting.held(), lang) + " " + meeting.name();
    }

    String state(Lang lang, PackState state) {
        return switch (state) {
            case DRAFT -> text(lang, "state.draft");
            case APPROVED -> text(lang, "state.approved");
            case FROZEN -> text(lang, "state.frozen");
        };
    }

    Breadcrumb breadcrumb(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH)), here);
    }

    Breadcrumb breadcrumb(Lang lang, Meeting meeting, String here) {
        return new Breadcrumb(
                List.of(new Link(text(lang, "title"), PATH), new Link(title(lang, meeting), path(meeting.id()))), here);
    }

    static ModelAndView view(String template, Object page, HttpStatus status) {
        var view = new ModelAndView("packs/" + template, "page", page);
        view.setStatus(status);
        return view;
    }
}
