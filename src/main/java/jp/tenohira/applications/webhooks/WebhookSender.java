package jp.tenohira.applications.webhooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Posts what is in the outbox. What is not answered with 2xx waits longer each time and is given up after two days. */
@Component
class WebhookSender {

    static final int TRIES = 10;
    private static final int AT_ONCE = 20;
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final SafeAddress addresses;
    private final PinnedPost posts;
    private final Municipalities municipalities;
    private final Clock clock;

    WebhookSender(
            Deliveries deliveries,
            Webhooks webhooks,
            SafeAddress addresses,
            PinnedPost posts,
            Municipalities municipalities,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.posts = posts;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tenohira.webhooks.every:5s}", initialDelayString = "${tenohira.webhooks.every:5s}")
    void sendEverywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, this::sendHere);
        }
    }

    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void forgetOldEverywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(
                    municipality, () -> deliveries.forgetBefore(clock.instant().minus(KEPT)));
        }
    }

    /** Until none is due: what fails or is under way is not taken again, because its next try lies ahead. */
    void sendHere() {
        List<Delivery> due;
        do {
            due = deliveries.take(clock.instant(), HELD, AT_ONCE);
            for (var delivery : due) {
                webhooks.find(delivery.webhook()).ifPresent(webhook -> send(webhook, delivery));
            }
        } while (due.size() == AT_ONCE);
    }

    private void send(Webhook webhook, Delivery delivery) {
        var uri = addresses.read(webhook.url());
        if (uri.isEmpty()) {
            deliveries.failed(delivery.id(), null, "The address is no longer allowed", null);
            return;
        }
        var id = delivery.id().toString();
        var timestamp = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", webhooks.signature(webhook, id, timestamp, delivery.body()));
        try {
            var status = posts.post(uri.get(), headers, delivery.body().getBytes(StandardCharsets.UTF_8));
            if (status >= 200 && status < 300) {
                deliveries.delivered(delivery.id(), status, clock.instant());
            } else {
                failed(delivery, status, "HTTP " + status);
            }
        } catch (IOException e) {
            failed(delivery, null, e.getClass().getSimpleName());
        }
    }

    private void failed(Delivery delivery, @org.jspecify.annotations.Nullable Integer status, String error) {
        var again = delivery.tries() + 1 < TRIES;
        deliveries.failed(delivery.id(), status, error, again ? clock.instant().plus(wait(delivery.tries())) : null);
    }

    /** 15 seconds, a minute, 4 minutes … 12 hours. */
    static Duration wait(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(2 * tries, 24));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
