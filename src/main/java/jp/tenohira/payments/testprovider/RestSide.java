package jp.tenohira.payments.testprovider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jp.tenohira.payments.testprovider.TestCharge.Status;
import jp.tenohira.payments.testprovider.TestCharge.Wanted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What cities call: charges, refunds, payouts, and for trials the fault of the next call. */
final class RestSide {

    private static final String JSON = "application/json";
    private static final long MOST_YEN = 10_000_000;
    private static final long LONGEST = 24 * 3600;

    private final Ledger ledger;
    private final Notifier notifier;
    private final String secret;
    private final String base;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicReference<String> fault = new AtomicReference<>("");

    RestSide(Ledger ledger, Notifier notifier, String secret, String base, Clock clock) {
        this.ledger = ledger;
        this.notifier = notifier;
        this.secret = secret;
        this.base = base;
        this.clock = clock;
    }

    void handle(Exchange exchange) throws IOException {
        var given = exchange.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, ("Bearer " + secret).getBytes(StandardCharsets.UTF_8))) {
            exchange.answer(401, JSON, "{\"error\":\"unauthorized\"}");
            return;
        }
        var path = exchange.path().substring("/v1/".length()).split("/");
        if (path[0].equals("faults")) {
            fault.set(exchange.body());
            exchange.answer(200, JSON, "{}");
            return;
        }
        var now = fault.getAndSet("");
        if (now.equals("cut-before")) {
            exchange.cut();
            return;
        }
        if (now.equals("down")) {
            exchange.answer(503, JSON, "{\"error\":\"unavailable\"}");
            return;
        }
        var answer = answer(exchange, path);
        if (now.equals("cut-after")) {
            exchange.cut();
        } else {
            exchange.answer(answer.status(), answer.type(), answer.body());
        }
    }

    private record Answer(int status, String type, String body) {}

    private Answer answer(Exchange exchange, String[] path) throws IOException {
        var post = exchange.method().equals("POST");
        try {
            return switch (path[0] + "/" + path.length + (post ? "+" : "")) {
                case "charges/1+" -> begin(exchange);
                case "charges/1" ->
                    ledger.byKey(exchange.query().getOrDefault("key", ""))
                            .map(charge -> shown(200, charge))
                            .orElseGet(() -> error(404, "unknown"));
                case "charges/2" ->
                    ledger.find(path[1]).map(charge -> shown(200, charge)).orElseGet(() -> error(404, "unknown"));
                case "charges/3+" -> act(exchange, path[1], path[2]);
                case "payouts/2" ->
                    new Answer(200, "text/csv", ledger.payout(LocalDate.parse(path[1].replace(".csv", ""))));
                default -> error(404, "no such address");
            };
        } catch (JacksonException | DateTimeParseException _) {
            return error(400, "unreadable");
        }
    }

    private Answer begin(Exchange exchange) throws IOException {
        var key = exchange.header("Idempotency-Key").orElse("");
        var asked = json.readTree(exchange.body());
        var wanted = new Wanted(
                asked.path("amount").asLong(0),
                asked.path("reference").asString(""),
                asked.path("description").asString(""),
                asked.path("language").asString("ja"),
                asked.path("return_url").asString(""),
                asked.path("notify_url").asString(""),
                asked.path("expires_in").asLong(0));
        if (key.isEmpty()
                || key.length() > 255
                || wanted.amount() < 1
                || wanted.amount() > MOST_YEN
                || wanted.expiresIn() < 1
                || wanted.expiresIn() > LONGEST
                || !wanted.returnUrl().startsWith("http")
                || !wanted.notifyUrl().startsWith("http")) {
            return error(422, "incomplete");
        }
        return ledger.begin(key, wanted)
                .map(begun -> shown(begun.fresh() ? 201 : 200, begun.charge()))
                .orElseGet(() -> error(409, "another payment has this key"));
    }

    private Answer act(Exchange exchange, String id, String verb) throws IOException {
        var found = ledger.find(id);
        if (found.isEmpty()) {
            return error(404, "unknown");
        }
        var charge = found.get();
        if (verb.equals("cancel")) {
            var moved = charge.move(Status.CANCELLED, clock.instant());
            if (moved) {
                notifier.tell(charge, base);
            }
            return moved || charge.status == Status.CANCELLED || charge.status == Status.EXPIRED
                    ? shown(200, charge)
                    : error(409, "not open");
        }
        if (!verb.equals("refunds")) {
            return error(404, "no such address");
        }
        var key = exchange.header("Idempotency-Key").orElse("");
        var amount = json.readTree(exchange.body()).path("amount").asLong(0);
        return ledger.refund(charge, key, amount)
                .map(refund -> new Answer(
                        201,
                        JSON,
                        json.writeValueAsString(Map.of(
                                "id", refund.id(),
                                "amount", refund.amount(),
                                "at", refund.at().toString()))))
                .orElseGet(() -> error(422, "more than was paid"));
    }

    private Answer shown(int status, TestCharge charge) {
        return new Answer(status, JSON, json.writeValueAsString(charge.asJson(base, clock.instant())));
    }

    private Answer error(int status, String why) {
        return new Answer(status, JSON, json.writeValueAsString(Map.of("error", why)));
    }
}
