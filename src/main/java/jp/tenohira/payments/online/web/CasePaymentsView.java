package jp.tenohira.payments.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.RevenueEntries;
import jp.tenohira.payments.feereceipts.FeeReceipts;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.payments.pages.DeskPage.Form;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the payments of a case together: fee, payments, the day's taking, the entry of revenue, refunds. */
@Component
class CasePaymentsView {

    private final CaseFees fees;
    private final PaymentBook book;
    private final Refunds refunds;
    private final FeeReceipts receipts;
    private final ObjectProvider<RevenueEntries> entries;
    private final Frames frames;
    private final Messages messages;

    CasePaymentsView(
            CaseFees fees,
            PaymentBook book,
            Refunds refunds,
            FeeReceipts receipts,
            ObjectProvider<RevenueEntries> entries,
            Frames frames,
            Messages messages) {
        this.fees = fees;
        this.book = book;
        this.refunds = refunds;
        this.receipts = receipts;
        this.entries = entries;
        this.frames = frames;
        this.messages = messages;
    }

    DeskPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            FeeCase of,
            Map<String, String> typed,
            List<Problem> problems,
            String done) {
        var title = messages.in(lang, "online.title", of.receipt().value());
        var frame = frames.staff(request, lang, title, staff.name())
                .at("/staff/cases/" + of.receipt() + "/payments")
                .withErrors(!problems.isEmpty());
        var blocks = new ArrayList<Block>();
        for (var charge : fees.charges(of.receipt())) {
            blocks.add(fee(frame, of, charge));
        }
        book.ofCase(of.receipt().value()).forEach(payment -> blocks.add(payment(frame, of, payment, typed, problems)));
        return new DeskPage(
                frame,
                new Breadcrumb(
                        List.of(
                                new Link(of.receipt().value(), "/staff/cases/" + of.receipt()),
                                new Link(frame.t("fees.heading"), "/staff/cases/" + of.receipt() + "/fees")),
                        frame.t("online.link")),
                problems,
                done.isEmpty() ? List.of() : List.of(Notice.success("", frame.t("online.done." + done))),
                of.title().in(lang),
                null,
                blocks,
                List.of(),
                0);
    }

    private Block fee(Frame frame, FeeCase of, Charge charge) {
        var lang = frame.lang();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(frame.t("pay.amount"), JapaneseYen.of(charge.yen(), lang)));
        rows.add(new SummaryList.Row(frame.t("pay.basis"), charge.legalBasis().in(lang)));
        rows.add(new SummaryList.Row(frame.t("online.kind"), charge.kind()));
        rows.add(new SummaryList.Row(frame.t("pay.open"), JapaneseYen.of(charge.openYen(), lang)));
        var forms = new ArrayList<Form>();
        for (var payment : charge.payments()) {
            rows.add(new SummaryList.Row(
                    frame.t(payment.kind() == Charge.Kind.PAID ? "pay.paid" : "pay.refunded"),
                    JapaneseYen.of(payment.yen(), lang) + "\n" + JapaneseDates.dateTime(payment.at(), lang) + "\n"
                            + payment.reference()));
            if (payment.kind() == Charge.Kind.PAID) {
                forms.add(receipt(frame, of, charge, payment));
            }
        }
        return Block.of(
                        "fee-" + charge.fee(),
                        frame.t("online.fee", charge.label().in(lang)),
                        "")
                .with(new SummaryList(rows))
                .withForms(forms);
    }

    private Form receipt(Frame frame, FeeCase of, Charge charge, Charge.Payment payment) {
        var issued = receipts.issued(of, charge, payment);
        return new Form(
                "post",
                "/staff/cases/" + of.receipt() + "/payments/receipts",
                false,
                Map.of("fee", charge.fee(), "provider", payment.provider(), "reference", payment.reference()),
                List.of(),
                List.of(Button.secondary(issued.map(receipt -> frame.t("online.receipt.again", receipt.printed()))
                        .orElseGet(() -> frame.t("pay.receipt", JapaneseYen.of(payment.yen(), frame.lang()))))));
    }

    private Block payment(
            Frame frame, FeeCase of, OnlinePayment payment, Map<String, String> typed, List<Problem> problems) {
        var lang = frame.lang();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(frame.t("online.state"), state(frame, payment.state())));
        rows.add(new SummaryList.Row(frame.t("pay.amount"), JapaneseYen.of(payment.yen(), lang)));
        rows.add(new SummaryList.Row(
                frame.t("pay.how"),
                (payment.provider() + " " + payment.tender().label().in(lang) + " " + payment.brand()).strip()));
        rows.add(new SummaryList.Row(frame.t("online.provider-reference"), payment.providerReference()));
        var day = payment.businessDay();
        if (day != null) {
            rows.add(new SummaryList.Row(
                    frame.t("online.taking"),
                    JapaneseDates.date(day, lang) + " " + payment.feeKind() + "\n" + payment.reference(),
                    entryLinks(frame, payment.reference()),
                    null,
                    null));
        }
        for (var event : book.events(payment.reference())) {
            rows.add(new SummaryList.Row(
                    JapaneseDates.dateTime(event.at(), lang),
                    frame.t("online.event." + event.what()) + "\n" + event.detail()));
        }
        var forms = new ArrayList<Form>();
        for (var refund : refunds.of(payment)) {
            rows.add(refund(frame, refund));
            if (refund.state() == Refund.State.PROPOSED) {
                forms.addAll(decision(frame, of, refund));
            }
        }
        var refundable = refunds.refundable(payment);
        if (refundable > 0 && (of.refused() || of.withdrawn())) {
            forms.add(inFull(frame, of, payment, refundable));
        }
        if (refundable > 0) {
            forms.add(proposal(frame, of, payment, typed, problems));
        }
        return Block.of(payment.reference(), frame.t("online.payment", payment.reference()), "")
                .with(new SummaryList(rows))
                .withForms(forms);
    }

    private static String state(Frame frame, Enum<?> state) {
        return frame.t("online.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private List<Link> entryLinks(Frame frame, String origin) {
        return entries.stream()
                .flatMap(one -> one.of(origin).stream())
                .map(entry -> new Link(frame.t("online.entry", entry.number()), entry.address()))
                .toList();
    }

    private SummaryList.Row refund(Frame frame, Refund refund) {
        return new SummaryList.Row(
                frame.t("online.refund", refund.reference()),
                JapaneseYen.of(refund.yen(), frame.lang()) + " "
                        + frame.t("online.refund.state." + refund.state().name().toLowerCase(Locale.ROOT)) + "\n"
                        + refund.reason() + "\n"
                        + frame.t("online.refund.by", refund.proposedByName(), refund.decidedByName()),
                entryLinks(frame, refund.reference()),
                null,
                null);
    }

    private static List<Form> decision(Frame frame, FeeCase of, Refund refund) {
        var address = "/staff/cases/" + of.receipt() + "/payments/refunds/" + refund.reference();
        return List.of(
                Form.post(
                        address + "/approve",
                        List.of(),
                        Button.primary(frame.t("online.refund.approve", refund.reference()))),
                Form.post(
                        address + "/reject",
                        List.of(),
                        Button.secondary(frame.t("online.refund.reject", refund.reference()))));
    }

    /** After the end of the case everything goes back by one press; a colleague approves it as any other. */
    private static Form inFull(Frame frame, FeeCase of, OnlinePayment payment, long yen) {
        var reason = frame.t(of.refused() ? "online.refund.refused" : "online.refund.withdrawn");
        return new Form(
                "post",
                "/staff/cases/" + of.receipt() + "/payments/" + payment.reference() + "/refunds",
                false,
                Map.of("yen-" + payment.reference(), Long.toString(yen), "reason-" + payment.reference(), reason),
                List.of(),
                List.of(Button.primary(frame.t("online.refund.full", JapaneseYen.of(yen, frame.lang()), reason))));
    }

    private Form proposal(
            Frame frame, FeeCase of, OnlinePayment payment, Map<String, String> typed, List<Problem> problems) {
        var reference = payment.reference();
        var fields = List.<Field>of(
                field(
                        frame,
                        "yen-" + reference,
                        "online.field.yen",
                        TextField.Kind.NUMBER,
                        typed.getOrDefault("yen-" + reference, Long.toString(refunds.refundable(payment))),
                        problems),
                field(
                        frame,
                        "reason-" + reference,
                        "online.field.reason",
                        TextField.Kind.LONG,
                        typed.getOrDefault("reason-" + reference, ""),
                        problems));
        return Form.post(
                "/staff/cases/" + of.receipt() + "/payments/" + reference + "/refunds",
                fields,
                Button.secondary(frame.t("online.refund.propose")));
    }

    private static TextField field(
            Frame frame, String id, String key, TextField.Kind kind, String value, List<Problem> problems) {
        return new TextField(
                id,
                id,
                frame.t(key),
                frame.t(key + ".hint"),
                error(problems, id),
                true,
                kind,
                value,
                "off",
                null,
                1000);
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
