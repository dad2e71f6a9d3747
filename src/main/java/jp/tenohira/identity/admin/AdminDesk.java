package jp.tenohira.identity.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.NavEntry;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the administrator's pages have in common: frame, tabs and the fields for role and section. */
@Component
class AdminDesk {

    static final String STAFF = "/staff/admin";
    static final String TOKENS = "/staff/admin/tokens";
    static final String AUDIT = "/staff/admin/audit";

    private final Frames frames;
    private final Messages messages;
    private final Organisation organisation;

    AdminDesk(Frames frames, Messages messages, Organisation organisation) {
        this.frames = frames;
        this.messages = messages;
        this.organisation = organisation;
    }

    @Bean
    static NavEntry adminNav() {
        return new NavEntry(80, "identity.admin.nav", STAFF, Set.of(Role.ADMINISTRATOR.name()));
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "identity.admin." + key, args);
    }

    Frame frame(HttpServletRequest request, Lang lang, Staff staff, String titleKey) {
        return frames.staff(request, lang, text(lang, titleKey), staff.name());
    }

    Tabs tabs(Lang lang, String current) {
        return new Tabs(
                text(lang, "nav"),
                List.of(
                        new Tabs.Tab(text(lang, "staff"), STAFF, current.equals(STAFF)),
                        new Tabs.Tab(text(lang, "tokens"), TOKENS, current.equals(TOKENS)),
                        new Tabs.Tab(text(lang, "audit"), AUDIT, current.equals(AUDIT))));
    }

    TextField field(Lang lang, String name, String value, @Nullable String error, TextField.Kind kind) {
        return new TextField(
                name,
                name,
                text(lang, "field." + name),
                null,
                error,
                true,
                kind,
                value,
                kind == TextField.Kind.PASSWORD ? "new-password" : "off",
                null,
                100);
    }

    TextField optional(Lang lang, String name, String value) {
        return new TextField(
                name,
                name,
                text(lang, "field." + name),
                null,
                null,
                false,
                TextField.Kind.TEXT,
                value,
                "off",
                null,
                100);
    }

    ChoiceField role(Lang lang, String value) {
        var options = new ArrayList<Option>();
        for (var role : Role.values()) {
            options.add(new Option(role.name(), role.label().in(lang)));
        }
        return new ChoiceField("role", "role", text(lang, "field.role"), null, null, true, options, value);
    }

    ChoiceField section(Lang lang, String value, @Nullable String error) {
        var options = organisation.sections().stream()
                .map(s -> new Option(s.code(), s.name().in(lang)))
                .toList();
        return new ChoiceField(
                "section",
                "section",
                text(lang, "field.section"),
                text(lang, "field.section.hint"),
                error,
                false,
                options,
                value);
    }

    String sectionName(Lang lang, @Nullable String code) {
        return code == null
                ? ""
                : organisation.section(code).map(s -> s.name().in(lang)).orElse(code);
    }
}
