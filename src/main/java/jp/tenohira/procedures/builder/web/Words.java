package jp.tenohira.procedures.builder.web;

import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.copies.Step;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;

/** What several pages of the builder say. */
public final class Words {

    public static final String LIST = "/staff/forms";

    private Words() {}

    public static Breadcrumb way(Frame frame, String here) {
        return new Breadcrumb(List.of(new Link(frame.t("builder.title"), LIST)), here);
    }

    public static Breadcrumb way(Frame frame, Opened opened, String here) {
        return new Breadcrumb(
                List.of(new Link(frame.t("builder.title"), LIST), new Link(name(frame, opened), opened.address())),
                here);
    }

    public static String name(Frame frame, Opened opened) {
        return opened.procedure().name().in(frame.lang());
    }

    public static String said(Frame frame, Step step) {
        var what = step.what().isEmpty() ? frame.t("builder.deed.form") : frame.t("builder.deed.of", step.what());
        return frame.t(step.deed().key(), what);
    }

    /** What others did meanwhile; what was typed stands on the page again, and saving once more puts it over theirs. */
    public static Notice overtaken(Frame frame, Overtaken overtaken) {
        var lines = new StringBuilder(frame.t("builder.overtaken.text"));
        for (var step : overtaken.since()) {
            lines.append('\n')
                    .append(frame.t(
                            "builder.overtaken.line",
                            JapaneseDates.dateTime(step.at(), frame.lang()),
                            step.staffName(),
                            said(frame, step)));
        }
        return Notice.warning(frame.t("builder.overtaken.heading"), lines.toString());
    }
}
