package jp.tenohira.payments.online.web;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.OnlineFees;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.provider.PaymentProviders;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import org.springframework.stereotype.Component;

/** Leads from cases to their payments. */
@Component
class OnlineFeesLinks implements OnlineFees {

    private final CaseFees fees;
    private final PaymentBook book;
    private final PaymentProviders providers;
    private final Messages messages;

    OnlineFeesLinks(CaseFees fees, PaymentBook book, PaymentProviders providers, Messages messages) {
        this.fees = fees;
        this.book = book;
        this.providers = providers;
        this.messages = messages;
    }

    @Override
    public Optional<String> payPage(ReceiptNumber receipt) {
        var charges = fees.charges(receipt);
        var shown = providers.any() ? !charges.isEmpty() : charges.stream().anyMatch(charge -> charge.paidYen() > 0);
        return shown ? Optional.of("/pay/" + receipt) : Optional.empty();
    }

    @Override
    public boolean isBeingPaid(ReceiptNumber receipt) {
        return book.ofCase(receipt.value()).stream()
                .anyMatch(payment -> payment.state().live());
    }

    @Override
    public List<Link> forStaff(ReceiptNumber receipt, Lang lang) {
        return List.of(new Link(messages.in(lang, "online.link"), "/staff/cases/" + receipt + "/payments"));
    }
}
