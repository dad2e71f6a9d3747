package jp.tenohira.applications.fees;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.Charge.Kind;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.applications.dues.OnlineFees;
import jp.tenohira.applications.fees.pages.FeesPage;
import jp.tenohira.applications.fees.pages.FeesPage.FeeView;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the page of a case's fees together. */
@Component
class FeesView {

    private final Charges charges;
    private final Frames frames;
    private final Messages messages;
    private final ObjectProvider<OnlineFees> online;

    FeesView(Charges charges, Frames frames, Messages messages, ObjectProvider<OnlineFees> online) {
        this.online = online;
        this.charges = charges;
        this.frames = frames;
        this.messages = messages;
    }

    /**
     * What was just tried.
     *
     * @param fee of which something was refused; empty when nothing was
     */
    record Tried(String done, String fee, @Nullable PaymentRefused why, Map<String, String> typed) {

        static Tried nothing(String done) {
            return new Tried(done, "", null, Map.of());
        }
    }

    FeesPage of(Staff staff, Lang lang, Casefile casefile, Tried tried, HttpServletRequest request) {
        var receipt = casefile.receipt().value();
        var frame = frames.staff(request, lang, messages.in(lang, "fees.title", receipt), staff.name())
                .withErrors(tried.why() != null);
        var found = charges.of(casefile.id());
        var why = tried.why();
        return new FeesPage(
                frame,
                why == null
                        ? ErrorSummary.NONE
                        : new ErrorSummary(List.of(new Problem(field(why) + "-" + tried.fee(), words(frame, why)))),
                tried.done().isEmpty() ? null : Notice.success("", frame.t("fees.done." + tried.done())),
                receipt,
                "/staff/cases/" + receipt,
                online.stream()
                        .flatMap(one -> one.forStaff(casefile.receipt(), lang).stream())
                        .toList(),
                found.stream()
                        .map(charge -> fee(frame, casefile, charge, tried))
                        .toList(),
                found.isEmpty() ? new EmptyState(frame.t("fees.none.heading"), frame.t("fees.none.text")) : null);
    }

    private static String words(Frame frame, PaymentRefused why) {
        return frame.t("fees.wrong." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String field(PaymentRefused why) {
        return why == PaymentRefused.REASON_MISSING ? "reason" : "reference";
    }

    private static FeeView fee(Frame frame, Casefile casefile, Charge charge, Tried tried) {
        var state = FeeState.of(charge, casefile);
        var open = state.isOpen();
        var refundable = !open && charge.payments().stream().anyMatch(FeesView::atTheCounter);
        var address = "/staff/cases/" + casefile.receipt() + "/fees/" + charge.fee();
        return new FeeView(
                charge.fee(),
                charge.label().in(frame.lang()),
                JapaneseYen.of(charge.yen(), frame.lang()),
                frame.t("fees.due."
                        + charge.due().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                charge.legalBasis().in(frame.lang()),
                state.tag(frame),
                charge.payments().stream()
                        .map(payment -> frame.t(
                                payment.kind() == Kind.PAID ? "fees.payment" : "fees.refund",
                                JapaneseDates.dateTime(payment.at(), frame.lang()),
                                JapaneseYen.of(payment.yen(), frame.lang()),
                                payment.provider().equals(CaseFees.COUNTER)
                                        ? frame.t("fees.counter")
                                        : payment.provider(),
                                payment.reference(),
                                payment.byName(),
                                payment.reason()))
                        .toList(),
                open || refundable ? form(frame, charge, refundable, tried) : List.of(),
                address + (refundable ? "/refunded" : "/paid"),
                frame.t(refundable ? "fees.refund.button" : "fees.pay.button"));
    }

    private static boolean atTheCounter(Charge.Payment payment) {
        return payment.provider().equals(CaseFees.COUNTER) && payment.kind() == Kind.PAID;
    }

    private static List<Field> form(Frame frame, Charge charge, boolean refund, Tried tried) {
        var mine = charge.fee().equals(tried.fee());
        var why = mine ? tried.why() : null;
        var fields = new ArrayList<Field>();
        fields.add(text(
                frame,
                "reference",
                charge,
                why != null && why != PaymentRefused.REASON_MISSING ? words(frame, why) : null,
                TextField.Kind.TEXT,
                mine ? tried.typed().getOrDefault("reference", "") : "",
                100));
        if (refund) {
            fields.add(text(
                    frame,
                    "reason",
                    charge,
                    why == PaymentRefused.REASON_MISSING ? words(frame, why) : null,
                    TextField.Kind.LONG,
                    mine ? tried.typed().getOrDefault("reason", "") : "",
                    2000));
        }
        return fields;
    }

    private static TextField text(
            Frame frame,
            String name,
            Charge charge,
            @Nullable String error,
            TextField.Kind kind,
            String value,
            int longest) {
        return new TextField(
                name + "-" + charge.fee(),
                name,
                frame.t("fees." + name),
                frame.t("fees." + name + ".hint"),
                error,
                true,
                kind,
                value,
                "off",
                null,
                longest);
    }
}
