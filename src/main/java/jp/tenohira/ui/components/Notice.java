package jp.tenohira.ui.components;

import java.util.List;

/**
 * A box that tells the reader something; line breaks in the text are kept, an empty heading is left out.
 *
 * @param links pages where to do something about it
 */
public record Notice(Kind kind, String heading, String text, List<Link> links) {

    public Notice {
        links = List.copyOf(links);
    }

    public enum Kind {
        INFO,
        SUCCESS,
        WARNING,
        ERROR
    }

    public static Notice info(String heading, String text) {
        return new Notice(Kind.INFO, heading, text, List.of());
    }

    public static Notice success(String heading, String text) {
        return new Notice(Kind.SUCCESS, heading, text, List.of());
    }

    public static Notice warning(String heading, String text) {
        return new Notice(Kind.WARNING, heading, text, List.of());
    }

    public static Notice error(String heading, String text) {
        return new Notice(Kind.ERROR, heading, text, List.of());
    }

    /** The same, leading to pages. */
    public Notice leadingTo(List<Link> pages) {
        return new Notice(kind, heading, text, pages);
    }

    public String cssClass() {
        return "notice notice--"
                + switch (kind) {
                    case INFO -> "info";
                    case SUCCESS -> "success";
                    case WARNING -> "warning";
                    case ERROR -> "error";
                };
    }

    /** The message key of the word that says the kind, for those who do not see the colour. */
    public String kindKey() {
        return switch (kind) {
            case INFO -> "ui.notice.info";
            case SUCCESS -> "ui.notice.success";
            case WARNING -> "ui.notice.warning";
            case ERROR -> "ui.notice.error";
        };
    }
}
