package jp.tenohira.ui.components;

import java.util.List;

/** What has to be mended on a page, at its top, each with a link to its field. Empty draws nothing. */
public record ErrorSummary(List<Problem> problems) {

    public static final ErrorSummary NONE = new ErrorSummary(List.of());

    public ErrorSummary {
        problems = List.copyOf(problems);
    }
}
