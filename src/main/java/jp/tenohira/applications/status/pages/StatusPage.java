package jp.tenohira.applications.status.pages;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.places.PlaceBox;
import jp.tenohira.applications.receipts.KeepOffer;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * @param meaning the state in plain words
 * @param place where it stands among those for the same places; null when there is no number of places
 * @param certificates the documents of those in force
 * @param payment where the fees are paid online; empty where they are not
 * @param noticeHref the decision's notice; null until the resident was notified
 */
public record StatusPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        String path,
        String number,
        String procedure,
        Tag state,
        String meaning,
        @Nullable String outcome,
        @Nullable String noticeHref,
        @Nullable PlaceBox place,
        List<Link> certificates,
        List<Fee> fees,
        List<Link> payment,
        List<Mend> mends,
        List<Happened> timeline,
        List<Message> messages,
        TextField reply,
        boolean mayWithdraw,
        Optional<KeepOffer> keep) {

    public StatusPage {
        certificates = List.copyOf(certificates);
        fees = List.copyOf(fees);
        payment = List.copyOf(payment);
        mends = List.copyOf(mends);
        timeline = List.copyOf(timeline);
        messages = List.copyOf(messages);
    }

    /** What the application costs, and what is paid of it, in words. */
    public record Fee(String label, String amount, Tag state, String how) {}

    /** An answer to mend, and why. */
    public record Mend(String label, String reason) {}

    public record Happened(String time, String text, String reason) {}

    public record Message(String time, boolean fromCity, String body) {}
}
