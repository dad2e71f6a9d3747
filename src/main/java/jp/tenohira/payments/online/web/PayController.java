package jp.tenohira.payments.online.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.payments.online.Payments;
import jp.tenohira.payments.online.book.BeginRefused;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.provider.PaymentProvider;
import jp.tenohira.payments.online.provider.PaymentProviders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Paying the fees of a case: what is to be paid, over to the provider, and back. For the browser that may see the case. */
@Controller
@RequestMapping("/pay/{number}")
class PayController {

    private static final String POLICY = "Content-Security-Policy";

    private final CaseFees fees;
    private final Payments payments;
    private final PaymentBook book;
    private final PaymentProviders providers;
    private final PayView view;
    private final PaymentStateView states;

    PayController(
            CaseFees fees,
            Payments payments,
            PaymentBook book,
            PaymentProviders providers,
            PayView view,
            PaymentStateView states) {
        this.fees = fees;
        this.payments = payments;
        this.book = book;
        this.providers = providers;
        this.view = view;
        this.states = states;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response, Lang lang) {
        var of = fees.of(number, request);
        if (of.isEmpty()) {
            return askFirst(number);
        }
        allowProviders(response);
        return PaymentDesk.view(view.page(request, lang, of.get(), Optional.empty()));
    }

    /** The page leads to a provider by a form: to its origin and nowhere else. */
    private void allowProviders(HttpServletResponse response) {
        var policy = String.valueOf(response.getHeader(POLICY));
        for (var provider : providers.here()) {
            policy = policy.replace("form-action 'self'", "form-action 'self' " + provider.origin());
        }
        response.setHeader(POLICY, policy);
    }

    @PostMapping("/fees/{fee}")
    ModelAndView pay(
            @PathVariable String number,
            @PathVariable String fee,
            @RequestParam(defaultValue = "") String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        var of = fees.of(number, request);
        if (of.isEmpty()) {
            return askFirst(number);
        }
        var charge = charge(of.get(), fee);
        var cityHall = URI.create(
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        return switch (payments.begin(of.get(), charge, provider, lang, new Payments.Addresses(cityHall))) {
            case Outcome.Accepted<URI, BeginRefused>(var page) -> new ModelAndView("redirect:" + page);
            case Outcome.Refused<URI, BeginRefused>(var why) -> {
                allowProviders(response);
                var status = why == BeginRefused.UNAVAILABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT;
                yield PaymentDesk.view(view.page(request, lang, of.get(), Optional.of(why)), status);
            }
        };
    }

    private Charge charge(FeeCase of, String fee) {
        return fees.charges(of.receipt()).stream()
                .filter(one -> one.fee().equals(fee))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** How a payment stands; looked up while nothing is known, so that a notice that is late keeps nobody waiting. */
    @GetMapping("/payments/{payment}")
    ModelAndView state(
            @PathVariable String number,
            @PathVariable String payment,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        var of = fees.of(number, request);
        if (of.isEmpty()) {
            return askFirst(number);
        }
        var found = book.find(payment)
                .filter(one -> one.receipt().equals(of.get().receipt()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var seen = payments.look(found);
        if (seen.state().live()) {
            allowProviders(response);
        }
        var label = providers
                .find(seen.provider())
                .map(PaymentProvider::label)
                .map(text -> text.in(lang))
                .orElse(seen.provider());
        return PaymentDesk.view(states.page(request, lang, of.get(), seen, label));
    }

    private static ModelAndView askFirst(String number) {
        return new ModelAndView("redirect:/status?number="
                + ReceiptNumber.parse(number).map(ReceiptNumber::value).orElse(""));
    }
}
