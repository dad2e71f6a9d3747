package jp.tenohira.payments.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.feereceipts.FeeReceipts;
import jp.tenohira.payments.online.book.BeginRefused;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.book.PaymentState;
import jp.tenohira.payments.online.provider.PaymentProvider;
import jp.tenohira.payments.online.provider.PaymentProviders;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.payments.pages.DeskPage.Form;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** Puts the page of what is to be paid together: what, on which ground, how much, how. */
@Component
class PayView {

    private final CaseFees fees;
    private final PaymentBook book;
    private final Refunds refunds;
    private final PaymentProviders providers;
    private final FeeReceipts receipts;
    private final Frames frames;
    private final Messages messages;

    PayView(
            CaseFees fees,
            PaymentBook book,
            Refunds refunds,
            PaymentProviders providers,
            FeeReceipts receipts,
            Frames frames,
            Messages messages) {
        this.fees = fees;
        this.book = book;
        this.refunds = refunds;
        this.providers = providers;
        this.receipts = receipts;
        this.frames = frames;
        this.messages = messages;
    }

    DeskPage page(HttpServletRequest request, Lang lang, FeeCase of, Optional<BeginRefused> refused) {
        var frame = frames.resident(request, lang, messages.in(lang, "pay.title"))
                .at("/pay/" + of.receipt())
                .withErrors(refused.isPresent());
        var here = providers.here();
        var charges = fees.charges(of.receipt()).stream()
                .filter(charge -> charge.yen() > 0 || !charge.payments().isEmpty())
                .toList();
        var blocks = new ArrayList<Block>();
        charges.forEach(charge -> blocks.add(fee(frame, of, charge, here)));
        return new DeskPage(
                frame,
                null,
                List.of(),
                notices(frame, of, refused, charges, here),
                of.title().in(lang) + " " + of.receipt(),
                null,
                blocks,
                List.of(
                        new Link(frame.t("pay.back"), "/status/" + of.receipt()),
                        new Link(frame.t("pay.fees.title"), "/fees")),
                0);
    }

    private static List<Notice> notices(
            Frame frame, FeeCase of, Optional<BeginRefused> refused, List<Charge> charges, List<PaymentProvider> here) {
        var notices = new ArrayList<Notice>();
        refused.ifPresent(why -> notices.add(Notice.warning(
                "", frame.t("pay.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')))));
        if (refused.isEmpty() && charges.stream().allMatch(charge -> charge.openYen() <= 0)) {
            notices.add(Notice.success("", frame.t("pay.nothing")));
        }
        if (here.stream().anyMatch(PaymentProvider::test) && !over(of)) {
            notices.add(Notice.info("", frame.t("pay.test")));
        }
        return notices;
    }

    private static boolean over(FeeCase of) {
        return of.withdrawn() || of.refused();
    }

    private Block fee(Frame frame, FeeCase of, Charge charge, List<PaymentProvider> here) {
        var lang = frame.lang();
        var open = charge.openYen() > 0 && !over(of);
        var expired = open && charge.expired();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(frame.t("pay.amount"), JapaneseYen.of(charge.yen(), lang)));
        rows.add(new SummaryList.Row(frame.t("pay.basis"), charge.legalBasis().in(lang)));
        if (open) {
            rows.add(new SummaryList.Row(
                    frame.t("pay.when"),
                    frame.t(
                            charge.due() == FeeDefinition.When.BEFORE_FILING
                                    ? "pay.when.before-review"
                                    : "pay.when.before-issue")));
            var payBy = charge.payBy();
            if (payBy != null) {
                rows.add(new SummaryList.Row(frame.t("pay.by"), JapaneseDates.date(payBy, lang)));
            }
            if (charge.paidYen() > 0) {
                rows.add(new SummaryList.Row(frame.t("pay.open"), JapaneseYen.of(charge.openYen(), lang)));
            }
        }
        underWay(of, charge)
                .ifPresent(yen -> rows.add(new SummaryList.Row(
                        frame.t("pay.refunded"), JapaneseYen.of(yen, lang) + "\n" + frame.t("pay.refund.under-way"))));
        for (var payment : charge.payments()) {
            rows.add(new SummaryList.Row(
                    frame.t(payment.kind() == Charge.Kind.PAID ? "pay.paid" : "pay.refunded"),
                    JapaneseYen.of(payment.yen(), lang) + "\n" + JapaneseDates.dateTime(payment.at(), lang)));
        }
        var forms = new ArrayList<Form>();
        var links = live(frame, of, charge);
        if (open && !expired && links.isEmpty()) {
            here.forEach(provider -> forms.add(pay(frame, of, charge, provider)));
        }
        charge.payments().stream()
                .filter(payment -> payment.kind() == Charge.Kind.PAID)
                .forEach(payment -> forms.add(receipt(frame, of, charge, payment)));
        var text = !open
                ? ""
                : expired
                        ? frame.t("pay.expired")
                        : here.isEmpty()
                                ? frame.t("pay.counter")
                                : frame.t("pay.leaves") + "\n" + frame.t("pay.counter");
        return Block.of("fee-" + charge.fee(), charge.label().in(lang), text)
                .with(new SummaryList(rows))
                .withForms(forms)
                .withLinks(links);
    }

    /** What was ordered to go back and did not get through yet, in yen. */
    private Optional<Long> underWay(FeeCase of, Charge charge) {
        var yen = book.ofCase(of.receipt().value()).stream()
                .filter(payment -> payment.fee().equals(charge.fee()))
                .flatMap(payment -> refunds.of(payment).stream())
                .filter(refund -> refund.state() == Refund.State.APPROVED)
                .mapToLong(Refund::yen)
                .sum();
        return yen > 0 ? Optional.of(yen) : Optional.empty();
    }

    /** A payment that was made and is not confirmed: to look at, not to make again. */
    private List<Link> live(Frame frame, FeeCase of, Charge charge) {
        return book.ofCase(of.receipt().value()).stream()
                .filter(payment -> payment.fee().equals(charge.fee()) && payment.state() == PaymentState.WAITING)
                .map(payment -> new Link(
                        frame.t("pay.look", payment.reference()),
                        "/pay/" + of.receipt() + "/payments/" + payment.reference()))
                .toList();
    }

    private static Form pay(Frame frame, FeeCase of, Charge charge, PaymentProvider provider) {
        return new Form(
                "post",
                "/pay/" + of.receipt() + "/fees/" + charge.fee(),
                false,
                Map.of("provider", provider.id()),
                List.of(),
                List.of(Button.primary(frame.t(
                        "pay.button",
                        JapaneseYen.of(charge.openYen(), frame.lang()),
                        provider.label().in(frame.lang())))));
    }

    private Form receipt(Frame frame, FeeCase of, Charge charge, Charge.Payment payment) {
        var again = receipts.issued(of, charge, payment).isPresent();
        return new Form(
                "post",
                "/pay/" + of.receipt() + "/receipts",
                false,
                Map.of("fee", charge.fee(), "provider", payment.provider(), "reference", payment.reference()),
                List.of(),
                List.of(Button.secondary(frame.t(
                        again ? "pay.receipt.again" : "pay.receipt", JapaneseYen.of(payment.yen(), frame.lang())))));
    }
}
