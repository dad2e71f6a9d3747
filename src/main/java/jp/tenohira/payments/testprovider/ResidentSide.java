package jp.tenohira.payments.testprovider;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import jp.tenohira.payments.testprovider.TestCharge.Status;
import jp.tenohira.payments.testprovider.TestCharge.Telling;

/** What the resident walks through: choosing, the step of 3-D Secure, and the way back. */
final class ResidentSide {

    private static final String CODE = "123456";

    private final Ledger ledger;
    private final Notifier notifier;
    private final String base;
    private final Clock clock;

    ResidentSide(Ledger ledger, Notifier notifier, String base, Clock clock) {
        this.ledger = ledger;
        this.notifier = notifier;
        this.base = base;
        this.clock = clock;
    }

    void handle(Exchange exchange) throws IOException {
        var path = exchange.path().split("/");
        var charge = path.length < 3 ? null : ledger.find(path[2]).orElse(null);
        if (charge == null) {
            exchange.answer(404, "text/plain", "404");
        } else if (charge.status != Status.OPEN) {
            exchange.html(200, HostedPages.over(charge));
        } else if (path.length == 4 && path[3].equals("3ds")) {
            challenge(exchange, charge);
        } else if (exchange.method().equals("POST")) {
            chosen(exchange, charge, exchange.form());
        } else {
            exchange.html(200, HostedPages.choose(charge, ""));
        }
    }

    private void chosen(Exchange exchange, TestCharge charge, Map<String, String> form) throws IOException {
        charge.telling = Telling.valueOf(form.getOrDefault("telling", "AT_ONCE"));
        if (form.getOrDefault("do", "").equals("cancel")) {
            finish(exchange, charge, Status.CANCELLED);
            return;
        }
        charge.tender = form.getOrDefault("method", "card");
        charge.brand = switch (charge.tender) {
            case "qr" -> "PayTest";
            case "e-money" -> "TestSuica";
            default -> brand(form.getOrDefault("number", ""));
        };
        if (charge.tender.equals("card")) {
            if (form.getOrDefault("number", "").replace(" ", "").endsWith("0002")) {
                finish(exchange, charge, Status.FAILED);
            } else {
                exchange.goTo("/pay/" + charge.id + "/3ds");
            }
        } else {
            finish(exchange, charge, Status.PAID);
        }
    }

    private void challenge(Exchange exchange, TestCharge charge) throws IOException {
        if (exchange.method().equals("GET")) {
            exchange.html(200, HostedPages.challenge(charge, ""));
        } else if (exchange.form().getOrDefault("code", "").strip().equals(CODE)) {
            finish(exchange, charge, Status.PAID);
        } else {
            exchange.html(
                    422,
                    HostedPages.challenge(
                            charge,
                            charge.wanted.language().startsWith("ja")
                                    ? "コードが違います。もう一度入力してください。"
                                    : "The code is wrong. Please try again."));
        }
    }

    /** A payment whose notice is late is still being processed when the resident returns. */
    private void finish(Exchange exchange, TestCharge charge, Status end) throws IOException {
        var now = clock.instant();
        if (end == Status.PAID && charge.telling == Telling.LATE) {
            charge.move(Status.PROCESSING, now);
            notifier.later(() -> {
                charge.move(Status.PAID, clock.instant());
                notifier.tell(charge, base);
            });
        } else if (charge.move(end, now)) {
            notifier.tell(charge, base);
        }
        exchange.goTo(charge.wanted.returnUrl());
    }

    private static String brand(String number) {
        return switch (number.isBlank() ? '4' : number.strip().charAt(0)) {
            case '5' -> "MASTERCARD";
            case '3' -> "JCB";
            default -> "VISA";
        };
    }
}
