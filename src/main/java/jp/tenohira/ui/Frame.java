package jp.tenohira.ui;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.ui.components.Link;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: language, title, who is looking, navigation and the token that protects its forms.
 *
 * @param title the page's own title, without the city's name; may carry {@link Annotations}
 * @param path where the language switch leads back to: path and query without {@code lang}
 * @param signedInAs the name of the signed-in member of staff
 * @param account links of the header to a resident's own pages, or to signing in
 * @param demoNews what the demo is busy with; empty when nothing
 */
public record Frame(
        Lang lang,
        String title,
        Audience audience,
        String path,
        boolean demo,
        @Nullable String signedInAs,
        String csrfParameter,
        String csrfToken,
        Messages messages,
        List<NavGroup> nav,
        String cityName,
        boolean hasErrors,
        List<Link> account,
        String demoNews) {

    public Frame {
        nav = List.copyOf(nav);
        account = List.copyOf(account);
    }

    /** A frame without links to an account. */
    public Frame(
            Lang lang,
            String title,
            Audience audience,
            String path,
            boolean demo,
            @Nullable String signedInAs,
            String csrfParameter,
            String csrfToken,
            Messages messages,
            List<NavGroup> nav,
            String cityName,
            boolean hasErrors) {
        this(
                lang,
                title,
                audience,
                path,
                demo,
                signedInAs,
                csrfParameter,
                csrfToken,
                messages,
                nav,
                cityName,
                hasErrors,
                List.of(),
                "");
    }

    /** The wording of a message in the page's language; {0}, {1} … are replaced by the arguments. */
    public String t(String key, Object... args) {
        return messages.in(lang, key, args);
    }

    public Frame withErrors() {
        return withErrors(true);
    }

    public Frame withErrors(boolean errors) {
        return new Frame(
                lang,
                title,
                audience,
                path,
                demo,
                signedInAs,
                csrfParameter,
                csrfToken,
                messages,
                nav,
                cityName,
                errors,
                account,
                demoNews);
    }

    /** The same page, whose language switch leads to another path: where this one cannot be read again. */
    public Frame at(String otherPath) {
        return new Frame(
                lang,
                title,
                audience,
                otherPath,
                demo,
                signedInAs,
                csrfParameter,
                csrfToken,
                messages,
                nav,
                cityName,
                hasErrors,
                account,
                demoNews);
    }

    /** The text of the browser's title: errors are announced first, the service comes last. */
    public String pageTitle() {
        var own = Annotations.plain(title);
        var prefix = hasErrors ? t("ui.title.error") : "";
        return prefix
                + (own.isEmpty() ? "" : own + " | ")
                + t("ui.title.service", cityName).strip();
    }

    /** The languages in which the page can be read. */
    public List<Lang> languages() {
        return audience == Audience.STAFF || Languages.ofStaff(path) ? Lang.OF_STAFF : List.of(Lang.values());
    }

    public boolean staff() {
        return audience == Audience.STAFF;
    }

    /** The same page in another language. */
    public String pathIn(Lang other) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + other.code();
    }
}
