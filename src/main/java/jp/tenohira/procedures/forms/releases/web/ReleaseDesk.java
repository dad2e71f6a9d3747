package jp.tenohira.procedures.forms.releases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.NavEntry;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The one way to a procedure's releases: who does not belong to its section finds nothing. */
@Component
class ReleaseDesk {

    static final String LIST = "/staff/procedures/releases";
    static final String ONE = "/staff/procedures/{code}/releases";

    private final Procedures procedures;
    private final Frames frames;
    private final Messages messages;

    ReleaseDesk(Procedures procedures, Frames frames, Messages messages) {
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
    }

    /** A request of somebody who may see this procedure's releases. */
    record Visit(Procedure procedure, Staff staff, Lang lang, HttpServletRequest request) {

        String address(String rest) {
            return "/staff/procedures/" + procedure.code() + "/releases" + rest;
        }
    }

    Visit visit(String code, Staff staff, Lang lang, HttpServletRequest request) {
        return procedures
                .find(code)
                .filter(procedure -> staff.sees(procedure.section()))
                .map(procedure -> new Visit(procedure, staff, lang, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The procedures of the own section. */
    List<Procedure> own(Staff staff) {
        if (!staff.role().ofSection()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return procedures.all().stream()
                .filter(procedure -> staff.sees(procedure.section()))
                .toList();
    }

    Frame frame(Visit visit, String title) {
        return frames.staff(visit.request, visit.lang, title, visit.staff.name());
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "releases." + key, args);
    }

    /** A word for a setting's key; the key itself where there is none, such as an option's value. */
    String key(Lang lang, String key) {
        return messages.has("releases.key." + key) ? text(lang, "key." + key) : key;
    }

    Breadcrumb way(Visit visit, String here) {
        var way = new ArrayList<Link>();
        way.add(new Link(text(visit.lang, "nav"), LIST));
        if (!here.equals(name(visit))) {
            way.add(new Link(name(visit), visit.address("")));
        }
        return new Breadcrumb(way, here);
    }

    static String name(Visit visit) {
        return visit.procedure.name().in(visit.lang);
    }

    TextField words(Lang lang, String name, String label, String hint, String value, @Nullable String error) {
        return new TextField(name, name, label, hint, error, true, TextField.Kind.LONG, value, null, null, 1_000);
    }

    @Bean
    static NavEntry releasesEntry() {
        return new NavEntry(
                30, "releases.nav", LIST, Set.of("/staff/procedures"), Set.of(Role.CLERK.name(), Role.HEAD.name()));
    }
}
