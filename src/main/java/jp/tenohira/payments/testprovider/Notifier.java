package jp.tenohira.payments.testprovider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.tenohira.payments.testprovider.TestCharge.Status;
import tools.jackson.databind.json.JsonMapper;

/** Tells the city what happened, signed, and again when it does not answer with 2xx. */
final class Notifier {

    private static final int TRIES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String secret;
    private final Clock clock;
    private final Duration late;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService later =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());

    /** @param late how long a late notice waits */
    Notifier(String secret, Clock clock, Duration late) {
        this.secret = secret;
        this.clock = clock;
        this.late = late;
    }

    void tell(TestCharge charge, String base) {
        var notice = notice(charge, charge.status, base);
        switch (charge.telling) {
            case AT_ONCE, LATE -> send(charge, notice, Duration.ZERO, 0);
            case TWICE -> {
                send(charge, notice, Duration.ZERO, 0);
                send(charge, notice, Duration.ofMillis(50), 0);
            }
            case REORDERED -> {
                send(charge, notice, Duration.ZERO, 0);
                send(charge, notice(charge, Status.PROCESSING, base), Duration.ofMillis(50), 0);
            }
            case NEVER -> {
                // nobody hears of it: the city has to look the payment up
            }
        }
    }

    /** What a late notice waits for. */
    void later(Runnable happening) {
        later.schedule(happening, late.toMillis(), TimeUnit.MILLISECONDS);
    }

    private String notice(TestCharge charge, Status status, String base) {
        var told = new LinkedHashMap<>(charge.asJson(base, clock.instant()));
        told.put("status", status.name().toLowerCase(java.util.Locale.ROOT));
        return json.writeValueAsString(Map.of(
                "id",
                "evt_" + UUID.randomUUID(),
                "type",
                "charge." + told.get("status"),
                "created",
                clock.instant().getEpochSecond(),
                "charge",
                told));
    }

    private void send(TestCharge charge, String notice, Duration wait, int tried) {
        later.schedule(
                () -> {
                    if (!delivered(charge, notice) && tried + 1 < TRIES) {
                        send(charge, notice, Duration.ofSeconds(1L << tried), tried + 1);
                    }
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private boolean delivered(TestCharge charge, String notice) {
        var request = HttpRequest.newBuilder(URI.create(charge.wanted.notifyUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Payment-Signature", signature(notice))
                .POST(HttpRequest.BodyPublishers.ofString(notice))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String signature(String notice) {
        try {
            var at = clock.instant().getEpochSecond();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at + "." + notice).getBytes(StandardCharsets.UTF_8));
            return "t=" + at + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
