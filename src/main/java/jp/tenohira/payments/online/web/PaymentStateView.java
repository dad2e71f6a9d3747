package jp.tenohira.payments.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentState;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.payments.pages.DeskPage.Form;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** Tells in plain words how a payment stands, and what to do. */
@Component
class PaymentStateView {

    private static final int REFRESH_SECONDS = 5;

    private final Refunds refunds;
    private final Frames frames;
    private final Messages messages;

    PaymentStateView(Refunds refunds, Frames frames, Messages messages) {
        this.refunds = refunds;
        this.frames = frames;
        this.messages = messages;
    }

    /** @param label how the provider is called */
    DeskPage page(HttpServletRequest request, Lang lang, FeeCase of, OnlinePayment payment, String label) {
        var key = "pay.state." + payment.state().name().toLowerCase(Locale.ROOT);
        var frame = frames.resident(request, lang, messages.in(lang, key + ".title"));
        var amount = JapaneseYen.of(payment.yen(), lang);
        var text = frame.t(key + ".text", amount);
        var notice = switch (payment.state()) {
            case PAID -> Notice.success("", text);
            case BEGUN, WAITING -> Notice.info("", text);
            case FAILED, CANCELLED, EXPIRED -> Notice.warning("", text);
        };
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(frame.t("pay.procedure"), of.title().in(lang) + "\n" + of.receipt()));
        rows.add(new SummaryList.Row(frame.t("pay.amount"), amount));
        rows.add(new SummaryList.Row(frame.t("pay.reference"), payment.reference()));
        rows.add(new SummaryList.Row(
                frame.t("pay.how"), payment.brand().isEmpty() ? label : label + "\n" + payment.brand()));
        var paidAt = payment.paidAt();
        if (paidAt != null) {
            rows.add(new SummaryList.Row(frame.t("pay.paid"), JapaneseDates.dateTime(paidAt, lang)));
        }
        refunds.of(payment).stream()
                .filter(refund -> refund.state() == Refund.State.APPROVED || refund.state() == Refund.State.DONE)
                .forEach(refund -> rows.add(refund(frame, refund)));
        return new DeskPage(
                frame,
                null,
                List.of(),
                List.of(notice),
                "",
                null,
                List.of(Block.of("payment", frame.t("pay.payment"), "")
                        .with(new SummaryList(rows))
                        .withForms(further(frame, of, payment))),
                List.of(
                        new Link(
                                frame.t(payment.state() == PaymentState.PAID ? "pay.link.paid" : "pay.fees"),
                                "/pay/" + of.receipt()),
                        new Link(frame.t("pay.back"), "/status/" + of.receipt())),
                payment.state().live() ? REFRESH_SECONDS : 0);
    }

    private static SummaryList.Row refund(Frame frame, Refund refund) {
        var done = refund.doneAt();
        return new SummaryList.Row(
                frame.t("pay.refunded"),
                JapaneseYen.of(refund.yen(), frame.lang()) + "\n"
                        + (done == null
                                ? frame.t("pay.refund.under-way")
                                : JapaneseDates.dateTime(done, frame.lang())));
    }

    private static List<Form> further(Frame frame, FeeCase of, OnlinePayment payment) {
        if (payment.state() == PaymentState.PAID || payment.state() == PaymentState.WAITING) {
            return List.of();
        }
        return List.of(new Form(
                payment.state().live() ? "post" : "get",
                payment.state().live() ? "/pay/" + of.receipt() + "/fees/" + payment.fee() : "/pay/" + of.receipt(),
                false,
                payment.state().live() ? Map.of("provider", payment.provider()) : Map.of(),
                List.of(),
                List.of(Button.primary(frame.t(payment.state().live() ? "pay.continue" : "pay.again")))));
    }
}
