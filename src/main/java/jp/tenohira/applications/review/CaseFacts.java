package jp.tenohira.applications.review;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.SummaryList;

/** What is known of a case besides its answers. */
record CaseFacts(Frame frame, SectionProcedures procedures, Colleagues colleagues) {

    /**
     * @param assisted that staff filed it, and for whom; empty for what a resident filed
     * @param place where it stands among those for the same places; empty when it is not for places
     */
    SummaryList of(Casefile casefile, Optional<SummaryList.Row> assisted, Optional<String> place) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "procedure", procedures.name(casefile.procedure(), frame.lang()));
        var hours = casefile.outsideCounterHours() ? "review.fact.outside" : "review.fact.inside";
        add(
                rows,
                "submitted",
                JapaneseDates.dateTime(casefile.submittedAt(), frame.lang()) + "(" + frame.t(hours) + ")");
        place.ifPresent(standing -> add(rows, "place", standing));
        var assignee = casefile.assignee();
        add(rows, "assignee", assignee == null ? frame.t("desk.nobody") : colleagues.name(assignee));
        if (casefile.due()) {
            add(rows, "due", JapaneseDates.date(casefile.dueOn(), frame.lang()));
        }
        var email = casefile.email();
        add(rows, "email", email == null || email.isEmpty() ? frame.t("review.fact.none") : email);
        add(
                rows,
                "way",
                frame.t("review.fact." + casefile.channel().toLowerCase(Locale.ROOT)) + "・"
                        + Lang.of(casefile.language()).label().in(frame.lang()));
        assisted.ifPresent(rows::add);
        if (casefile.sentBackCount() > 0) {
            add(rows, "returned", frame.t("review.fact.times", casefile.sentBackCount()));
        }
        return new SummaryList(rows);
    }

    private void add(ArrayList<SummaryList.Row> rows, String key, String value) {
        rows.add(new SummaryList.Row(frame.t("review.fact." + key), value));
    }
}
