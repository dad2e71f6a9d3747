package jp.tenohira.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Frame} of a page from the request it answers. */
@Component
public class Frames {

    private final Messages messages;
    private final ObjectProvider<NavEntry> entries;
    private final ObjectProvider<AccountLinks> accounts;
    private final ObjectProvider<DemoNews> demoNews;
    private final boolean demo;

    Frames(
            Messages messages,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<AccountLinks> accounts,
            ObjectProvider<DemoNews> demoNews,
            @Value("${tenohira.demo:false}") boolean demo) {
        this.messages = messages;
        this.entries = entries;
        this.accounts = accounts;
        this.demoNews = demoNews;
        this.demo = demo;
    }

    public Frame resident(HttpServletRequest request, Lang lang, String title) {
        return frame(request, lang, title, Audience.RESIDENT, null, List.of());
    }

    /** A page for staff; without a name, one shown before signing in. */
    public Frame staff(HttpServletRequest request, Lang lang, String title, @Nullable String staffName) {
        return frame(
                request,
                lang,
                title,
                Audience.STAFF,
                staffName,
                staffName == null ? List.of() : navigation(request, lang));
    }

    Frame error(HttpServletRequest request, Lang lang, String title) {
        return frame(request, lang, title, Audience.PUBLIC_ERROR, null, List.of());
    }

    private Frame frame(
            HttpServletRequest request,
            Lang lang,
            String title,
            Audience audience,
            @Nullable String signedInAs,
            List<NavGroup> nav) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                lang,
                title,
                audience,
                Languages.pathWithoutLanguage(Languages.path(request), request.getQueryString()),
                demo,
                signedInAs,
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                messages,
                nav,
                CurrentMunicipality.find().map(city -> city.name().in(lang)).orElse(""),
                false,
                audience == Audience.RESIDENT
                        ? accounts.stream()
                                .flatMap(links -> links.of(request, lang).stream())
                                .toList()
                        : List.of(),
                audience == Audience.STAFF
                        ? demoNews.stream().map(news -> news.now(lang)).collect(Collectors.joining())
                        : "");
    }

    private List<NavGroup> navigation(HttpServletRequest request, Lang lang) {
        var groups = new EnumMap<NavGroup.Part, List<NavItem>>(NavGroup.Part.class);
        entries.stream()
                .filter(entry ->
                        entry.roles().isEmpty() || entry.roles().stream().anyMatch(request::isUserInRole))
                .sorted(Comparator.comparingInt(NavEntry::order))
                .forEach(entry -> groups.computeIfAbsent(NavGroup.Part.of(entry), _ -> new ArrayList<>())
                        .add(new NavItem(
                                messages.in(lang, entry.messageKey()),
                                entry.href(),
                                leadsTo(request.getRequestURI(), entry))));
        return groups.entrySet().stream()
                .map(group -> new NavGroup(messages.in(lang, "ui.nav." + group.getKey()), group.getValue()))
                .toList();
    }

    /** Of entries one of which lies below the other, the page belongs to the nearer. */
    private boolean leadsTo(String uri, NavEntry entry) {
        var near = entry.nearTo(uri);
        return near > 0 && entries.stream().noneMatch(other -> other.nearTo(uri) > near);
    }
}
